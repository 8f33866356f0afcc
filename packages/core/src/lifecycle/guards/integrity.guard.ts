import type { Issue } from "../../faults/issue.ts";
import { formatPath } from "../../faults/json-path.ts";
import { integrityIssues } from "../../record/integrity/integrity-issues.ts";
import type { Guard, GuardContext } from "./guard.ts";

/**
 * What the members of the record say of each other. While the record grows, a result may come before its order and a
 * stay may still be open: that is a warning until the record is closed. Who the patient is, and what a correction
 * corrects, must be right at once. A command is not blamed for what was there before it; `complete` finds it all.
 *
 * @legal Luật KCB 15/2023 Đ7 k10: accurate, truthful, complete
 */
export const integrityGuard: Guard = {
  legal: "KCB-03: Luật KCB 15/2023 Đ7 k10; TT 32/2023/TT-BYT Đ52 k2 a",
  check(context) {
    const { record, before, request } = context;
    const issues = integrityIssues(record, {});
    if (request.command === "complete" || request.command === "finalise") return issues;
    const known = new Set(before === undefined ? [] : integrityIssues(before, {}).map(nameOf));
    return issues
      .filter((issue) => !known.has(nameOf(issue)))
      .map((issue) => (mayWait(issue, context) ? { ...issue, severity: "warning" } : issue));
  },
};

function mayWait({ severity, path: [part, , member] }: Issue, { request }: GuardContext): boolean {
  if (severity !== "error" || request.command === "amend" || part === "patient") return false;
  if (part === "episode") return request.command !== "leave";
  return member !== "corrects" && member !== "reason";
}

/** The same finding at the same place. Paths lead to the same entries before and after: entries keep their order. */
export function nameOf(issue: Issue): string {
  return `${issue.code} ${formatPath(issue.path)}`;
}
