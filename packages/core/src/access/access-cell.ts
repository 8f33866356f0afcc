import type { Issue } from "../faults/issue.ts";
import { accessIssue } from "./access.issues.ts";
import type { AccessPolicy, RoleRule } from "./access-policy.ts";
import {
  type AccessOperation,
  type AccessRow,
  isCell,
  type RecordState,
  recordStates,
} from "./access-row.ts";
import { accessRowOf } from "./access-table.ts";
import { categoryRuleOf, isOperatingCategory } from "./requester-categories.data.ts";

/** The cell that decides, or why there is none. */
export type CellAnswer =
  | { readonly row: Pick<AccessRow, "conditions" | "rule" | "source">; readonly issue?: undefined }
  | { readonly row?: undefined; readonly issue: Issue };

/** Looks a wish up: in the law, and for who keeps the records in the facility's own rows. */
export function cellOf(
  state: RecordState | undefined,
  category: string | undefined,
  operation: AccessOperation | undefined,
  policy: AccessPolicy,
): CellAnswer {
  const isNarrowed =
    category === "representative-d" && policy.representativeD === "summary" && operation !== "summary";
  const row = isNarrowed
    ? undefined
    : (accessRowOf(state, category, operation) ?? operatingRowOf(state, category, operation, policy));
  return row === undefined ? { issue: whyNot(state, category, operation, policy) } : { row };
}

/** Rows of the facility count for its operating categories alone: they never widen what the law says of others. */
function operatingRowOf(
  state: unknown,
  category: unknown,
  operation: unknown,
  { operating = [] }: AccessPolicy,
) {
  if (!isOperatingCategory(category) || state === "disposed") return undefined;
  const row = operating.find((one) => isCell(one, state, category, operation));
  return row && { ...row, rule: "TT13-10" };
}

function whyNot(
  state: RecordState | undefined,
  category: string | undefined,
  operation: AccessOperation | undefined,
  policy: AccessPolicy,
): Issue {
  if (categoryRuleOf(category) === undefined) return accessIssue("requester_unknown", ["requester"]);
  // Types are not trusted: of a state that there is not the law says nothing.
  if (!recordStates.some((one) => one === state)) {
    return accessIssue("record_state_unknown", ["state"], recordStates);
  }
  if (state === "cancelled") return accessIssue("record_cancelled", ["state"]);
  if (state === "disposed") return accessIssue("record_disposed", ["state"]);
  const hasSummary = operation !== "summary" && cellOf(state, category, "summary", policy).row !== undefined;
  return accessIssue(hasSummary ? "summary_only" : "not_in_table", ["scope"]);
}

/** Does the role belong to the facility? Nobody else writes to its records. */
export function isInside({ category }: RoleRule): boolean {
  const side = categoryRuleOf(category)?.side;
  return side === "staff" || side === "operating";
}
