import {
  auditStoreContract,
  type ContractCase,
  consentStoreContract,
  egressTicketStoreContract,
  lookupIndexContract,
  outboxStoreContract,
  receiptStoreContract,
  recordStoreContract,
  type StoreSubject,
  type StoreTraits,
} from "@benhan/core/contract";
import type { OptionalPart } from "@benhan/storage/adapter";
import { describe, it } from "vitest";

interface Suite {
  readonly port: string;
  readonly cases: readonly ContractCase<StoreSubject, StoreTraits>[];
  /** The part of an adapter that the port needs and that may be left out. */
  readonly part?: OptionalPart;
}

const suites: readonly Suite[] = [
  { port: "record store", cases: recordStoreContract },
  { port: "outbox store", cases: outboxStoreContract },
  { port: "receipt store", cases: receiptStoreContract },
  { port: "audit store", cases: auditStoreContract, part: "audit" },
  { port: "consent store", cases: consentStoreContract, part: "consents" },
  { port: "egress ticket store", cases: egressTicketStoreContract, part: "tickets" },
  { port: "look-up index", cases: lookupIndexContract, part: "cards" },
];

/** Declares a test for every case; a suite of an undeclared part stands in the report as one skip with its reason. */
export function describeSuites(subject: StoreSubject, undeclared: readonly OptionalPart[]): void {
  for (const { port, cases, part } of suites) {
    describe(`as a ${port}`, () => {
      if (part !== undefined && undeclared.includes(part)) {
        it.skip(`skipped: the adapter does not declare ${part}`, () => undefined);
        return;
      }
      for (const one of cases) {
        const why = one.skip?.(subject.traits);
        it.skipIf(why !== undefined)(why === undefined ? one.title : `${one.title} [skipped: ${why}]`, () =>
          one.run(subject),
        );
      }
    });
  }
}
