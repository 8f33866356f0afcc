import { columnLetters, columnsOf } from "./remembered-columns.ts";
import type { SheetRow } from "./sheet.ts";

/**
 * By which letter Excel calls a column of rows that `readXlsx` or `readCsv` gave, so that a person finds it: `AB`.
 * Undefined for other rows, copies among them. A subpath of its own: whoever asks needs none of the readers.
 */
export function columnLetterOf(rows: readonly SheetRow[], column: string): string | undefined {
  const index = columnsOf(rows).indexOf(column);
  return index < 0 ? undefined : columnLetters(index);
}
