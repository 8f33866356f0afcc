import { libraryOf } from "./library-of.ts";
import { maxColumns, type SheetLine } from "./sheet.ts";
import { spreadsheetTooLarge, spreadsheetUnreadable } from "./spreadsheet.faults.ts";

export interface CsvOptions {
  readonly signal?: AbortSignal;
  /** Most bytes, or characters of a text. Default 64 MiB. Never more than 512 columns. */
  readonly maxBytes?: number;
}

const linesPerPage = 2000;
/** Characters that a page is looked for in: the parser searches all that it is given. */
const firstWindow = 2 ** 20;

/**
 * The lines of a CSV file, some thousands at a time, so that a catalogue of 200,000 rows need not lie in memory as
 * cells at once. A caller may wait between two pages.
 */
export async function* csvPages(
  source: string | Uint8Array,
  options: CsvOptions = {},
): AsyncGenerator<readonly SheetLine[], void, undefined> {
  options.signal?.throwIfAborted();
  if (source.length > (options.maxBytes ?? 2 ** 26)) throw spreadsheetTooLarge({});
  const text = (typeof source === "string" ? source : decoded(source)).replace(/^\uFEFF/, "");
  // Some exports name the delimiter in a first line of its own, as Excel understands it.
  const first = /^sep=(.)\r?\n/i.exec(text);
  const start = first?.[0].length ?? 0;
  const delimiter = first?.[1] ?? delimiterOf(text);
  const { default: Papa } = await libraryOf("papaparse", import("papaparse"));
  let newline: "\r" | "\n" | "\r\n" | undefined;
  let window = firstWindow;
  for (let at = start; at < text.length; ) {
    options.signal?.throwIfAborted();
    const { data, errors, meta } = Papa.parse<string[]>(text.slice(at, at + window), {
      delimiter,
      skipEmptyLines: false,
      preview: linesPerPage,
      // Its fast mode would split the whole window.
      fastMode: false,
      ...(newline !== undefined && { newline }),
    });
    const whole = at + window >= text.length;
    if (!meta.truncated && !whole) {
      // Fewer lines than a page: the last one may be cut.
      window *= 2;
      continue;
    }
    if (errors.some(({ type }) => type === "Quotes")) throw spreadsheetUnreadable({ format: "CSV" });
    if (data.some((line) => line.length > maxColumns)) throw spreadsheetTooLarge({});
    newline ??= meta.linebreak as "\r" | "\n" | "\r\n";
    yield data;
    if (!meta.truncated) return;
    at += meta.cursor;
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw spreadsheetUnreadable({ format: "CSV" }, { cause });
  }
}

/** The delimiter of the first line. Names of columns rarely hold one of them, so the commonest is the right one. */
function delimiterOf(text: string): string {
  const names = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const count = (delimiter: string) => names.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
