import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { openMemoryStorage } from "@benhan/storage/memory";
import { describe, expect, it } from "vitest";

const facilityId = parseFacilityId("bv-a");
const asked: readonly (readonly [list: string, query: object, member: string, meant: string])[] = [
  ["listEvents", { patiend: "BN-1" }, "patiend", "patient"],
  ["listEvents", { fromindex: 1, writer: "main" }, "fromindex", "fromIndex"],
  ["listAnchors", { writter: "main" }, "writter", "writer"],
  ["listTreeHeads", { facilityID: facilityId }, "facilityID", "facilityId"],
  ["listConsents", { patient: "BN-1", purposes: "research" }, "purposes", "purpose"],
  ["listTickets", { pacient: "BN-1" }, "pacient", "patient"],
];

describe("a query with a member that it does not have", () => {
  it.each(asked)("is refused by %s, and told what was meant: %o", async (list, query, member, meant) => {
    const store = await openMemoryStorage({ facilityId });
    const lists = store as unknown as Record<string, (query: object) => AsyncIterable<unknown>>;
    const error = await (async () => {
      for await (const _ of lists[list]?.({ facilityId, ...query }) ?? []);
    })().catch((failure: unknown) => failure);
    if (!isEmrError(error, "core.store.invalid_change")) throw error;
    expect(error.issues).toMatchObject([{ code: "core.store.invalid_change", path: [member] }]);
    for (const language of ["vi", "en"] as const) {
      expect(error.issues[0]?.text[language]).toMatch(new RegExp(`"${member}".* ${meant}`));
      expect(error.issues[0]?.nextStep?.[language]).toContain(meant);
    }
  });
});

describe("an issue of the store", () => {
  it("says what to do, whatever is wrong", async () => {
    const store = await openMemoryStorage({ facilityId });
    const wrong: readonly Promise<unknown>[] = [
      store.addConsent({ facilityId } as never),
      store.issueTicket({ facilityId } as never),
      store.appendEvents([{ facilityId } as never]),
      store.commit([{ change: "document", facilityId } as never]),
      store.commit([{ change: "document", facilityId: "bv-b" } as never]),
      store.issueTicket({ facilityId: "bv-b" } as never),
    ];
    for (const call of wrong) {
      const error = await call.catch((failure: unknown) => failure);
      if (!isEmrError(error)) throw error;
      expect(error.issues.length).toBeGreaterThan(0);
      for (const { nextStep } of error.issues) {
        expect(nextStep?.vi).toMatch(/^\p{Lu}.*\.$/u);
        expect(nextStep?.en).toMatch(/^\p{Lu}.*\.$/u);
      }
    }
  });
});
