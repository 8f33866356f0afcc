import {
  outboxStoreContract,
  receiptStoreContract,
  recordStoreContract,
  type StoreSubject,
} from "@benhan/core/contract";
import { describe, it } from "vitest";

/** The suites of the three ports that a store implements. */
export const storeContracts = {
  "record store": recordStoreContract,
  "outbox store": outboxStoreContract,
  "receipt store": receiptStoreContract,
};

/** Declares a test for every case of the three suites. */
export function describeStoreContracts(subject: StoreSubject): void {
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
