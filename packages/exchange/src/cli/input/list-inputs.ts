import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { reasonOf } from "@benhan/core/command-line";
import { inputUnreadable, nothingFound } from "./input.faults.ts";
import { isCsvSet, isTableFile } from "./read-source.ts";

/** The inputs that a path means, and what lies beside them. */
export interface ListedInputs {
  readonly files: readonly string[];
  /** How many files of other kinds a folder holds, by the end of their names: `.json`. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Links to folders, which are not followed: they may lead in a circle. */
  readonly linked: readonly string[];
}

/**
 * The inputs that a path means: itself, or of a folder all XML and XLSX files below it and every folder that holds a
 * set of CSV files, in an order that does not depend on the system. Hidden files are passed over; a link counts as the file that
 * it leads to, and one that leads nowhere as a file that cannot be read.
 *
 * @throws EmrError `exchange.cli.input_unreadable`, `exchange.cli.nothing_found`
 */
export async function listInputs(path: string): Promise<ListedInputs> {
  const listed = { files: [], skipped: new Map<string, number>(), linked: [] };
  const one = { ...listed, files: [path] };
  if (path === "-") return one;
  try {
    if (!(await stat(path)).isDirectory()) return one;
  } catch (cause) {
    throw inputUnreadable({ file: path, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  await lookThrough(path, path, listed);
  if (listed.files.length + listed.linked.length === 0) throw nothingFound({ folder: path });
  return listed;
}

async function lookThrough(
  folder: string,
  top: string,
  listed: {
    readonly files: string[];
    readonly skipped: Map<string, number>;
    readonly linked: string[];
  },
): Promise<void> {
  const { files, skipped, linked } = listed;
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(folder);
  } catch (cause) {
    if (folder === top) throw inputUnreadable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
    // A folder below that may not be read is told as an input that cannot be read; the top one ends the run.
    files.push(folder);
    return;
  }
  const visible = entries
    .filter(({ name }) => !name.startsWith(".") && !name.startsWith("~$"))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const hasSet = isCsvSet(visible.map(({ name }) => name));
  if (hasSet) files.push(folder);
  for (const entry of visible) {
    const path = join(folder, entry.name);
    // What a link leads to; undefined: nowhere.
    const target = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
    if (entry.isDirectory()) await lookThrough(path, top, listed);
    else if (target?.isDirectory()) linked.push(path);
    else if (hasSet && isTableFile(entry.name)) continue;
    else if (target === undefined) files.push(path);
    else if (!target.isFile()) continue;
    else if (/\.(xml|xlsx)$/i.test(entry.name)) files.push(path);
    else {
      const kind = extname(entry.name).toLowerCase();
      skipped.set(kind, (skipped.get(kind) ?? 0) + 1);
    }
  }
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true });
}
