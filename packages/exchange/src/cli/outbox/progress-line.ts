import process from "node:process";
import type { Language } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";

/** Shows how far work has come of which nobody knows how much there is. */
export interface ProgressLine {
  step(done: number): void;
  end(): void;
}

/** A count on the standard error, at most ten times a second; nothing when that is no terminal. */
export function progressLine(what: Bilingual, language: Language): ProgressLine {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    step(done) {
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      stderr.write(`\r${what[language]}: ${done}\u001b[K`);
    },
    end: () => void stderr.write("\r\u001b[2K"),
  };
}
