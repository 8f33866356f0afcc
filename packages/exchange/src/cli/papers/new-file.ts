import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { outputExists, outputNotWritable, reasonOf } from "@benhan/core/command-line";
import { openOutput } from "../write-output.ts";

/** How files that are there already are dealt with. */
export interface NewFileOptions {
  /** Whether the command takes `--force`, and whether it was given: then files are written over. */
  readonly force?: boolean;
  /** What is read, and must not be written over. */
  readonly inputs?: readonly string[];
}

/** True when `--out` names a folder: there is one, or the name ends as one does. */
export function isFolder(out: string): boolean {
  return /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
}

/**
 * Refuses files that are there already; all are looked for before the first is written.
 *
 * @throws EmrError `core.cli.output_exists`
 */
export function requireNew(files: readonly string[], { force }: NewFileOptions = {}): void {
  const taken = force === true ? undefined : files.find((file) => file !== "-" && existsSync(file));
  if (taken !== undefined) throw outputExists({ file: taken, canForce: force !== undefined });
}

/**
 * The paths of files in a folder, which is made when it is not there.
 *
 * @throws EmrError `core.cli.output_exists`, `core.cli.output_not_writable`
 */
export function filesIn(
  folder: string,
  names: readonly string[],
  options: NewFileOptions = {},
): readonly string[] {
  const files = names.map((name) => join(folder, name));
  requireNew(files, options);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw outputNotWritable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  return files;
}

/** How many papers a folder holds besides those that were just written: somebody may take them for papers of this print. */
export function papersBeside(folder: string, written: readonly string[]): number {
  const own = new Set(written);
  return readdirSync(folder).filter((name) => /^\d{3,}-.*\.(?:pdf|html)$/.test(name) && !own.has(name))
    .length;
}

/** Writes a file that gets its name when it is whole. Tells how many pages it has, of PDFs that this library makes. */
export async function writeNew(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
  { inputs = [], force }: NewFileOptions = {},
): Promise<{ readonly pages: number }> {
  const output = openOutput(file, inputs, { keepsOld: force !== true });
  let pages = 0;
  let rest = "";
  for await (const piece of pieces) {
    if (typeof piece !== "string") {
      const text = rest + latin1.decode(piece);
      pages += text.split(pageMark).length - 1;
      // What may be the beginning of a mark, and never a whole one.
      rest = text.slice(-(pageMark.length - 1));
    }
    await output.write(piece);
  }
  await output.end();
  return { pages };
}

const pageMark = "/Type /Page\n";
const latin1 = new TextDecoder("latin1");
