import { expect, it } from "vitest";
import { formCompleteness } from "../../src/forms/index.ts";
import type { RecordPolicy } from "../../src/lifecycle/index.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";
import { filledRecord, masters } from "./records/filled-record.ts";

const complete = filledRecord("01/BV1");
const inpatient = { ...sampleInpatientRecord(), facilityCode: complete.facilityCode };
const incomplete = filledRecord("01/BV1", { without: (one) => one["topic"] === "prognosis" });

/** The forms that the findings name, each once. */
function named(policy: RecordPolicy, record: MedicalRecord): readonly string[] {
  const issues = policy.completeness?.(record) ?? [];
  return [...new Set(issues.map(({ text }) => /^Form ([^,]+),/.exec(text.en)?.[1] ?? text.en))];
}

it("asks by default for the record form and the sheets that their source states, not for certificates", () => {
  expect(named({ completeness: formCompleteness({ masters }) }, complete)).toEqual([]);
  expect(named({ completeness: formCompleteness({ masters }) }, incomplete)).toEqual(["01/BV1"]);
  expect(named({ completeness: formCompleteness({ masters }) }, inpatient)).not.toContain("TT25-02");
  const entries = inpatient.entries.filter(({ kind }) => kind !== "consent");
  expect(named({ completeness: formCompleteness({ masters }) }, { ...inpatient, entries })).toEqual([
    "10/BV1",
    "01/BV2",
  ]);
});

it("counts what the host chooses: everything, some codes, or what a function says yes to", () => {
  const everything = named({ completeness: formCompleteness({ forms: "demanded", masters }) }, incomplete);
  expect(everything).toContain("36/BV2");
  expect(named({ completeness: formCompleteness({ forms: ["36/BV2"], masters }) }, incomplete)).toEqual([
    "36/BV2",
  ]);
  expect(named({ completeness: formCompleteness({ forms: [], masters }) }, incomplete)).toEqual([]);
  const forms = ({ demand }: { readonly demand: string }) => demand === "record";
  expect(named({ completeness: formCompleteness({ forms, masters }) }, incomplete)).toEqual(["01/BV1"]);
});

it("says nothing of what was not checked, so that every finding is something to do", () => {
  const issues = formCompleteness({ forms: "demanded" })(inpatient);
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.filter(({ severity }) => severity === "information")).toEqual([]);
});
