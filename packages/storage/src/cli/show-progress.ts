import process from "node:process";
import type { Language } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";

/** Shows how many of something are done, on a terminal only and at most ten times a second. */
export function showProgress(what: Bilingual, language: Language): { step(done: number): void; end(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { step: () => undefined, end: () => undefined };
  let shownAt = 0;
  return {
    step(done) {
      const now = performance.now();
      if (now - shownAt < 100) return;
      shownAt = now;
      stderr.write(`\r${what[language]}: ${done}`);
    },
    end: () => void stderr.write("\r\u001b[2K"),
  };
}
