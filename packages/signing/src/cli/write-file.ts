import { existsSync } from "node:fs";
import { openOutput, outputExists } from "@benhan/core/command-line";

/** How a file that is there already is dealt with, and which files are read. */
export interface WriteOptions {
  readonly force: boolean;
  readonly inputs?: readonly string[];
}

/**
 * Refuses files that are there already: before a key is used, or the first of several is written.
 *
 * @throws EmrError `core.cli.output_exists`
 */
export function requireNew(files: readonly string[], { force }: Pick<WriteOptions, "force">): void {
  const taken = force ? undefined : files.find((file) => file !== "-" && existsSync(file));
  if (taken !== undefined) throw outputExists({ file: taken, canForce: true });
}

/**
 * Writes a file that gets its name when it is whole.
 *
 * @throws EmrError `core.cli.output_exists`, `core.cli.output_is_input`, `core.cli.output_not_writable`
 */
export async function writeFile(
  file: string,
  content: string | Uint8Array,
  { force, inputs = [] }: WriteOptions,
): Promise<void> {
  const output = openOutput(file, inputs, { keepsOld: !force });
  await output.write(content);
  await output.end();
}
