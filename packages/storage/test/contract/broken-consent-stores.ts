import type { Consent } from "@benhan/core/ports";
import { inCalls, inHandles, type StoreBreaker } from "./break-store.ts";
import { firstIssueOnly } from "./broken-audit-stores.ts";
import { freshDataEachTime } from "./broken-record-stores.ts";

/** For every case of the consent suite an adapter that breaks this promise, by the title of the case. */
export const brokenConsentStores: Readonly<Record<string, StoreBreaker>> = {
  "consents are kept as they came, in the order of adding": inCalls((store) => ({
    async *listConsents(query) {
      const consents: Consent[] = [];
      for await (const consent of store.listConsents(query)) consents.push(consent);
      yield* consents.sort((a, b) => (a.at < b.at ? -1 : 1));
    },
  })),
  "a ledger of hundreds is complete and in order": inCalls((store) => ({
    async *listConsents(query) {
      let count = 0;
      for await (const consent of store.listConsents(query)) {
        if (count === 200) return;
        count += 1;
        yield consent;
      }
    },
  })),
  "consents are listed by patient, and by purpose": inCalls((store) => ({
    listConsents: ({ purpose: _, ...query }) => store.listConsents(query),
  })),
  "the same consent again changes nothing": inHandles(() => {
    const added: Consent[] = [];
    return () => ({
      async addConsent(consent) {
        added.push(consent);
      },
      async *listConsents() {
        yield* added;
      },
    });
  }),
  "an id that belongs to another consent is refused": inCalls((store) => ({
    addConsent: (consent) => store.addConsent(consent).catch(() => undefined),
  })),
  "what is no consent is refused, all that is wrong at once": firstIssueOnly("addConsent"),
  "consents of another facility are refused": inCalls((store) => ({
    addConsent: async (consent) => {
      if (consent.facilityId === store.facilityId) await store.addConsent(consent);
    },
  })),
  "an aborted consent is not kept, and an abort ends a list": inCalls((store) => ({
    addConsent: (consent) => store.addConsent(consent),
  })),
  "every text survives, and a patient is found however the key is composed": inCalls((store) => ({
    async *listConsents(query) {
      if (query.patient === query.patient.normalize("NFC")) yield* store.listConsents(query);
    },
  })),
  "neither the sender's nor the reader's objects are those of the store": inCalls((store) => ({
    async addConsent(consent) {
      await Promise.resolve();
      await store.addConsent(consent);
    },
  })),
  "what one handle has added, another sees": freshDataEachTime,
  "consents are there after opening again": freshDataEachTime,
};
