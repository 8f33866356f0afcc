import process from "node:process";
import type { Bilingual } from "../faults/index.ts";
import type { Language } from "./terminal.ts";

/** A count that goes on. */
export interface Progress {
  /** @param own What is counted now, in place of what was said at the beginning. */
  step(done: number, own?: Bilingual): void;
  end(): void;
}

/** Shows how many of something are done, on a terminal only and at most ten times a second. */
export function showProgress(what: Bilingual, language: Language): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    step(done, own = what) {
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      // To the end of the line: what stood there may be longer.
      stderr.write(`\r${own[language]}: ${done}\u001b[K`);
    },
    end: () => void stderr.write("\r\u001b[2K"),
  };
}
