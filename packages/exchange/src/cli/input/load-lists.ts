import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, parse } from "node:path";
import { plainText, reasonOf } from "@benhan/core/command-line";
import { type Bilingual, type EmrError, isEmrError } from "@benhan/core/faults";
import { readCsv, readXlsx, type SheetRow } from "@benhan/core/spreadsheet";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { csvTroubleOf } from "./csv-trouble.ts";
import {
  csvUnreadable,
  inputUnreadable,
  listNameUnknown,
  listsMissing,
  listUnreadable,
  listUnusable,
} from "./input.faults.ts";
import { listNames } from "./list-names.ts";

/** A list that was loaded, as a report names it. */
export interface LoadedList {
  /** The name of the list, `ICD10`. */
  readonly id: string;
  /** The file it came from. */
  readonly edition: string;
  readonly digest: string;
}

/** Lists of codes by name, and what they are. */
export interface LoadedLists {
  readonly codeLists: Readonly<Record<string, ReadonlySet<string>>>;
  readonly packs: readonly LoadedList[];
  /** Files of the folder that are no lists, by name: whoever put them there may think that they were loaded. */
  readonly skipped: readonly string[];
}

/**
 * Loads the lists of a folder: `ICD10.csv` or `icd10.xlsx` is the list ICD10, its column `code` the codes.
 *
 * @param rules Those that are checked: lists that they need may be loaded, too.
 * @throws EmrError `exchange.cli.lists_missing`, `exchange.cli.list_name_unknown`, `exchange.cli.list_unusable`,
 *   `exchange.cli.list_unreadable`, `exchange.cli.csv_unreadable`, `exchange.cli.input_unreadable`
 */
export async function loadLists(folder: string, rules?: readonly BhytRule[]): Promise<LoadedLists> {
  const codeLists: Record<string, ReadonlySet<string>> = {};
  const packs: LoadedList[] = [];
  const known = listNames(rules);
  const { lists, skipped } = await listFiles(folder);
  const files = lists.map((name) => {
    const written = parse(name).name.toLowerCase();
    return { name, id: known.find((list) => list.toLowerCase() === written) };
  });
  const wrong = files.filter(
    ({ id }, index) => id === undefined || files.findIndex((other) => other.id === id) !== index,
  );
  if (wrong.length > 0) throw listNameUnknown({ files: wrong.map(({ name }) => name), known });
  for (const { name, id = "" } of files) {
    const path = join(folder, name);
    const bytes = await bytesOf(path);
    codeLists[id] = codesOf(await rowsOf(path, bytes), path);
    const digest = `sha-256:${createHash("sha256").update(bytes).digest("hex")}`;
    packs.push({ id, edition: name, digest });
  }
  return { codeLists, packs, skipped };
}

/** Tells of the files that were not loaded. */
export function skippedListsText(skipped: readonly string[]): Bilingual {
  const names = `${skipped.slice(0, 10).map(plainText).join(", ")}${skipped.length > 10 ? ", …" : ""}`;
  return {
    vi: `Không nạp ${skipped.length} tệp trong thư mục danh mục, vì không phải .csv hay .xlsx: ${names}.`,
    en: `Not loaded from the folder of lists, as neither .csv nor .xlsx: ${names}.`,
  };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw inputUnreadable({ file: path, reason: reasonOf(cause) ?? "?" }, { cause });
  }
}

async function listFiles(
  folder: string,
): Promise<{ readonly lists: readonly string[]; readonly skipped: readonly string[] }> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    throw inputUnreadable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  const visible = names.filter((name) => /^(?!\.|~\$)/.test(name)).sort();
  const lists = visible.filter((name) => /\.(csv|xlsx)$/i.test(name));
  if (lists.length === 0) throw listsMissing({ folder });
  return { lists, skipped: visible.filter((name) => !lists.includes(name)) };
}

/** A folder has many lists: the one that cannot be read is named. */
async function rowsOf(path: string, bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const isCsv = extname(path).toLowerCase() === ".csv";
  try {
    return isCsv ? await readCsv(bytes) : (Object.values(await readXlsx(bytes))[0] ?? []);
  } catch (cause) {
    if (!isEmrError(cause) || cause.code === "core.spreadsheet.library_missing") throw cause;
    if (isCsv && cause.code === "core.spreadsheet.file_unreadable") {
      throw csvUnreadable({ file: path, ...csvTroubleOf(bytes) }, { cause });
    }
    throw unreadableList(path, cause);
  }
}

function unreadableList(file: string, cause: EmrError): EmrError {
  const { text, nextStep } = cause;
  return listUnreadable({ file, reason: text, remedy: nextStep ?? text }, { cause });
}

/** As the reader calls a second column of this name, too: `code (B)`. */
const codeColumn = /^code(?: \([A-Z]{1,3}\))*$/i;

function codesOf(rows: readonly SheetRow[], file: string): ReadonlySet<string> {
  const codes = new Set<string>();
  const columns = new Set<string>();
  for (const row of rows) {
    for (const [column, cell] of Object.entries(row)) {
      if (!codeColumn.test(column.trim())) continue;
      columns.add(column);
      if (columns.size > 1) throw listUnusable({ file, seen: "twice" });
      if (typeof cell === "object") throw listUnusable({ file, seen: "broken" });
      const code = String(cell).normalize("NFC").trim();
      if (code !== "") codes.add(code);
    }
  }
  if (codes.size === 0) throw listUnusable({ file });
  return codes;
}
