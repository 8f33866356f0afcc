import type { CodeShape } from "../codes/shapes/code-shape.ts";
import type { Bilingual } from "../faults/issue.ts";

/**
 * What the cells of a column hold: `code` exact text that a spreadsheet easily spoils · `text` words · `list` several
 * texts with `;` between · `date` a day · `decimal` an exact number, kept as text · `flag` a mark such as `x` or `1`.
 */
export type ColumnKind = "code" | "text" | "list" | "date" | "decimal" | "flag";

/** One column of a table that a facility loads. */
export interface TableColumn {
  /** What the column is called in the result. */
  readonly name: string;
  readonly kind: ColumnKind;
  /**
   * `required` the table is refused without it, and so is a row with an empty cell · `expected` its absence is a warning,
   * because checks rest on it · `optional`.
   */
  readonly need: "required" | "expected" | "optional";
  /** Headers under which it is known; case, accents and punctuation do not matter. */
  readonly headers: readonly string[];
  /** Its number in the official table: found in the line `(1) (2) (3) …` under the headers, whatever the headers say. */
  readonly number?: number;
  /** A code of digits only has so many of them: with fewer, a spreadsheet has dropped leading zeros. */
  readonly digits?: number;
  readonly shape?: CodeShape;
}

/** A count that one public copy of a table showed: it helps to notice a wrong file and is never a reason to refuse one. */
export interface AdvisoryCount {
  /** Rows in which one of these columns is filled; no columns: all rows. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** The edition that was counted. */
  readonly edition: string;
}

/** How a table of a kind is read, as data: hosts may write their own. */
export interface TableDefinition {
  /** The list as records name it: of `codingSystems`, or a name of the facility. */
  readonly id: string;
  readonly name: Bilingual;
  readonly columns: readonly TableColumn[];
  /** The columns that together may stand in one row only. */
  readonly key: readonly string[];
  readonly advisoryCounts?: readonly AdvisoryCount[];
}
