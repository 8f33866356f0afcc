import type { JsonPath } from "@benhan/core/faults";
import { isListed } from "../qd3176/bhyt-tables.ts";

/** A place in the tables of one episode: a table, one of its rows, one cell. Rows are counted from 0. */
export interface TablePlace {
  readonly table: string;
  readonly row?: number;
  readonly field?: string;
}

/** The place as a path into `BhytTables`: `["XML2", 2, "MA_THUOC"]`, `["XML1", "T_BHTT"]`. */
export function pathOf({ table, row, field }: TablePlace): JsonPath {
  const inTable = isListed(table) && row !== undefined ? [table, row] : [table];
  return field === undefined ? inTable : [...inTable, field];
}

/** The place as a person of the insurer names it, rows counted from 1: `XML2[3].MA_THUOC`, `XML1.T_BHTT`. */
export function officialOf({ table, row, field }: TablePlace): string {
  const inTable = isListed(table) && row !== undefined ? `${table}[${row + 1}]` : table;
  return field === undefined ? inTable : `${inTable}.${field}`;
}
