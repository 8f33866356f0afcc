import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { inputUnreadable, nothingFound } from "../cli.faults.ts";
import { reasonOf } from "../reason-of.ts";
import { isCsvSet } from "./read-source.ts";

/**
 * The inputs that a path means: itself, or of a folder all XML and XLSX files below it and every folder that holds a
 * set of CSV files, in an order that does not depend on the system. Hidden files and links are passed over.
 *
 * @throws EmrError `exchange.cli.input_unreadable`, `exchange.cli.nothing_found`
 */
export async function listInputs(path: string): Promise<readonly string[]> {
  if (path === "-") return [path];
  try {
    if (!(await stat(path)).isDirectory()) return [path];
  } catch (cause) {
    throw inputUnreadable({ file: path, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  const found = await inFolder(path, path);
  if (found.length === 0) throw nothingFound({ folder: path });
  return found;
}

async function inFolder(folder: string, top: string): Promise<readonly string[]> {
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(folder);
  } catch (cause) {
    // A folder below that may not be read is told as an input that cannot be read; the top one ends the run.
    if (folder !== top) return [folder];
    throw inputUnreadable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  const visible = entries
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const found: string[] = [];
  if (isCsvSet(visible.map(({ name }) => name))) found.push(folder);
  for (const entry of visible) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const one of await inFolder(path, top)) found.push(one);
    else if (entry.isFile() && /\.(xml|xlsx)$/i.test(entry.name)) found.push(path);
  }
  return found;
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true });
}
