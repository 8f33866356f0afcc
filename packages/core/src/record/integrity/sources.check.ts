import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** Two entries must never have one source: a repeated import could not tell which of them it brings. */
export function sourceIssues({ record, positionOf }: RecordFacts): readonly Issue[] {
  const issues: Issue[] = [];
  record.entries.forEach(({ source }, position) => {
    if (positionOf(source) !== position) issues.push(issueAt(sourceTwice, ["entries", position, "source"]));
  });
  return issues;
}

const sourceTwice: Finding = {
  code: "core.record.source_twice",
  severity: "error",
  text: {
    vi: "Khóa nguồn của mục ghi trùng với một mục ghi đứng trước.",
    en: "The source of the entry is that of an earlier entry.",
  },
  nextStep: {
    vi: "Gửi mỗi mục ghi với khóa riêng, không đổi; bản đính chính là mục mới có khóa mới.",
    en: "Send each entry under its own lasting key; a correction is a new entry with a new key.",
  },
};
