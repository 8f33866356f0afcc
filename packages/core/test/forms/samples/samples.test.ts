import { expect, it } from "vitest";
import { certificateTemplates } from "../../../src/forms/certificates/certificate-templates.ts";
import { checkForm } from "../../../src/forms/check-form.ts";
import { sheetTemplates } from "../../../src/forms/sheets/sheet-templates.ts";
import { emptySample, filledSample } from "./filled-samples.ts";
import { missingFields } from "./missing-fields.ts";

const all = [...sheetTemplates, ...certificateTemplates];
const described = all.filter(({ sections }) => sections.length > 0).map(({ code }) => code);
const undescribed = all.filter(({ sections }) => sections.length === 0).map(({ code }) => code);
const expected = missingFields.flatMap(([codes, labels]) => codes.map((code) => [code, labels] as const));

it("every sheet and certificate with sections has a filled and an incomplete sample", () => {
  expect(described).toHaveLength(71);
  expect(undescribed).toEqual([
    "52/BV2",
    "53/BV2",
    "TT25-08",
    "TT25-12",
    "TT25-13",
    "TT55-THANG",
    "TT24-CDNNTV",
    "TT32-XXIV-KSK",
  ]);
  expect(expected.map(([code]) => code).sort()).toEqual([...described].sort());
});

it.each(described)("%s is complete when it is filled", (code) => {
  const { record, options } = filledSample(code);
  expect(checkForm(code, record, options).issues).toEqual([]);
});

it.each(expected)("%s names exactly what an empty record lacks", (code, labels) => {
  const { record, options } = emptySample();
  const { ok, issues } = checkForm(code, record, options);
  expect(ok).toBe(false);
  expect(issues.map((issue) => [issue.code, issue.official])).toEqual(
    labels.map((label) => ["core.forms.missing", label]),
  );
});

it.each(undescribed.slice(2))("%s says that nobody checked its content", (code) => {
  const { record, options } = filledSample(code);
  expect(checkForm(code, record, options).issues.map((issue) => issue.code)).toEqual([
    "core.forms.not_checked",
  ]);
});
