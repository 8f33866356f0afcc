import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, parse } from "node:path";
import { readCsv, readXlsx, type SheetRow } from "@benhan/core/spreadsheet";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { inputUnreadable, listNameUnknown, listsMissing, listUnusable } from "../cli.faults.ts";
import { reasonOf } from "../reason-of.ts";
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
}

/**
 * Loads the lists of a folder: `ICD10.csv` or `icd10.xlsx` is the list ICD10, its column `code` the codes.
 *
 * @param rules Those that are checked: lists that they need may be loaded, too.
 * @throws EmrError `exchange.cli.lists_missing`, `exchange.cli.list_name_unknown`, `exchange.cli.list_unusable`, and
 *   those of the readers
 */
export async function loadLists(folder: string, rules?: readonly BhytRule[]): Promise<LoadedLists> {
  const codeLists: Record<string, ReadonlySet<string>> = {};
  const packs: LoadedList[] = [];
  const known = listNames(rules);
  const files = (await listFiles(folder)).map((name) => {
    const written = parse(name).name.toLowerCase();
    return { name, id: known.find((list) => list.toLowerCase() === written) };
  });
  const wrong = files.filter(
    ({ id }, index) => id === undefined || files.findIndex((other) => other.id === id) !== index,
  );
  if (wrong.length > 0) throw listNameUnknown({ files: wrong.map(({ name }) => name), known });
  for (const { name, id = "" } of files) {
    const bytes = new Uint8Array(await readFile(join(folder, name)));
    codeLists[id] = codesOf(await rowsOf(name, bytes), name);
    const digest = `sha-256:${createHash("sha256").update(bytes).digest("hex")}`;
    packs.push({ id, edition: name, digest });
  }
  return { codeLists, packs };
}

async function listFiles(folder: string): Promise<readonly string[]> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    throw inputUnreadable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  const lists = names.filter((name) => /^(?!\.|~\$).+\.(csv|xlsx)$/i.test(name)).sort();
  if (lists.length === 0) throw listsMissing({ folder });
  return lists;
}

async function rowsOf(name: string, bytes: Uint8Array): Promise<readonly SheetRow[]> {
  if (extname(name).toLowerCase() === ".csv") return readCsv(bytes);
  return Object.values(await readXlsx(bytes))[0] ?? [];
}

function codesOf(rows: readonly SheetRow[], file: string): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const row of rows) {
    const column = Object.keys(row).find((name) => name.trim().toLowerCase() === "code");
    const code = column === undefined ? "" : String(row[column]).normalize("NFC").trim();
    if (code !== "") codes.add(code);
  }
  if (codes.size === 0) throw listUnusable({ file });
  return codes;
}
