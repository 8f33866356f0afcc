import { blobStoreContract } from "@benhan/core/contract";
import { isEmrError } from "@benhan/core/faults";
import { describe, expect, it } from "vitest";
import { brokenSubject } from "./contract/break-store.ts";
import { brokenAuditStores } from "./contract/broken-audit-stores.ts";
import { brokenBlobStores, brokenBlobs } from "./contract/broken-blob-stores.ts";
import { brokenConsentStores } from "./contract/broken-consent-stores.ts";
import { brokenEgressTicketStores } from "./contract/broken-egress-ticket-stores.ts";
import { brokenLookupIndexes } from "./contract/broken-lookup-indexes.ts";
import { brokenOutboxStores } from "./contract/broken-outbox-stores.ts";
import { brokenReceiptStores } from "./contract/broken-receipt-stores.ts";
import { brokenRecordStores } from "./contract/broken-record-stores.ts";
import { storeContracts } from "./store-contracts.ts";

const broken = {
  "record store": brokenRecordStores,
  "outbox store": brokenOutboxStores,
  "receipt store": brokenReceiptStores,
  "audit store": brokenAuditStores,
  "consent store": brokenConsentStores,
  "egress ticket store": brokenEgressTicketStores,
  "look-up index": brokenLookupIndexes,
};

for (const [port, cases] of Object.entries(storeContracts)) {
  describe(`a broken ${port} is found out`, () => {
    const breakers = broken[port as keyof typeof broken];

    it("by every case: each has an adapter that breaks it", () => {
      expect(Object.keys(breakers).sort()).toEqual(cases.map(({ title }) => title).sort());
    });

    for (const one of cases) {
      it(one.title, async () => {
        const breaker = breakers[one.title];
        const failure: unknown =
          breaker &&
          (await one.run(brokenSubject(breaker)).then(
            () => "kept",
            (error) => error,
          ));
        // Not any error: a defect of the breaker itself would prove nothing.
        const onPurpose = failure instanceof Error && failure.message === "broken on purpose";
        expect(onPurpose || isEmrError(failure, "core.contract.broken"), String(failure)).toBe(true);
      });
    }
  });
}

describe("a broken blob store is found out", () => {
  it("by every case: each has an adapter that breaks it", () => {
    expect(Object.keys(brokenBlobStores).sort()).toEqual(blobStoreContract.map(({ title }) => title).sort());
  });

  for (const one of blobStoreContract) {
    it(one.title, async () => {
      const breaker = brokenBlobStores[one.title];
      const failure: unknown =
        breaker &&
        (await one.run(brokenBlobs(breaker)).then(
          () => "kept",
          (error) => error,
        ));
      expect(isEmrError(failure, "core.contract.broken"), String(failure)).toBe(true);
    });
  }
});
