import { describe, expect, it } from "vitest";
import { checkRecord, type EntryKind } from "../../src/index.ts";
import { sampleInpatientRecord, sampleRecord } from "../../src/testkit/index.ts";

describe("the sample records", () => {
  it("have neither errors nor warnings", () => {
    for (const record of [sampleRecord(), sampleInpatientRecord(), sampleInpatientRecord({ entries: 400 })]) {
      expect(checkRecord(record)).toEqual({ ok: true, value: record, issues: [] });
    }
  });

  it("are the same at every call, and of the length that was asked for", () => {
    expect(sampleInpatientRecord()).toEqual(sampleInpatientRecord());
    expect(sampleInpatientRecord().entries).toHaveLength(60);
    expect(sampleInpatientRecord({ entries: 400 }).entries).toHaveLength(400);
  });

  it("hold every kind of entry that one stay can hold", () => {
    const kinds = new Set<EntryKind>(sampleInpatientRecord().entries.map(({ kind }) => kind));
    // Nobody is discharged, transferred and dead at once; the birth has a record of its own.
    expect(kinds.size).toBe(24 - 3);
    expect([...kinds]).not.toEqual(expect.arrayContaining(["transfer"]));
  });
});
