import process from "node:process";
import type { Language } from "./reports/report-writer.ts";

/** What a command says besides its result. */
export interface Terminal {
  readonly language: Language;
  /** A line for the person, never part of the result. */
  say(line: string): void;
}

/** Messages go to the standard error, so that a pipe holds nothing but the result. */
export function terminalIn(language: Language): Terminal {
  return { language, say: (line) => void process.stderr.write(`${line}\n`) };
}
