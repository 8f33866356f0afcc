import { type KeyStoreSubject, keyStoreContract } from "@benhan/core/contract";
import { isEmrError } from "@benhan/core/faults";
import { describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";
import { brokenKeyStores, brokenPlace } from "./broken-key-stores.ts";
import { memoryKeys, sqliteKeys } from "./key-store-subjects.ts";

const subjects: readonly (readonly [string, KeyStoreSubject])[] = [
  ["memory", memoryKeys],
  ...drivers.map(([name, DatabaseSync]) => [`SQLite over ${name}`, sqliteKeys(DatabaseSync)] as const),
];

for (const [name, subject] of subjects) {
  describe(`the key store in ${name}`, () => {
    for (const one of keyStoreContract) {
      const why = one.skip?.(subject.traits);
      const title = why === undefined ? one.title : `${one.title} [skipped: ${why}]`;
      it.skipIf(why !== undefined)(title, () => one.run(subject));
    }
  });
}

describe("a broken key store is found out", () => {
  it("by every case: each has an adapter that breaks it", () => {
    expect(Object.keys(brokenKeyStores).sort()).toEqual(keyStoreContract.map(({ title }) => title).sort());
  });

  for (const one of keyStoreContract) {
    it(one.title, async () => {
      const breaker = brokenKeyStores[one.title];
      const failure: unknown =
        breaker &&
        (await one.run(brokenPlace(breaker)).then(
          () => "kept",
          (error) => error,
        ));
      expect(isEmrError(failure, "core.contract.broken"), String(failure)).toBe(true);
    });
  }
});
