import type { Retention, RetentionFacts } from "@benhan/core";
import { endOf } from "./clocks.ts";
import { asControlled, saysControlled } from "./controlled-drug.ts";
import { type KeepUntil, longestFirst } from "./keep-until.ts";
import { matchingRows, rowOf } from "./matching-rows.ts";
import type { RetentionSettings } from "./retention-settings.ts";
import type { RetentionRow } from "./table/retention-rule.ts";

/** Name of the table that this version applies: the annex of TT 33/2025/TT-BYT with the laws beside it. */
export const retentionEdition = "tt33-2025";

/** Stands as the rule of a record of which nobody has said yet what kind of file it is. */
export const unknownRule = "unknown";

/** A row under which a file falls, with what it makes of these facts. */
export interface AppliedRow {
  readonly row: RetentionRow;
  readonly keepUntil: KeepUntil;
}

/** What was decided, without words: the first row decides. */
export interface RowDecision {
  readonly retention: Retention;
  /** Longest first, after a period that stands because it was fixed earlier. */
  readonly applied: readonly [AppliedRow, ...AppliedRow[]];
  /** What the table of today says, where an earlier period stands in its place. */
  readonly instead?: AppliedRow;
}

/** The copy is kept as long as its original. @legal Luật Lưu trữ 33/2024 Đ34 */
export const originalRow: RetentionRow = {
  id: "RET-11",
  clock: "parent",
  scope: "patient-record",
  tags: [],
  status: "in-force",
  edition: retentionEdition,
};

/** Decides about facts that were checked. */
export function decideRetention(facts: RetentionFacts, settings: RetentionSettings): RowDecision {
  const { scope = "patient-record" } = facts;
  const table = tableRows(facts, settings);
  const fixed = fixedRow(facts, settings);
  const stands = fixed !== undefined && settings.fixedEarlier !== "longest";
  const all = fixed === undefined || stands ? table : [...table, fixed];
  // The sort is stable: of two rows of the same length that of the file's own scope decides, else the earlier one.
  const sorted = [...all].sort(
    (a, b) =>
      longestFirst(a.keepUntil, b.keepUntil) || Number(b.row.scope === scope) - Number(a.row.scope === scope),
  );
  const [instead] = sorted;
  const [first, ...rest] = stands ? [fixed, ...sorted] : sorted;
  if (first === undefined) throw new TypeError("facts that fall under no row were not checked");
  const retention = { rule: first.row.id, edition: first.row.edition, keepUntil: first.keepUntil };
  return {
    retention: saysControlled(facts) ? asControlled(retention) : retention,
    applied: [first, ...rest],
    ...(stands && instead !== undefined && { instead }),
  };
}

function tableRows(facts: RetentionFacts, settings: RetentionSettings): readonly AppliedRow[] {
  const { digitisedFrom, members = [] } = facts;
  return [
    ...matchingRows(facts).map((row) => ({ row, keepUntil: endOf(row, facts, settings) ?? "permanent" })),
    ...(digitisedFrom === undefined
      ? []
      : [{ row: originalRow, keepUntil: digitisedFrom.keepUntil as KeepUntil }]),
    // A mixed file takes the longest of what lies in it. @legal Luật Lưu trữ 33/2024 Đ15 k4
    ...members.map((member) => decideRetention(member, settings).applied[0]),
  ];
}

function fixedRow(facts: RetentionFacts, settings: RetentionSettings): AppliedRow | undefined {
  const { fixedEarlier, scope = "patient-record" } = facts;
  if (fixedEarlier === undefined) return undefined;
  const { rule, keepUntil, edition = rule } = fixedEarlier;
  const row: RetentionRow = rowOf(rule) ?? {
    id: rule,
    clock: "unknown",
    scope,
    tags: [],
    status: "superseded",
    edition,
  };
  return {
    row,
    keepUntil: (keepUntil as KeepUntil | undefined) ?? endOf(row, facts, settings) ?? "permanent",
  };
}
