import {
  type MedicalRecord,
  parseInstant,
  parseVisit,
  recordOfVisit,
  recordPlaceOf,
  visitOfRecord,
} from "@benhan/core";
import { valueAt } from "@benhan/core/faults";
import { sampleVisit } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { allPapers } from "../../../../core/test/visit/all-papers.ts";
import { checkDossier } from "../../../src/bhyt/rules/index.ts";

/** The record of a visit with a leave of 45 days and a drug that costs more than the sums say. */
function record(): MedicalRecord {
  const sample = sampleVisit();
  const visit = parseVisit({
    ...sample,
    sickLeave: { ...allPapers.sickLeave, days: "45" },
    medications: sample.medications.map((line) => ({ ...line, quantity: "11" })),
  });
  const report = recordOfVisit(visit, { recordedAt: parseInstant("2026-11-22T08:00:00+07:00") });
  if (!report.ok) throw new Error(JSON.stringify(report.issues));
  return report.value;
}

describe("what the insurer would find", () => {
  it("is said about the entries of the record", () => {
    const claim = visitOfRecord(record());
    if (!claim.ok) throw new Error(JSON.stringify(claim.issues));
    const places = checkDossier(claim.value).issues.map(({ official, path }) => ({
      official,
      visit: path.join("."),
      value: valueAt(record(), recordPlaceOf(path, claim.origins)),
      record: recordPlaceOf(path, claim.origins).join("."),
    }));
    const drug = places.find(({ visit }) => visit.startsWith("medications.0.amounts"));
    expect(drug?.record).toMatch(/^entries\.\d+\.charge\.line\.amounts\./);
    expect(drug?.value).toMatch(/^\d/);
    for (const { visit, record: place } of places) {
      if (visit !== "") expect(place, visit).not.toBe("");
    }
  });
});
