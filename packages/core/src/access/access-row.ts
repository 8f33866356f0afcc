import type { Phase } from "../lifecycle/record-life.ts";
import type { AccessCondition } from "./conditions.ts";
import type { OperatingCategory, RequesterCategory } from "./requester-categories.data.ts";

/**
 * Where a record stands for the law. `in-treatment`: everything before archiving, because the law knows only records of
 * running treatment (Đ69 k3) and archived ones (k4). `cancelled` and `disposed` are no rows of the law.
 */
export type RecordState = "in-treatment" | "archived" | "cancelled" | "disposed";

/** All states, in the order of a record's life. */
export const recordStates: readonly RecordState[] = ["in-treatment", "archived", "cancelled", "disposed"];

/**
 * What is done with the content. `read` here · `copy` on paper or as a file · `export` out of the system · `summary`:
 * only what the summary of the record says (bản tóm tắt hồ sơ bệnh án).
 */
export type AccessOperation = "read" | "copy" | "export" | "summary";

/** All operations. */
export const accessOperations: readonly AccessOperation[] = ["read", "copy", "export", "summary"];

/** Some cells of the table: they allow the operations to the categories while all conditions hold. */
export interface AccessRow {
  readonly state: RecordState;
  readonly categories: readonly RequesterCategory[];
  readonly operations: readonly AccessOperation[];
  readonly conditions: readonly AccessCondition[];
  /** Id of the requirement, e.g. `KCB-05`. */
  readonly rule: string;
  readonly source: string;
}

/** The same for who keeps the records, by the facility's own rule. */
export interface OperatingRow extends Omit<AccessRow, "categories" | "rule"> {
  readonly categories: readonly OperatingCategory[];
  /** The clause of the rule book. */
  readonly source: string;
}

/** The state of a record by its life. */
export function recordStateOf(phase: Phase, isCancelled = false): RecordState {
  if (phase === "disposed") return "disposed";
  if (isCancelled) return "cancelled";
  return phase === "archived" ? "archived" : "in-treatment";
}

/** Does the row hold this cell? */
export function isCell(
  row: Pick<AccessRow | OperatingRow, "state" | "categories" | "operations">,
  state: unknown,
  category: unknown,
  operation: unknown,
): boolean {
  return (
    row.state === state &&
    row.categories.some((one) => one === category) &&
    row.operations.some((one) => one === operation)
  );
}
