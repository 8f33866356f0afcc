import {
  auditStoreContract,
  consentStoreContract,
  egressTicketStoreContract,
  lookupIndexContract,
  outboxStoreContract,
  receiptStoreContract,
  recordStoreContract,
  type StoreSubject,
} from "@benhan/core/contract";
import { describe, it } from "vitest";
import { rowCases } from "./row-cases.ts";

/** The suites of the ports that a store implements. */
export const storeContracts = {
  "record store": recordStoreContract,
  "outbox store": outboxStoreContract,
  "receipt store": receiptStoreContract,
  "audit store": auditStoreContract,
  "consent store": consentStoreContract,
  "egress ticket store": egressTicketStoreContract,
  "look-up index": lookupIndexContract,
};

/** Declares a test for every case of the suites, and for the rows of the engine behind them. */
export function describeStoreContracts(subject: StoreSubject): void {
  describe("as an engine", () => {
    for (const one of rowCases) it(one.title, () => one.run(subject));
  });
  for (const [port, cases] of Object.entries(storeContracts)) {
    describe(`as a ${port}`, () => {
      for (const one of cases) {
        const why = one.skip?.(subject.traits);
        const title = why === undefined ? one.title : `${one.title} [skipped: ${why}]`;
        it.skipIf(why !== undefined)(title, () => one.run(subject));
      }
    });
  }
}
