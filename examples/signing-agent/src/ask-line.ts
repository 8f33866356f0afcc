import process from "node:process";
import type { Interface } from "node:readline/promises";
import { nobodyThere } from "./agent.faults.ts";

/** One answer of the person at the terminal, which is closed then. @throws EmrError when the input is closed */
export async function askLine(terminal: Interface, question: string): Promise<string> {
  try {
    if (process.stdin.readableEnded || process.stdin.destroyed) throw nobodyThere({});
    return await new Promise((resolve, reject) => {
      // Node leaves a question open for ever when its input ends.
      terminal.once("close", () => reject(nobodyThere({})));
      terminal.question(question).then(resolve, reject);
    });
  } finally {
    terminal.close();
  }
}
