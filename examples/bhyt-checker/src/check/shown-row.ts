import { explainField } from "@benhan/exchange/explain";
import type { BhytEdition, BhytRow } from "@benhan/exchange/qd3176";
import type { ShownRow } from "./checked-file.ts";

/** A row that is kept because something was found in it. */
export interface HeldRow {
  readonly edition: BhytEdition;
  readonly table: string;
  readonly row: BhytRow;
}

/** The row as the page shows it: every column in the official order, filled or not. */
export function shownRow({ edition, table, row }: HeldRow): ShownRow {
  const definition = edition.tables[table] ?? edition.apart[table];
  return {
    table,
    title: definition === undefined ? { vi: table, en: table } : { vi: definition.vi, en: definition.en },
    cells: explainField(table, edition).map(({ field, form, need }) => ({
      name: field,
      value: row[field] ?? null,
      form: { vi: `${form.vi}. ${need.vi}.`, en: `${form.en}. ${need.en}.` },
    })),
  };
}
