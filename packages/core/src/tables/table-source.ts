import { digestOf } from "../digest/digest-of.ts";
import type { DigestText } from "../digest/digest-text.ts";
import { csvPages } from "../spreadsheet/csv-pages.ts";
import type { SheetLine, SheetRow } from "../spreadsheet/sheet.ts";
import { type XlsxOptions, xlsxLines } from "../spreadsheet/xlsx-lines.ts";

/** A file as bytes (XLSX or CSV, told apart by their first bytes), the text of a CSV file, or rows by column name. */
export type TableSource = Uint8Array | string | readonly SheetRow[];

/** The sheets of a source, each as pages of lines. */
export interface OpenedSource {
  /** Of the bytes of a file; rows have none. */
  readonly digest?: DigestText;
  readonly sheets: readonly OpenedSheet[];
}

/** One sheet; its pages can be read once. */
export interface OpenedSheet {
  /** Absent for CSV and for rows. */
  readonly name?: string;
  readonly pages: AsyncGenerator<readonly SheetLine[], void, undefined>;
}

const linesPerPage = 2000;

/** Opens a table; nothing is read of a CSV file before its first page is asked for. */
export async function openTableSource(source: TableSource, options: XlsxOptions): Promise<OpenedSource> {
  if (typeof source === "string") {
    const digest = digestOf(new TextEncoder().encode(source));
    return { digest, sheets: [{ pages: csvPages(source, options) }] };
  }
  if (!(source instanceof Uint8Array)) return { sheets: [{ pages: pagesOf(linesOf(source)) }] };
  const digest = digestOf(source);
  if (!isZip(source) && !isOldExcel(source))
    return { digest, sheets: [{ pages: csvPages(source, options) }] };
  const sheets = await xlsxLines(source, options);
  return { digest, sheets: sheets.map(({ sheet, lines }) => ({ name: sheet, pages: pagesOf(lines) })) };
}

async function* pagesOf(lines: readonly SheetLine[]): AsyncGenerator<readonly SheetLine[], void, undefined> {
  for (let at = 0; at < lines.length; at += linesPerPage) yield lines.slice(at, at + linesPerPage);
}

/** The rows as lines, the names of the columns first. */
function linesOf(rows: readonly SheetRow[]): readonly SheetLine[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  const columns = [...names];
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))];
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]) =>
  magic.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, [0x50, 0x4b]);
/** An `.xls` file goes to the XLSX reader, whose message says how to save it again. */
const isOldExcel = (bytes: Uint8Array) => startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
