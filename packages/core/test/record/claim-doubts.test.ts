import { describe, expect, it } from "vitest";
import { type MedicalRecord, visitOfRecord } from "../../src/index.ts";
import { recordOfVisit } from "../../src/record/as-visit/record-of-visit.ts";
import { sampleVisit } from "../../src/testkit/index.ts";
import { changed } from "./changed.ts";
import { inpatientDrafts, inpatientRecord } from "./inpatient-record.ts";

const without = ["discharge-paper", "record-summary"] as const;
const record = inpatientRecord();
const living = record.patient.addresses.length - 1;
const claimOf = (members: Readonly<Record<string, unknown>>, of: MedicalRecord = record) =>
  visitOfRecord(changed(of, members) as MedicalRecord, { without });
const found = (issues: ReturnType<typeof visitOfRecord>["issues"]) =>
  issues.map(({ code, severity, official, path }) => [code, severity, official, path.join(".")]);

describe("an address of old administrative units in a claim", () => {
  it.each([
    ["catalogue", "vn-admin-2004", "MAXA_CU_TRU"],
    ["districtCode", "760", "MAHUYEN_CU_TRU"],
  ])("is carried with a warning when its %s is %s", (member, value, official) => {
    const report = claimOf({ [`patient.addresses.${living}.${member}`]: value });
    expect(report.ok).toBe(true);
    expect(found(report.issues)).toEqual([
      ["core.record.claim_old_units", "warning", official, `patient.addresses.${living}`],
    ]);
    expect(report.issues[0]?.nextStep?.en).toMatch(/successorsOf.*checkAddress.*@benhan\/core\/admin-units/);
  });

  it.each([
    ["2025-06-30T23:59", 0],
    ["2025-07-01T00:00", 1],
  ])("of an episode that ended at %s: %i warnings", (endedAt, count) => {
    const { issues } = claimOf({
      "episode.endedAt": endedAt,
      "patient.addresses": [
        {
          use: "residence",
          text: "Số 1",
          provinceCode: "79",
          districtCode: "760",
          catalogue: "vn-admin-2004",
        },
      ],
    });
    expect(issues.filter(({ code }) => code === "core.record.claim_old_units")).toHaveLength(count);
  });

  it("of new units needs no word", () => {
    expect(claimOf({ [`patient.addresses.${living}.catalogue`]: "vn-admin-2025" }).issues).toEqual([]);
  });
});

describe("what a record does not tell is not guessed for a claim", () => {
  it("asks for the archive number instead of taking the record number", () => {
    const { archiveNumber: _, ...bare } = record;
    const issues = visitOfRecord(bare, { without: ["record-summary"] }).issues.filter(
      ({ official }) => official === "SO_LUU_TRU",
    );
    expect(found(issues)).toEqual([["core.record.missing", "error", "SO_LUU_TRU", "archiveNumber"]]);
    expect(issues[0]?.nextStep?.en).toContain("archiveNumber");
    expect(visitOfRecord(bare, { without }).ok).toBe(true);
  });

  it("brings an archive number that equals the record number through the record and back", () => {
    const sample = sampleVisit();
    const paper = { archiveNumber: sample.episode.recordNumber } as never;
    const report = recordOfVisit(
      { ...sample, dischargePapers: [paper] },
      { recordedAt: "2026-11-22T08:00:00+07:00" as never },
    );
    expect(report.ok && report.value.archiveNumber).toBe(sample.episode.recordNumber);
  });

  it("asks for the end of the episode instead of taking the moment of the discharge", () => {
    expect(found(claimOf({ "episode.endedAt": undefined }).issues)).toEqual([
      ["core.record.missing", "error", "NGAY_RA", "episode.endedAt"],
    ]);
  });

  it("dates a summary by its copy or the discharge, never by the passage that it is made of", () => {
    const drafts = inpatientDrafts.filter(({ kind }) => kind !== "discharge");
    const { issues } = visitOfRecord(inpatientRecord(drafts), { without: ["discharge-paper"] });
    expect(issues.filter(({ official }) => official === "NGAY_CT")).toMatchObject([
      { path: ["entries"], nextStep: { en: "Add the discharge entry to the record." } },
    ]);
  });

  it("warns that the diagnosis stands for the course of a procedure that tells none", () => {
    const at = record.entries.findIndex(({ kind }) => kind === "procedure");
    const report = claimOf({ [`entries.${at}.course`]: undefined });
    expect(found(report.issues)).toEqual([
      ["core.record.claim_course_missing", "warning", "DIEN_BIEN_LS", `entries.${at}.course`],
    ]);
    expect(report.ok && report.value.courseNotes.map(({ text }) => text)).toContain("Viêm ruột thừa cấp");
  });

  it("warns of a second transfer, of which the paper tells nothing", () => {
    const transfer = {
      kind: "transfer",
      to: "79999",
      transferReason: "conditions-met",
      condition: "Ổn định",
      decidedBy: "000002/HNO-GPHN",
    } as const;
    const drafts = [...inpatientDrafts, transfer, { ...transfer, to: "79998" }] as typeof inpatientDrafts;
    const { issues } = visitOfRecord(inpatientRecord(drafts), { without });
    expect(found(issues.filter(({ severity }) => severity === "warning"))).toEqual([
      ["core.record.claim_several", "warning", undefined, `entries.${inpatientDrafts.length}`],
    ]);
  });
});
