import { type CommandLine, openOutput, type Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";

/** What every command that tells something takes. */
export const resultOptions = { json: "flag" } as const;

/** A result as lines for people, or with `--json` as one line of JSON for programs. */
export async function printResult(
  line: CommandLine,
  { language }: Pick<Terminal, "language">,
  result: object,
  lines: readonly Bilingual[],
): Promise<void> {
  const output = openOutput(undefined);
  if (line.has("json")) await output.write(`${JSON.stringify(result)}\n`);
  else for (const own of lines) await output.write(`${own[language]}\n`);
  await output.end();
}
