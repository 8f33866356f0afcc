import type { Guard } from "./guard.ts";
import { nameOf } from "./integrity.guard.ts";

/**
 * Asks the facility's check of completeness, such as the forms that this episode needs. An amendment is refused only
 * for what it takes away: a late result must find its way into a record that lacked something before.
 */
export const completenessGuard: Guard = {
  legal: "TT13-02, KCB-03: TT 13/2025/TT-BYT Đ1 k2; TT 32/2023/TT-BYT Đ52",
  check({ record, before, policy, request }) {
    const issues = policy.completeness?.(record) ?? [];
    if (request.command !== "amend" || before === undefined) return issues;
    const known = new Set((policy.completeness?.(before) ?? []).map(nameOf));
    return issues.map((issue) => (known.has(nameOf(issue)) ? { ...issue, severity: "warning" } : issue));
  },
};
