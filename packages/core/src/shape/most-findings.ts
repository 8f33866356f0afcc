import { bySeverity, type Issue } from "../faults/issue.ts";

/** So many findings one report lists. */
export const mostFindings = 1000;

/** The worst of many findings, with one more that counts the others: those cut off, and `left` that nobody wrote out. */
export function atMost(issues: readonly Issue[], left = 0): readonly Issue[] {
  const more = issues.length - mostFindings + left;
  const sorted = more > 0 ? bySeverity(issues) : issues;
  const next = sorted[mostFindings] ?? sorted[0];
  if (more <= 0 || next === undefined) return issues;
  return [
    ...sorted.slice(0, mostFindings),
    {
      code: "core.record.more_findings",
      severity: next.severity,
      path: [],
      text: { vi: `Còn ${more} lỗi nữa.`, en: `And ${more} more findings.` },
      nextStep: { vi: "Sửa các lỗi trên rồi kiểm tra lại.", en: "Mend those above and check again." },
    },
  ];
}
