import { type MedicalRecord, type RetentionTag, retentionFactsOf } from "@benhan/core";
import { retentionFactsOfRecord } from "@benhan/core/lifecycle";
import { sampleInpatientRecord, sampleVisit } from "@benhan/core/testkit";
import { retentionOf } from "@benhan/storage/retention";
import { describe, expect, it } from "vitest";
import { facilityId } from "./samples.ts";

const sample = sampleInpatientRecord({ facilityId });
const tagsOf = (record: MedicalRecord) => retentionFactsOfRecord(record)?.tags;
const withMain = (code: string): MedicalRecord => ({
  ...sample,
  entries: sample.entries.map((entry) =>
    entry.kind === "diagnosis" && entry.rank === "main"
      ? { ...entry, coding: { system: "icd-10-vn", code } }
      : entry,
  ),
});
const visit = sampleVisit();

describe("what the content of a record says about its keeping", () => {
  const codes: readonly (readonly [code: string, tags: readonly RetentionTag[], until: string])[] = [
    ["J18.9", [], "2036-12-31"],
    ["F20.0", ["mental-illness"], "2046-12-31"],
    ["F11.22", ["mental-illness", "substitution-treatment"], "2046-12-31"],
    ["Z41.1", ["cosmetic-surgery"], "2046-12-31"],
    ["Z52.4", ["transplant"], "2056-12-31"],
    ["Z94.0", [], "2036-12-31"],
  ];
  it.each(codes)("[RET-02] reads the main disease %s as %o", (code, tags, until) => {
    const facts = retentionFactsOfRecord(withMain(code));
    expect(facts?.tags).toEqual(tags);
    expect(facts && retentionOf(facts).keepUntil).toBe(until);
    const ofVisit = retentionFactsOf({ ...visit, diagnoses: { ...visit.diagnoses, mainCode: code } });
    expect([...ofVisit.tags].sort()).toEqual(tags);
  });

  it("[RET-02] knows a transplant by the code of its procedure", () => {
    for (const [code, isOne] of [
      ["55.69", true],
      ["37.51", true],
      ["50.59", true],
      ["47.09", false],
      ["86.69", false],
    ] as const) {
      const entries = sample.entries.map((entry) =>
        entry.kind === "procedure" ? { ...entry, codings: [{ system: "icd-9-cm", code }] } : entry,
      );
      expect(tagsOf({ ...sample, entries })).toEqual(isOne ? ["transplant"] : []);
      const diagnoses = { ...visit.diagnoses, procedureCodes: [code] };
      expect(retentionFactsOf({ ...visit, diagnoses }).tags).toEqual(isOne ? ["transplant"] : []);
    }
    expect(sample.entries.some(({ kind }) => kind === "procedure")).toBe(true);
  });

  it("[RET-02] knows a death by the discharge, and the care of HIV by its table", () => {
    const entries = sample.entries.map((entry) =>
      entry.kind === "discharge" ? ({ ...entry, outcome: "died" } as const) : entry,
    );
    expect(tagsOf({ ...sample, entries })).toEqual(["death"]);
    const [first] = sample.entries;
    if (first === undefined) throw new Error("the sample is empty");
    const { source, recordedAt } = first;
    const form = {
      kind: "form-data",
      source: { ...source, id: "XML6-1" },
      recordedAt,
      form: "XML6",
      values: {},
    };
    expect(tagsOf({ ...sample, entries: [...sample.entries, form as never] })).toEqual(["hiv"]);
    expect(retentionFactsOf({ ...visit, hivCare: [{} as never] }).tags).toEqual(["hiv"]);
  });

  it("adds what the host knows", () => {
    const facts = retentionFactsOfRecord(sample, { retentionTags: () => ["official"] });
    expect(facts && retentionOf(facts).keepUntil).toBe("permanent");
  });
});
