import { type CommandLine, oneOf } from "@benhan/core/command-line";
import type { BhytEdition } from "../bhyt/schema/bhyt-edition.ts";
import { editionNamed, editionNames } from "./editions.ts";

/** The edition of `--edition`; undefined for `auto`, its default. */
export function editionOption(
  command: string,
  line: CommandLine,
  option = "edition",
): BhytEdition | undefined {
  const [first = "auto", ...rest] = editionNames;
  return editionNamed(oneOf(command, line, option, [first, ...rest]));
}
