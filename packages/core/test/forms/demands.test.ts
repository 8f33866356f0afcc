import { describe, expect, it } from "vitest";
import { checkRecordForms } from "../../src/forms/demands/check-record-forms.ts";
import { formDemands, formsDemanded } from "../../src/forms/demands/forms-demanded.ts";
import { templates } from "../../src/forms/templates.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { sampleInpatientRecord, sampleRecord } from "../../src/testkit/index.ts";
import { filledRecord, masters } from "./records/filled-record.ts";
import { doctorLicence, entry } from "./samples/record-builder.ts";

const forms = (record: MedicalRecord) => formsDemanded(record).map((one) => one.form);

it("every rule names a form that exists, and has an id of its own", () => {
  const codes = new Set(templates.map((one) => one.code));
  expect(formDemands.filter((one) => !codes.has(one.form))).toEqual([]);
  expect(new Set(formDemands.map((one) => one.id)).size).toBe(formDemands.length);
});

it("an inpatient stay with an operation asks for these documents", () => {
  expect([...new Set(forms(sampleInpatientRecord()))]).toEqual([
    "10/BV1",
    "29/BV2",
    "40/BV2",
    "36/BV2",
    "38/BV2",
    "07/BV2",
    "39/BV2",
    "27/BV2",
    "44/BV2",
    "01/BV2",
    "06/BV2",
    "05/BV2",
    "17/BV2",
    "22/BV2",
    "11/BV2",
    "TT25-02",
    "TT25-03",
    "TT01-V",
    "TT26-I",
  ]);
});

it("an outpatient examination asks for its prescription and its appointment only", () => {
  expect(forms(sampleRecord())).toEqual(["TT01-V", "TT26-I"]);
});

it("a corrected result is one document, about the correction", () => {
  const about = formsDemanded(sampleInpatientRecord()).filter((one) => one.form === "17/BV2");
  expect(about).toHaveLength(1);
  const record = sampleInpatientRecord();
  const corrected = record.entries.find((one) => one.source.id === about[0]?.about?.id);
  expect(corrected?.corrects?.id).toBe("blood-count");
});

describe("the endings", () => {
  const death = (more: object = {}) =>
    entry({
      kind: "death",
      at: "2026-07-09T09:50",
      cause: "disease",
      within24Hours: false,
      mainCause: "Sốc nhiễm khuẩn",
      autopsy: false,
      ...more,
    });

  it("a death asks for notice, cause and review, and no paper of discharge", () => {
    const died = forms(filledRecord("01/BV1", { more: [death()] }));
    expect(died).toEqual(expect.arrayContaining(["TT25-05", "TT24-CDNNTV", "47/BV2"]));
    expect(died).not.toContain("TT25-02");
    expect(forms(filledRecord("01/BV1", { more: [death({ onTheWay: true })] }))).not.toContain("47/BV2");
  });

  it("a birth asks for a certificate for each child that lived", () => {
    const born = forms(filledRecord("05/BV1"));
    expect(born.filter((one) => one === "TT22-01")).toHaveLength(1);
    expect(forms(filledRecord("05/BV1", { without: (one) => one["kind"] === "birth" }))).not.toContain(
      "TT22-01",
    );
  });

  it("[KCB-09] an operation asks for its consent, an emergency with its reason does not", () => {
    expect(forms(filledRecord("10/BV1"))).not.toContain("01/BV2");
    const operation = entry({
      kind: "procedure",
      at: "2026-07-04T08:00",
      category: "operation",
      name: "Phẫu thuật mẫu",
      diagnosisBefore: "x",
      method: "x",
      team: [{ role: "surgeon", practitioner: doctorLicence }],
    });
    const record = filledRecord("10/BV1", { more: [operation] });
    expect(forms(record).filter((one) => one === "01/BV2")).toHaveLength(1);
    const report = checkRecordForms(record, { masters }).find(
      (one) => one.demanded.form === "01/BV2",
    )?.report;
    expect(report?.ok).toBe(false);
  });
});

it("[KCB-02] a treatment that does not say its record form is asked for it", () => {
  const { form: _, ...record } = filledRecord("01/BV1");
  const [first] = checkRecordForms(record, { masters });
  expect(first?.demanded.demand).toBe("record");
  expect(first?.report.issues.map((one) => one.code)).toEqual(["core.forms.record_form_missing"]);
});

it("each demanded document is checked about its own entry", () => {
  const { facilityCode } = filledRecord("01/BV1");
  const inpatient = { ...sampleInpatientRecord(), facilityCode };
  const reports = checkRecordForms(inpatient, { masters });
  expect(reports.map((one) => one.demanded)).toEqual(formsDemanded(sampleInpatientRecord()));
  const record = reports[0]?.report;
  expect(record?.ok).toBe(false);
  expect(record?.issues.map((one) => one.official)).toContain("tiên lượng");
  expect(new Set(record?.issues.map((one) => one.code))).toEqual(new Set(["core.forms.missing"]));
});
