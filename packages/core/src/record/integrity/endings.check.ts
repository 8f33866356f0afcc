import type { Issue } from "../../faults/issue.ts";
import type { Entry } from "../entry.ts";
import { type Finding, issueAt, type RecordFacts } from "./record-facts.ts";

/** A patient is discharged, dies and is settled once; what was wrong is corrected, not written a second time. */
export function endingIssues({ record, isEffective }: RecordFacts): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  record.entries.forEach((entry, position) => {
    const once = onceOf(entry);
    if (once === undefined || !isEffective(entry)) return;
    if (seen.has(once)) issues.push(issueAt(toldTwice, ["entries", position]));
    seen.add(once);
  });
  return issues;
}

/** What the entry tells, when that happens only once. */
function onceOf(entry: Entry): string | undefined {
  if (entry.kind === "discharge" || entry.kind === "death") return entry.kind;
  return entry.kind === "charge" && entry.charge.of === "settlement" ? "settlement" : undefined;
}

const toldTwice: Finding = {
  code: "core.record.told_twice",
  severity: "error",
  text: {
    vi: "Bệnh án có hơn một mục ra viện, tử vong hoặc quyết toán còn hiệu lực.",
    en: "The record holds more than one effective discharge, death or settlement.",
  },
  nextStep: {
    vi: "Cho mục sau đính chính mục trước (corrects), hoặc hủy mục thừa kèm lý do.",
    en: "Let the later one correct the earlier (corrects), or cancel the surplus one with a reason.",
  },
};
