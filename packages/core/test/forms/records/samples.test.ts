import { describe, expect, it } from "vitest";
import { checkForm } from "../../../src/forms/check-form.ts";
import { fitsField } from "../../../src/forms/form-value.ts";
import { recordTemplates } from "../../../src/forms/records/record-templates.ts";
import { filledRecord, masters } from "./filled-record.ts";

const detailed = recordTemplates.filter((one) => one.sections.length > 0);
const inpatient = detailed.filter((one) => one.sections.some((section) => section.id === "IV"));

/** What each form loses when its filled copy is not there: the fields that only it can hold. */
const lost: { readonly [code: string]: readonly string[] } = {
  "05/BV1": [
    "A-obs.lastPeriod",
    "A-obs.children",
    "A-obs.para",
    "A-obs.gestation",
    "A-labour.enteredAt",
    "A-labour.mother",
  ],
  "06/BV1": ["A-nb.delivery", "A-nb.apgar1", "A-nb.apgar5", "A-nb.cry", "A-nb.weight"],
  "18/BV1": ["A-tcm.looking", "A-tcm.listening", "A-tcm.asking", "A-tcm.touching"],
  "19/BV1": ["A-tcm.looking", "A-tcm.listening", "A-tcm.asking", "A-tcm.touching"],
  "20/BV1": ["A-tcm.looking", "A-tcm.listening", "A-tcm.asking", "A-tcm.touching"],
};

function missing(code: string, record = filledRecord(code)): readonly string[] {
  return checkForm(code, record, { masters })
    .issues.filter((issue) => issue.severity === "error")
    .map((issue) => `${issue.official}`);
}

function labelOf(code: string, id: string): string | undefined {
  return detailed
    .find((one) => one.code === code)
    ?.sections.flatMap((section) => section.fields)
    .find((field) => field.id === id)?.label;
}

describe.each(detailed.map((one) => one.code))("%s", (code) => {
  it("[TT13-02] [TT32-02] filled: it is complete, and nothing is said against it", () => {
    const report = checkForm(code, filledRecord(code), { masters });
    expect(report.issues).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it("filled: every field that a record can fill holds a value, of its type", () => {
    const report = checkForm(code, filledRecord(code), { masters });
    if (!report.ok) throw new Error("not complete");
    const filled = report.value.sections.flatMap((section) => section.fields);
    const wrong = filled.filter(({ field, values }) => !values.every((value) => fitsField(field, value)));
    expect(wrong.map(({ field }) => field.id)).toEqual([]);
    const empty = filled.filter(({ values }) => values.length === 0).map(({ field }) => field.id);
    expect(empty.filter((id) => !leftEmpty.has(id))).toEqual([]);
  });

  it("[TT13-02] [TT32-02] incomplete: without its filled copy exactly the fields that only the copy holds are missing", () => {
    const wanted = (lost[code] ?? []).map((id) => labelOf(code, id));
    expect(wanted).not.toContain(undefined);
    expect(missing(code, filledRecord(code, { values: null }))).toEqual(wanted);
  });

  it("[TT13-02] [TT32-02] incomplete: without the course, the vital signs and the last diagnosis exactly these are missing", () => {
    const record = filledRecord(code, {
      without: (entry) =>
        (entry["kind"] === "narrative" && entry["topic"] === "present-illness") ||
        (entry["kind"] === "diagnosis" && entry["phase"] === "discharge") ||
        entry["kind"] === "vital-signs",
    });
    const vital = ["mạch", "huyết áp tâm thu", "huyết áp tâm trương", "nhịp thở"];
    const outpatient = !inpatient.some((one) => one.code === code);
    const expected = [
      "quá trình bệnh lý",
      ...vital,
      ...(outpatient
        ? ["nhiệt", "chẩn đoán khi ra viện", "mã"]
        : ["nhiệt độ", "ra viện: bệnh chính", "ra viện: bệnh chính, mã"]),
      ...(code === "05/BV1" ? ["tim thai"] : []),
    ];
    expect([...missing(code, record)].sort()).toEqual([...expected].sort());
  });
});

/** Nothing of these happened to the patient of the story. */
const leftEmpty = new Set([
  "II.moves",
  "II.transferDirection",
  "II.transferTo",
  "II.transferToName",
  "III.referral",
  "III.referralCode",
  "IV.deathAt",
  "IV.deathCause",
  "IV.within24Hours",
  "IV.mainCause",
  "IV.autopsy",
  "IV.autopsyDiagnosis",
  "II.referralDiagnosis",
  "A-ped.father",
  "A-ped.fatherOccupation",
]);

it("a form of which nobody saw the sections is told to be unchecked, and no more", () => {
  const report = checkForm("17/BV1", filledRecord("17/BV1"), { masters });
  expect(report.ok).toBe(true);
  expect(report.issues.map((issue) => [issue.code, issue.severity])).toEqual([
    ["core.forms.not_checked", "information"],
  ]);
});
