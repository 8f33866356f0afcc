import { type AccessRow, isCell } from "./access-row.ts";
import { accessTable } from "./access-table.data.ts";

/** The cell of the law; nothing where the law allows nothing, whatever the values are. */
export function accessRowOf(state: unknown, category: unknown, operation: unknown): AccessRow | undefined {
  return accessTable.find((row) => isCell(row, state, category, operation));
}
