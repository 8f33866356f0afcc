import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { outputExists, outputNotWritable } from "../output.faults.ts";
import { reasonOf } from "../reason-of.ts";
import { openOutput } from "../write-output.ts";

/** True when `--out` names a folder: there is one, or the name ends as one does. */
export function isFolder(out: string): boolean {
  return /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
}

/**
 * Refuses files that are there already; all are looked for before the first is written.
 *
 * @throws EmrError `exchange.cli.output_exists`
 */
export function requireNew(files: readonly string[]): void {
  const [taken] = files.filter((file) => existsSync(file));
  if (taken !== undefined) throw outputExists({ file: taken });
}

/**
 * The paths of files in a folder, which is made when it is not there.
 *
 * @throws EmrError `exchange.cli.output_exists`, `exchange.cli.output_not_writable`
 */
export function filesIn(folder: string, names: readonly string[]): readonly string[] {
  const files = names.map((name) => join(folder, name));
  requireNew(files);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw outputNotWritable({ file: folder, reason: reasonOf(cause) ?? "?" }, { cause });
  }
  return files;
}

/** Writes a file that gets its name when it is whole. */
export async function writeNew(
  file: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>,
): Promise<void> {
  const output = openOutput(file);
  for await (const piece of pieces) await output.write(piece);
  await output.end();
}
