import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Output, openOutput as openAnyOutput } from "@benhan/core/command-line";
import { isTableFile } from "./input/read-source.ts";

/**
 * Opens the file of `--out`, or the standard output, which `-` names as well.
 *
 * @param inputs What is read, and must not be written over; of a folder its tables.
 * @param keepsOld Whether a file that is there already is refused, for it may be somebody's work. A report is the result
 *   of a run and takes the place of the one before.
 * @throws EmrError `core.cli.output_is_input`; `core.cli.output_exists`; `core.cli.output_not_writable`, from `write` and `end` as well
 */
export function openOutput(
  to: string | undefined,
  inputs: readonly string[] = [],
  options: { readonly keepsOld?: boolean } = {},
): Output {
  return openAnyOutput(to, readFilesOf(inputs), options);
}

/** The files that are read: of a folder its tables. */
export function readFilesOf(inputs: readonly string[]): readonly string[] {
  return inputs.flatMap((input) =>
    statSync(input, { throwIfNoEntry: false })?.isDirectory() ? tablesIn(input) : [input],
  );
}

/** One that may not be looked into is not read. */
function tablesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(isTableFile)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
