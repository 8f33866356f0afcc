import type { SheetRow } from "../sheet.ts";
import { libraryOf } from "./library-of.ts";
import { sheetRows } from "./sheet-rows.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";

export interface ReadCsvOptions {
  readonly signal?: AbortSignal;
  /** Most bytes, or characters of a text. Default 64 MiB. */
  readonly maxBytes?: number;
}

/**
 * Reads one CSV file, the rows of one official table:
 * `tablesFromSheets({ XML1: await readCsv(a), XML2: await readCsv(b) })`. The first line holds the column names. UTF-8
 * with or without byte-order mark; comma, semicolon or tabulator between the fields; every cell stays text. Needs the
 * package `papaparse`, which is loaded at the first call.
 *
 * @throws EmrError `exchange.spreadsheet.file_unreadable` when it is not UTF-8 or a quote is never closed,
 *   `exchange.spreadsheet.file_too_large`, `exchange.spreadsheet.library_missing`
 */
export async function readCsv(
  source: string | Uint8Array,
  options: ReadCsvOptions = {},
): Promise<readonly SheetRow[]> {
  options.signal?.throwIfAborted();
  if (source.length > (options.maxBytes ?? 2 ** 26)) throw spreadsheetTooLarge({});
  const text = (typeof source === "string" ? source : decoded(source)).replace(/^\uFEFF/, "");
  // Some exports name the delimiter in a first line of its own, as Excel understands it.
  const [, named, rest = text] = /^sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? [];
  const delimiter = named ?? delimiterOf(rest);
  const { default: Papa } = await libraryOf("papaparse", import("papaparse"));
  const { data, errors } = Papa.parse<string[]>(rest, { delimiter, skipEmptyLines: false });
  if (errors.some(({ type }) => type === "Quotes")) throw spreadsheetUnreadable({ format: "CSV" });
  return sheetRows(data);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "CSV" }, { cause });
  }
}

/** The delimiter of the line of names. Official names hold none of them, so the commonest is the right one. */
function delimiterOf(text: string): string {
  const names = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (delimiter: string) => names.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
