import { workbookLibraryMissing } from "./cli.faults.ts";

/** One cell as text; a number is only counted with, never a code. */
export type WorkbookCell = string | number | null | { readonly text: string; readonly head?: true };

/** One sheet of a workbook to be written. */
export interface WorkbookSheet {
  readonly name: string;
  readonly lines: readonly (readonly WorkbookCell[])[];
  /** Widths of the columns in characters. */
  readonly widths?: readonly number[];
  /** Lines at the top that stay in sight. */
  readonly stickyRows?: number;
}

/**
 * Writes an XLSX file in which all texts are text, so that Excel takes no code for a number and nothing for a formula.
 *
 * @throws EmrError `exchange.cli.workbook_library_missing`
 */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: writeXlsx } = await loadLibrary();
  const pages = sheets.map(({ name, lines, widths, stickyRows }) => ({
    sheet: name,
    data: lines.map((line) => line.map(cellOf)),
    ...(widths !== undefined && { columns: widths.map((width) => ({ width })) }),
    ...(stickyRows !== undefined && { stickyRowsCount: stickyRows }),
  }));
  return new Uint8Array(await writeXlsx(pages).toBuffer());
}

async function loadLibrary() {
  try {
    return await import("write-excel-file/node");
  } catch (cause) {
    throw workbookLibraryMissing({}, { cause });
  }
}

function cellOf(cell: WorkbookCell) {
  if (cell === null) return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  if (typeof cell === "string")
    return cell === "" ? null : { value: xmlText(cell), type: String, format: "@" };
  // An empty one is there for its format: what is typed into it stays text.
  const value = cell.text === "" ? undefined : xmlText(cell.text);
  return {
    ...(value !== undefined && { value }),
    type: String,
    format: "@",
    ...(cell.head && { fontWeight: "bold" as const }),
  };
}

/** Without the characters that no XML, and so no workbook, can hold. */
function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "�");
}
