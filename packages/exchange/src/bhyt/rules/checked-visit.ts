import type { CalendarDate, Decimal } from "@benhan/core";
import { amountOf } from "../money/amount-of.ts";
import {
  type BhytRow,
  type BhytTableName,
  type BhytTables,
  bhytTableNames,
  bhytTables,
  rowsOf,
} from "../qd3176/bhyt-tables.ts";
import { officialDate } from "../schema/official-time.ts";
import type { FieldDefinition } from "../schema/table-definition.ts";
import type { BhytCheckOptions } from "./check-options.ts";

/** One filled cell, as the rules about formats see it. */
export interface FilledCell {
  readonly table: BhytTableName;
  readonly row: number;
  readonly definition: FieldDefinition;
  readonly value: string;
}

/** The tables of one episode, made easy to ask. Nothing in it throws, whatever the cells hold. */
export interface CheckedVisit {
  readonly options: BhytCheckOptions;
  /** XML1, or an empty row when it is missing. */
  readonly summary: BhytRow;
  /** The tables that have rows. */
  readonly present: readonly BhytTableName[];
  rows(table: BhytTableName): readonly BhytRow[];
  /** The day of a cell of XML1 that holds a date, if it is one. */
  dateOf(field: string): CalendarDate | undefined;
  /** An amount of XML1, if it is filled and a number. */
  total(field: string): Decimal | undefined;
  eachCell(visit: (cell: FilledCell) => void): void;
}

/** The text of a cell, or undefined when it is absent or blank. */
export function textOf(row: BhytRow, field: string): string | undefined {
  const value: unknown = row[field];
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** The values of a cell that holds several. */
export function itemsOf(value: string, separator = ";"): readonly string[] {
  return value.split(separator).map((item) => item.trim());
}

/** Prepares the tables for the rules. */
export function checkedVisit(tables: BhytTables, options: BhytCheckOptions): CheckedVisit {
  const held = new Map(bhytTableNames.map((name) => [name, rowsOf(tables, name)]));
  const present = bhytTableNames.filter((name) => held.get(name)?.length !== 0);
  const rows = (table: BhytTableName) => held.get(table) ?? [];
  const summary = rows("XML1")[0] ?? {};
  return {
    options,
    summary,
    present,
    rows,
    dateOf: (field) => officialDate((textOf(summary, field) ?? "").slice(0, 8)),
    total: (field) => amountOf(summary, field),
    eachCell(visit) {
      for (const table of present) {
        const { fields } = bhytTables[table];
        rows(table).forEach((row, index) => {
          for (const definition of fields) {
            const value = textOf(row, definition.name);
            if (value !== undefined) visit({ table, row: index, definition, value });
          }
        });
      }
    },
  };
}
