import type { FacilityId } from "@benhan/core";
import type { StoreSubject, StoreUnderTest } from "@benhan/core/contract";
import { type RetentionIndex, retentionIndexOf } from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import type { Storage } from "../../src/front/storage.ts";
import { memorySubjectOf } from "../memory-subject.ts";
import { drivers } from "../sqlite-drivers.ts";
import { sqliteSubject } from "../sqlite-subject.ts";
import { brokenIndexes } from "./broken-indexes.ts";
import { indexCases, type OpenIndex } from "./index-contract.ts";

/** Runs a case on a database of its own. */
async function withIndexes(
  subject: StoreSubject,
  run: (open: OpenIndex) => Promise<void>,
  breaker: (index: RetentionIndex) => Partial<RetentionIndex> = () => ({}),
): Promise<void> {
  const database = await subject.createDatabase();
  const opened: StoreUnderTest[] = [];
  try {
    await run(async (facilityId: FacilityId) => {
      const store = await database.open(facilityId);
      opened.push(store);
      const index = retentionIndexOf(store as unknown as Storage);
      return { ...index, ...breaker(index) };
    });
  } finally {
    for (const store of opened) await store.close();
    await database.dispose();
  }
}

const subjects: Readonly<Record<string, StoreSubject>> = {
  memory: memorySubjectOf({ isEncrypted: false }),
  "memory, encrypted": memorySubjectOf({ isEncrypted: true }),
  ...Object.fromEntries(
    drivers.slice(0, 1).flatMap(([name, DatabaseSync]) => [
      [`SQLite (${name})`, sqliteSubject(DatabaseSync)],
      [`SQLite (${name}), encrypted`, sqliteSubject(DatabaseSync, { isEncrypted: true })],
    ]),
  ),
};

for (const [name, subject] of Object.entries(subjects)) {
  describe(`the index of retention in ${name}`, () => {
    for (const one of indexCases) it(one.title, () => withIndexes(subject, one.run));
  });
}

describe("a broken index of retention is found out", () => {
  it("by every case: each has an index that breaks it", () => {
    expect(Object.keys(brokenIndexes).sort()).toEqual(indexCases.map(({ title }) => title).sort());
  });
  for (const one of indexCases) {
    it(one.title, async () => {
      const failure: unknown = await withIndexes(
        memorySubjectOf({ isEncrypted: false }),
        one.run,
        brokenIndexes[one.title],
      ).then(
        () => "kept",
        (error) => error,
      );
      expect((failure as Error).name, String(failure)).toBe("AssertionError");
    });
  }
});
