import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

const measures = [
  "pulse",
  "temperature",
  "systolic",
  "diastolic",
  "respiration",
  "spo2",
  "weightKg",
  "heightCm",
  "pain",
  "glasgow",
  "foetalHeart",
] as const;

/** Vital signs without a value say nothing. */
export function vitalSignsIssues({ record }: RecordFacts): readonly Issue[] {
  const issues: Issue[] = [];
  record.entries.forEach((entry, position) => {
    if (entry.kind === "vital-signs" && measures.every((name) => entry[name] === undefined)) {
      issues.push(issueAt(vitalSignsEmpty, ["entries", position]));
    }
  });
  return issues;
}

const vitalSignsEmpty: Finding = {
  code: "core.record.vital_signs_empty",
  severity: "error",
  text: {
    vi: "Mục dấu hiệu sinh tồn không có giá trị nào.",
    en: "The entry of vital signs holds no value.",
  },
  nextStep: {
    vi: "Ghi ít nhất một giá trị, hoặc bỏ mục này.",
    en: "Write at least one value, or leave the entry out.",
  },
};
