import { describe, expect, it } from "vitest";
import { checkRecord, effectiveEntries, type MedicalRecord, parseRecord } from "../../src/index.ts";
import { sampleRecord } from "../../src/testkit/index.ts";

type Written = readonly [id: string, corrects?: string, status?: "final" | "cancelled"];

/** The sample record with narratives of these names only. */
function recordOf(written: readonly Written[]): MedicalRecord {
  const record = sampleRecord();
  const [base] = record.entries;
  return parseRecord({
    ...record,
    entries: [
      ...record.entries,
      ...written.map(([id, corrects, status = "final"]) => ({
        kind: "narrative",
        topic: "case-summary",
        text: id,
        source: { system: "his", id },
        author: base?.author,
        occurredAt: base?.occurredAt,
        recordedAt: base?.recordedAt,
        provenance: { origin: "entered" },
        status,
        ...(corrects !== undefined && { corrects: { system: "his", id: corrects } }),
        ...((corrects !== undefined || status === "cancelled") && { reason: "ghi nhầm" }),
      })),
    ],
  });
}

const standing = (...written: Written[]) =>
  effectiveEntries(recordOf(written))
    .map(({ source }) => source.id)
    .filter((id) => written.some(([name]) => name === id));

describe("the entries that count", () => {
  it("leave out what was corrected, through any chain and in any order", () => {
    expect(standing(["a"], ["b", "a"], ["c", "b"])).toEqual(["c"]);
    expect(standing(["c", "b"], ["b", "a"], ["a"])).toEqual(["c"]);
  });

  it("keep what a cancelled correction wanted to correct", () => {
    expect(standing(["a"], ["b", "a", "cancelled"])).toEqual(["a"]);
    expect(standing(["a"], ["b", "a"], ["c", "b", "cancelled"])).toEqual(["b"]);
  });

  it("hold the later of two corrections of one entry, and the check says so", () => {
    expect(standing(["a"], ["b", "a"], ["c", "a"])).toEqual(["c"]);
    expect(standing(["a"], ["b", "a"], ["c", "a"], ["d", "b"])).toEqual(["d"]);
    expect(standing(["a"], ["b", "a"], ["c", "a", "cancelled"])).toEqual(["b"]);
    const { issues } = checkRecord(recordOf([["a"], ["b", "a"], ["c", "a"]]));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "core.record.corrected_twice", severity: "warning" }),
    );
  });
});
