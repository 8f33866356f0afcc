import { type BhytRow, type BhytTables, rowsOf } from "../bhyt/qd3176/bhyt-tables.ts";
import type { RuleMutation } from "./rule-mutation.ts";
import { type CellEdits, setCell } from "./set-cell.ts";

/** What a mutation says beside the way in which it breaks its rule. */
export type MutationDetail = Omit<RuleMutation, "rule" | "mutate">;

/**
 * Breaks a rule in the first row of a table that has a place for it.
 *
 * @param edit The cells to write, or undefined for a row that has no place for the fault.
 */
export function breakRow(
  rule: string,
  table: string,
  edit: (row: BhytRow, tables: BhytTables) => CellEdits | undefined,
  detail: MutationDetail = {},
): RuleMutation {
  return {
    rule,
    ...detail,
    mutate(tables) {
      const rows = rowsOf(tables, table);
      for (let index = 0; index < rows.length; index++) {
        const cells = edit(rows[index] ?? {}, tables);
        if (cells !== undefined) return setCell(tables, table, index, cells);
      }
      return undefined;
    },
  };
}

/**
 * Breaks a rule by writing something else into the first filled cell, e.g. of `XML2.DUONG_DUNG`; `undefined` empties it.
 * A function that gives `undefined` passes the cell over.
 */
export function breakCell(
  rule: string,
  cell: string,
  value: string | undefined | ((value: string, row: BhytRow) => string | undefined),
  detail: MutationDetail = {},
): RuleMutation {
  const [table = "", field = ""] = cell.split(".", 2);
  return breakRow(
    rule,
    table,
    (row) => {
      const held = row[field];
      if (held === undefined) return undefined;
      if (typeof value !== "function") return { [field]: value };
      const written = value(held, row);
      return written === undefined ? undefined : { [field]: written };
    },
    detail,
  );
}
