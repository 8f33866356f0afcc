import type { Change, Changes, LookupChange } from "@benhan/core/ports";
import { inCalls, inHandles, type StoreBreaker } from "./break-store.ts";

/** Every look-up entry of a commit as something else, or nothing. */
function mapped(
  changes: readonly Changes[],
  map: (change: LookupChange) => LookupChange | undefined,
): readonly Change[] {
  return (changes as readonly Change[]).flatMap((change): readonly Change[] => {
    if (change.change !== "lookup") return [change];
    const own = map(change);
    return own === undefined ? [] : [own];
  });
}

/** For every case of the look-up suite an adapter that breaks this promise, by the title of the case. */
export const brokenLookupIndexes: Readonly<Record<string, StoreBreaker>> = {
  "a key is found by its number, and by no other": inCalls((store) => ({
    async *findKeys(query) {
      yield* store.findKeys({ ...query, value: query.value.padEnd(12, "1").slice(0, 12) });
    },
  })),
  "one number may have many keys, one key many numbers": inCalls((store) => ({
    async *findKeys(query) {
      let left = 200;
      for await (const key of store.findKeys(query)) {
        if (left === 0) return;
        left -= 1;
        yield key;
      }
    },
  })),
  "indexes do not see each other": inCalls((store) => ({
    commit: (changes, ...rest) =>
      store.commit(
        mapped(changes, (change) => ({ ...change, index: "one" })),
        ...rest,
      ),
    findKeys: (query) => store.findKeys({ ...query, index: "one" }),
  })),
  "the same entry twice is one, and is taken away at once": inCalls((store) => ({
    commit: (changes, ...rest) =>
      store.commit(
        mapped(changes, (change) => (change.remove ? undefined : change)),
        ...rest,
      ),
  })),
  "an entry is written with its commit or not at all": inCalls((store) => ({
    async commit(changes, ...rest) {
      await store.commit(mapped(changes, (change) => change).filter(({ change }) => change === "lookup"));
      return store.commit(changes, ...rest);
    },
  })),
  "a number has one spelling, whatever its Unicode form": inCalls((store) => ({
    findKeys: (query) => store.findKeys({ ...query, value: query.value.toLowerCase() }),
  })),
  "facilities do not see each other": inCalls((store) => ({
    findKeys: (query) => store.findKeys({ ...query, facilityId: store.facilityId }),
  })),
  "what is no entry and no question is refused": inCalls((store) => ({
    commit: (changes, ...rest) =>
      store.commit(
        mapped(changes, ({ change, facilityId, index, value, key, remove }) => {
          const own = { change, facilityId, index, value, key };
          return remove === true ? { ...own, remove } : own;
        }),
        ...rest,
      ),
  })),
  "an abort before the search rejects with its reason": inCalls((store) => ({
    findKeys: (query) => store.findKeys(query),
  })),
  "entries outlive the handle": inHandles(() => {
    const forgotten = new Set<string>();
    return (store) => ({
      async *findKeys(query) {
        for await (const key of store.findKeys(query)) if (!forgotten.has(key)) yield key;
      },
      async close() {
        forgotten.add("BA-1");
        await store.close();
      },
    });
  }),
};
