import type { CalendarDate } from "@benhan/core";
import type { Bilingual, Severity } from "@benhan/core/faults";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import type { BhytEditionId } from "../schema/bhyt-edition.ts";
import type { Slots } from "../schema/fill.ts";
import type { TablePlace } from "../schema/official-place.ts";
import type { FieldDefinition, TableDefinition } from "../schema/table-definition.ts";
import type { CheckedVisit } from "./checked-visit.ts";

/** What a finding adds to its rule. */
export interface FindingDetail {
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  /** Instead of the rule's own: the edition of the list that was asked. */
  readonly source?: string;
  /** Names for the slots of the sentences; `{at}` and `{field}` are filled from the place. */
  readonly slots?: Slots;
  /** What the rule would accept in the cell. */
  readonly expected?: string;
  /** Which item of a cell that holds several, from 0. */
  readonly item?: number;
}

/** Where a rule is broken, and what its sentence leaves open. */
export interface Finding extends TablePlace, FindingDetail {}

/** A finding about the row that is being looked at. */
export interface RowFinding extends FindingDetail {
  /** The cell; absent: the row as a whole. */
  readonly field?: string;
}

/** Judges one filled cell: false when it is well, true or a detail when the rule is broken. */
export type CellJudge = (value: string, row: BhytRow, visit: CheckedVisit) => boolean | FindingDetail;

/** Judges one row and tells what is wrong with it. */
export type RowJudge = (
  row: BhytRow,
  visit: CheckedVisit,
  find: (finding: RowFinding) => void,
  index: number,
) => void;

/**
 * What a rule cannot do without. When the host has not loaded it, the rule is not asked, and the report says so once:
 * a list by its name as in `codeLists`, or another option of that name.
 */
export type RuleNeed =
  | "history"
  | "bedUse"
  | "staff"
  | "priceLists.services"
  | "priceLists.drugs"
  | "priceLists.supplies"
  | `codeLists.${string}`;

/**
 * One rule: what it demands, where it comes from, and how it is checked. Rules are data; none knows another. All cells
 * and rows of an episode are walked once, for all rules together: a rule says by `cell` and `row` where it wants to
 * look, and by `check` only what it must see as a whole.
 */
export interface BhytRule {
  /** Its id in the library's list, e.g. `SUM-003`. */
  readonly rule: string;
  /** Stable: `exchange.bhyt.sum_003`. */
  readonly code: string;
  readonly severity: Severity;
  readonly source: string;
  readonly appliesTo: readonly string[];
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  /** The editions to which the rule belongs. Absent: QĐ 130 and later. */
  readonly editions?: readonly BhytEditionId[];
  /** First day of the end of an episode on which the rule holds. @official NGAY_RA */
  readonly from?: CalendarDate;
  /** First day on which it holds no longer. */
  readonly until?: CalendarDate;
  /** What it is asked with only. */
  readonly needs?: RuleNeed;
  /** How the filled cells of a column are judged, or undefined for columns that are none of its business. Asked once an edition. */
  readonly cell?: (column: FieldDefinition, table: string) => CellJudge | undefined;
  /** How the rows of a table are judged. Asked once an edition. */
  readonly row?: (table: string, definition: TableDefinition) => RowJudge | undefined;
  /** Looks at the episode as a whole. */
  readonly check?: (visit: CheckedVisit, find: (finding: Finding) => void) => void;
}

/** A rule whose code follows from its id. */
export function bhytRule(parts: Omit<BhytRule, "code">): BhytRule {
  return { ...parts, code: `exchange.bhyt.${parts.rule.toLowerCase().replaceAll("-", "_")}` };
}

/** What most findings ask for. */
export const mendAtSource: Bilingual = {
  vi: "Sửa {at} tại phần mềm nguồn rồi xuất lại hồ sơ.",
  en: "Mend {at} in the source system and export the episode again.",
};
