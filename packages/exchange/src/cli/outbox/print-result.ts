import { type CommandLine, openOutput, plainText, type Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";

/** A result as lines for people, or with `--json` as one line of JSON for programs. */
export async function printResult(
  line: CommandLine,
  { language }: Pick<Terminal, "language">,
  result: object,
  lines: readonly Bilingual[],
): Promise<void> {
  const output = openOutput(undefined);
  if (line.has("json")) await output.write(`${JSON.stringify(result)}\n`);
  // Chains and codes come from elsewhere: none of them may steer a terminal.
  else
    for (const own of lines.flatMap((one) => one[language].split("\n")))
      await output.write(`${plainText(own)}\n`);
  await output.end();
}
