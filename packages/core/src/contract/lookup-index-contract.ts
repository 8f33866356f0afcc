import { type ContractCase, collect, mustAbort, mustEqual, mustFail } from "./contract-case.ts";
import {
  facilityId,
  otherFacilityId,
  type StoreSubject,
  type StoreTraits,
  type StoreUnderTest,
  storeCase,
} from "./store-under-test.ts";

const value = "001099000001";

async function keysOf(store: StoreUnderTest, asked = value, index = "citizen-card") {
  return [...(await collect(store.findKeys({ facilityId, index, value: asked })))].sort();
}

/** What every look-up index keeps to. */
export const lookupIndexContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  storeCase("a key is found by its number, and by no other", async ({ store, lookup }) => {
    await store.commit([lookup(), lookup({ value: "001099000002", key: "BA-2" })]);
    mustEqual(await keysOf(store), ["BA-1"], "the number finds its key");
    mustEqual(await keysOf(store, "00109900000"), [], "the beginning of a number finds nothing");
    mustEqual(await keysOf(store, "0010990000011"), [], "a longer number finds nothing");
  }),
  storeCase("one number may have many keys, one key many numbers", async ({ store, lookup }) => {
    const keys = Array.from({ length: 450 }, (_, at) => `BA-${String(at).padStart(3, "0")}`);
    await store.commit(keys.map((key) => lookup({ key })));
    await store.commit([lookup({ value: "GD4790000000001" })]);
    mustEqual(await keysOf(store), keys, "all keys of a number are found");
    mustEqual(await keysOf(store, "GD4790000000001"), ["BA-1"], "the second number finds the key too");
  }),
  storeCase("indexes do not see each other", async ({ store, lookup }) => {
    await store.commit([lookup(), lookup({ index: "visit", key: "BA-9" })]);
    mustEqual(await keysOf(store), ["BA-1"], "an index answers with its own keys");
    mustEqual(await keysOf(store, value, "citizen"), [], "an index that is not there has nothing");
  }),
  storeCase("the same entry twice is one, and is taken away at once", async ({ store, lookup }) => {
    await store.commit([lookup()]);
    await store.commit([lookup(), lookup({ key: "BA-2" })]);
    mustEqual(await keysOf(store), ["BA-1", "BA-2"], "each key is told once");
    await store.commit([lookup({ remove: true })]);
    mustEqual(await keysOf(store), ["BA-2"], "only the other key is left");
    await store.commit([lookup({ remove: true })]);
    mustEqual(await keysOf(store), ["BA-2"], "taking away what is not there is no fault");
  }),
  storeCase("an entry is written with its commit or not at all", async ({ store, lookup, document }) => {
    const stale = document({ version: 2, reason: "x" });
    await mustFail(() => store.commit([lookup(), stale]), "core.store.stale_version", "a stale version");
    mustEqual(await keysOf(store), [], "nothing of a refused commit is found");
    const own = document();
    await store.commit([own, lookup({ key: own.episodeId })]);
    mustEqual(await keysOf(store), [own.episodeId], "what was committed is found");
  }),
  storeCase("a number has one spelling, whatever its Unicode form", async ({ store, lookup }) => {
    await store.commit([lookup({ value: "\u1ebf 1", key: "h\u1ed3 s\u01a1 🩺" })]);
    mustEqual(
      await keysOf(store, "e\u0302\u0301 1"),
      ["h\u1ed3 s\u01a1 🩺"],
      "composed and decomposed are one",
    );
    mustEqual(await keysOf(store, "Ế 1"), [], "capital and small letters are two");
  }),
  storeCase(
    "facilities do not see each other",
    async ({ store, lookup, open }) => {
      const other = await open(otherFacilityId);
      await other.commit([lookup({ facilityId: otherFacilityId, key: "BA-8" })]);
      mustEqual(await keysOf(store), [], "keys of another facility are not found");
      await mustFail(
        () => collect(store.findKeys({ facilityId: otherFacilityId, index: "citizen-card", value })),
        "core.store.wrong_facility",
        "asking for another facility",
      );
      await mustFail(
        () => store.commit([lookup({ facilityId: otherFacilityId })]),
        "core.store.wrong_facility",
        "writing for another facility",
      );
    },
    "shared",
  ),
  storeCase("what is no entry and no question is refused", async ({ store, lookup }) => {
    const wrong = [
      lookup({ index: "" }),
      lookup({ value: "" }),
      lookup({ key: "\ud800" }),
      { ...lookup(), remove: false as unknown as true },
      { ...lookup(), values: "1" },
    ];
    for (const change of wrong) {
      await mustFail(() => store.commit([change]), "core.store.invalid_change", "a wrong entry");
    }
    await mustFail(
      () => collect(store.findKeys({ facilityId, index: "citizen-card", value: "" })),
      "core.store.invalid_change",
      "a question without a value",
    );
    mustEqual(await keysOf(store), [], "nothing was written");
  }),
  storeCase("an abort before the search rejects with its reason", async ({ store }) => {
    const reason = new Error("stopped");
    await mustAbort(
      () =>
        collect(
          store.findKeys({ facilityId, index: "citizen-card", value }, { signal: AbortSignal.abort(reason) }),
        ),
      reason,
      "an aborted search",
    );
  }),
  storeCase(
    "entries outlive the handle",
    async ({ store, open, lookup }) => {
      await store.commit([lookup()]);
      await store.close();
      mustEqual(await keysOf(await open()), ["BA-1"], "the entry is there after reopening");
    },
    "durable",
  ),
];
