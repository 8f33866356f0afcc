import { expect, test } from "vitest";
import { codeRows } from "./code-rows.ts";
import { type SpecRow, type SpecTable, titleOf } from "./spec-table.ts";

/**
 * One test for each row of a description. Where the code has a table, one test that it has these rows, with their labels,
 * and no others.
 */
export function conform<Column extends string>(
  table: SpecTable<Column>,
  prove: (row: SpecRow<Column>) => void | Promise<void>,
): void {
  const own = codeRows[table.id];
  if (own !== undefined)
    test(`${table.id}: the code has the rows of the description, with their labels`, () => {
      const isTold = own.some(({ means }) => means !== undefined);
      expect(labelled(own, isTold)).toEqual(labelled(table.rows, isTold));
    });
  for (const row of table.rows) test(titleOf(table, row), () => prove(row));
}

function labelled(
  rows: readonly { readonly key: string; readonly evidence: string | undefined; readonly means?: string }[],
  withMeaning: boolean,
): readonly string[] {
  return rows.map(({ key, evidence, means }) => `${key} ${evidence}${withMeaning ? ` ${means}` : ""}`).sort();
}
