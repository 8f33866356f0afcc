import process from "node:process";
import { plainText } from "./plain-text.ts";

/** The languages of messages. */
export type Language = "vi" | "en";

/** What a command says besides its result. */
export interface Terminal {
  readonly language: Language;
  /** A line for the person, never part of the result. */
  say(line: string): void;
}

/**
 * Messages go to the standard error, so that a pipe holds nothing but the result. They may name files, whose names are
 * for anybody to choose.
 */
export function terminalIn(language: Language): Terminal {
  // A pipe that nobody reads any more must not end a service that only wanted to log.
  process.stderr.on("error", () => undefined);
  const plain = (text: string) => text.split("\n").map(plainText).join("\n");
  return { language, say: (line) => void process.stderr.write(`${plain(line)}\n`) };
}
