import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

interface Range {
  readonly from?: string;
  readonly to?: string;
}

/** What has a first and a last day must not end before it begins. */
export function dateRangeIssues({ record }: RecordFacts): readonly Issue[] {
  const { patient, coverages, entries } = record;
  const issues: Issue[] = [];
  const check = ({ from, to }: Range, path: JsonPath) => {
    if (from !== undefined && to !== undefined && to < from) issues.push(issueAt(rangeBackwards, path));
  };
  const checkAll = (ranges: readonly Range[], path: JsonPath) => {
    ranges.forEach((range, position) => {
      check(range, [...path, position, "to"]);
    });
  };
  checkAll(patient.identifiers, ["patient", "identifiers"]);
  checkAll(patient.addresses, ["patient", "addresses"]);
  checkAll(patient.representatives, ["patient", "representatives"]);
  patient.representatives.forEach(({ identifiers = [] }, position) => {
    checkAll(identifiers, ["patient", "representatives", position, "identifiers"]);
  });
  coverages.forEach(({ validFrom, validTo }, position) => {
    check({ from: validFrom, ...(validTo && { to: validTo }) }, ["coverages", position, "validTo"]);
  });
  entries.forEach((entry, position) => {
    if (entry.kind === "prescription") checkAll(entry.courses ?? [], ["entries", position, "courses"]);
    if (entry.kind === "discharge") check(entry.leave ?? {}, ["entries", position, "leave", "to"]);
  });
  return issues;
}

const rangeBackwards: Finding = {
  code: "core.record.range_backwards",
  severity: "error",
  text: { vi: "Ngày kết thúc sớm hơn ngày bắt đầu.", en: "The last day lies before the first." },
  nextStep: { vi: "Đối chiếu hai ngày.", en: "Compare the two days." },
};
