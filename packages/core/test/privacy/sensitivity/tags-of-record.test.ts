import { describe, expect, it } from "vitest";
import type { Entry, MedicalRecord } from "../../../src/index.ts";
import { tagsOfRecord } from "../../../src/privacy/sensitivity/tags-of-record.ts";
import { sampleRecord } from "../../../src/testkit/index.ts";

const base: MedicalRecord = { ...sampleRecord(), entries: [] };
const diagnosis = sampleRecord().entries.find((one) => one.kind === "diagnosis") as Extract<
  Entry,
  { kind: "diagnosis" }
>;

function withCode(code: string, parts: Partial<typeof diagnosis> = {}, system = "icd-10-vn"): MedicalRecord {
  return { ...base, entries: [{ ...diagnosis, ...parts, coding: { system, code } }] };
}

const tagsOf = (record: MedicalRecord, confidence?: string) =>
  tagsOfRecord(record)
    .filter((one) => confidence === undefined || one.confidence === confidence)
    .map(({ tag }) => tag);

describe("tagsOfRecord", () => {
  it.each([
    ["B20", "hiv"],
    ["B24", "hiv"],
    ["b20.1", "hiv"],
    ["Z21", "hiv"],
    ["O98.7", "hiv"],
    ["R75", "hiv"],
    ["F20.0", "psychiatric"],
    ["F11.22", "substitution-treatment"],
    ["R78.1", "drug-test"],
    ["Z31.2", "assisted-reproduction"],
    ["Z52.4", "transplant-donor"],
    ["Z31.5", "genetic"],
    ["Y07.0", "domestic-violence"],
    ["Z61.5", "child-abuse"],
  ])("[SENS-01] proposes of %s for certain: %s", (code, tag) => {
    const [first, ...rest] = tagsOfRecord(withCode(code)).filter((one) => one.tag === tag);
    expect(first).toMatchObject({ tag, by: "record", confidence: "certain", path: ["entries", 0, "coding"] });
    expect(first?.reason.vi).toBeTruthy();
    expect(rest.filter(({ confidence }) => confidence === "certain")).toEqual([]);
  });

  it.each(["B19.9", "B25", "Z22", "E11", "J20", "Z52.0", "I10"])("proposes nothing of %s", (code) => {
    expect(tagsOf(withCode(code))).toEqual([]);
  });

  it.each([
    "b20",
    " B20.1 ",
    "B201",
    "b20.1\u200b",
    "B\u00ad20",
    "\ufeffB20",
    "B\u00a020",
    "Ｂ２０．１",
    "B20,1",
    "B20-1",
    "*B20",
    "(B20)",
    "J18.9;B20",
    "J18.9, b20.1",
    "J18.9 B20",
    "A41 / B20",
  ])("[SENS-01] finds the code however it is written: %j", (code) => {
    expect(tagsOf(withCode(code), "certain")).toEqual(["hiv"]);
  });

  it.each(["ICD-10-VN", "ICD10", "icd 10", "icd_10", " icd-10-vn ", "ICD-10"])(
    "[SENS-01] knows the list of diseases however its name is written: %j",
    (system) => {
      expect(tagsOf(withCode("B20", {}, system))).toEqual(["hiv"]);
    },
  );

  it("marks what fits other cases too as likely", () => {
    expect(tagsOf(withCode("Q56.4"), "likely")).toEqual(["gender-redetermination"]);
    expect(tagsOf(withCode("Q56.4"), "certain")).toEqual([]);
  });

  it("takes no code of another list for one of ICD-10", () => {
    expect(tagsOf(withCode("B20", {}, "danh-muc-rieng"))).toEqual([]);
  });

  it("looks at cancelled entries too: they stay readable", () => {
    expect(tagsOf(withCode("B20", { status: "cancelled" }))).toEqual(["hiv"]);
  });

  it("looks at the codes of the referral", () => {
    const referral = { by: "medical-facility", codes: [{ system: "icd-10-vn", code: "B22" }] } as const;
    const record = { ...base, episode: { ...base.episode, referral } };
    expect(tagsOfRecord(record)).toMatchObject([{ tag: "hiv", path: ["episode", "referral", "codes", 0] }]);
  });

  it("[SENS-01] proposes child abuse of maltreatment only for a child, or when the age is not known", () => {
    const of = (birth: string | undefined) => {
      const { birth: _, ...patient } = base.patient;
      const own = birth === undefined ? patient : { ...patient, birth };
      return tagsOf({ ...withCode("T74.1"), patient: own } as MedicalRecord);
    };
    expect(of("2020-01-01")).toContain("child-abuse");
    expect(of(undefined)).toContain("child-abuse");
    expect(of("1980")).not.toContain("child-abuse");
    expect(of("1980")).toContain("domestic-violence");
  });

  it("[SENS-01] takes the tags of the facility, and leaves out what it rejects", () => {
    const found = tagsOfRecord(withCode("B20"), { tags: ["surrogacy", "foetal-sex"], rejected: ["hiv"] });
    expect(found.map(({ tag, by, path }) => [tag, by, path])).toEqual([
      ["surrogacy", "facility", []],
      ["foetal-sex", "facility", []],
    ]);
  });

  it("refuses a call that is wrong", () => {
    expect(() => tagsOfRecord({} as MedicalRecord)).toThrow(/core\.options\.wrong/);
    expect(() => tagsOfRecord(base, { tags: ["HIV" as "hiv"] })).toThrow(/hiv/);
  });
});
