import { takes } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";

/**
 * Whether a file would be called what it is not: nobody could open a PDF named `.docx`. A name without an ending, the
 * standard output and a folder say nothing.
 *
 * @param endings Those that the file may have.
 */
export function wrongEnding(
  option: string,
  file: string | undefined,
  endings: readonly string[],
): readonly Bilingual[] {
  const [, ending] = /[^/\\]\.([A-Za-z][A-Za-z0-9]{1,4})$/.exec(file ?? "") ?? [];
  if (ending === undefined || endings.includes(ending.toLowerCase())) return [];
  return [takes(option, endings.map((own) => `….${own}`).join("|"))];
}
