import type { Bilingual } from "../faults/index.ts";
import type { CommandLine } from "./command.ts";
import { openOutput } from "./open-output.ts";
import { plainText } from "./plain-text.ts";
import type { Terminal } from "./terminal.ts";

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
  // Numbers and names come out of the store: none of them may steer a terminal.
  else
    for (const own of lines.flatMap((one) => one[language].split("\n")))
      await output.write(`${plainText(own)}\n`);
  await output.end();
}
