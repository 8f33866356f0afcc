import type { CommandLine, ExitCode, Terminal } from "@benhan/core/command-line";
import type { Bilingual, EmrError } from "@benhan/core/faults";
import { usageWrong } from "../cli.faults.ts";

/** The name of the command. */
export const name = "outbox";

/** One of the things that the command does. */
export interface Action {
  readonly name: string;
  /** Its options besides `--config` and `--json`. */
  readonly options: readonly string[];
  /** How many arguments it takes behind its name, and what they are called. */
  readonly takes: readonly [fewest: number, most: number];
  readonly arguments: string | Bilingual;
  readonly run: (line: CommandLine, terminal: Terminal) => Promise<ExitCode>;
}

/** What is missing or wrong on the line, all of it at once. */
export const wrongLine = (parts: readonly Bilingual[]): EmrError =>
  usageWrong({ usage: `${name} --help`, parts });
