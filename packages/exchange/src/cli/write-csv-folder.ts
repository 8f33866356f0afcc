import { randomBytes } from "node:crypto";
import { copyFileSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  beforeEnd,
  giveName,
  outputExists,
  outputNotWritable,
  reasonOf,
  requireNoInput,
} from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { usageWrong } from "./cli.faults.ts";
import { csvText } from "./csv-text.ts";
import { isTableFile } from "./input/read-source.ts";
import { readFilesOf } from "./write-output.ts";

/**
 * Writes each table into a file of a folder. They get their names only when all of them are written, and when one
 * cannot have its name the others get back what stood there: a set of two runs would be taken for one.
 *
 * @param input What is read, and must not be written over.
 * @throws EmrError `core.cli.output_is_input`, `core.cli.output_exists`, `core.cli.output_not_writable`
 */
export function writeCsvFolder(
  folder: string,
  tables: readonly (readonly [table: string, lines: readonly (readonly string[])[]])[],
  input: string,
  keepsOld: boolean,
): void {
  const run = randomBytes(4).toString("hex");
  const files = tables.map(([table, lines]) => {
    const name = `${table}.csv`;
    const file = join(folder, name);
    return { name, lines, file, part: `${file}.${run}.part`, old: `${file}.${run}.old` };
  });
  /** What was done, to be taken back in the other order. */
  const undo: (() => void)[] = [];
  const takeBack = () => {
    for (const step of undo.splice(0).reverse()) step();
  };
  const keep = beforeEnd(takeBack);
  let at = folder;
  try {
    mkdirSync(folder, { recursive: true });
    requireOwn(
      folder,
      files.map(({ name }) => name),
      input,
      keepsOld,
    );
    for (const { lines, file, part } of files) {
      at = file;
      undo.push(() => rmSync(part, { force: true }));
      writeFileSync(part, csvText(lines), { flag: "wx" });
    }
    for (const { file, part, old } of files) {
      at = file;
      const isReplaced = !keepsOld && setAside(file, old);
      giveName(part, file, keepsOld);
      undo.push(() => (isReplaced ? renameSync(old, file) : rmSync(file, { force: true })));
    }
    undo.length = 0;
    for (const { old } of files) rmSync(old, { force: true });
  } catch (cause) {
    takeBack();
    if (isEmrError(cause)) throw cause;
    throw outputNotWritable({ file: at, reason: reasonOf(cause) ?? "?" }, { cause });
  } finally {
    keep();
  }
}

/** A second name for what stands there, by which it can be had back; false when nothing does. */
function setAside(file: string, old: string): boolean {
  try {
    linkSync(file, old);
    return true;
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return false;
    // A disk that knows no second names.
    copyFileSync(file, old);
    return true;
  }
}

/** The folder is read as one set: a table of another one would be taken for a part of it. */
function requireOwn(folder: string, names: readonly string[], input: string, keepsOld: boolean): void {
  const held = readdirSync(folder).filter(isTableFile);
  for (const file of held) requireNoInput(join(folder, file), readFilesOf([input]));
  const [old] = names.filter((file) => held.includes(file));
  if (old !== undefined && keepsOld) throw outputExists({ file: join(folder, old), canForce: true });
  const others = held.filter((other) => !names.includes(other));
  if (others.length > 0) {
    throw usageWrong({ usage: "decode --help", parts: [otherTables(others.sort())] });
  }
}

const otherTables = (files: readonly string[]) => ({
  vi: `thư mục của --out còn ${files.join(", ")}`,
  en: `the folder of --out holds ${files.join(", ")} as well`,
});
