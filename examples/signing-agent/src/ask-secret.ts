import process from "node:process";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { askLine } from "./ask-line.ts";

/** Asks for a secret at the terminal; nothing of it appears on the screen. @throws EmrError when nobody can be asked */
export async function askSecret(question: string): Promise<string> {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: nowhere,
    terminal: process.stdin.isTTY === true,
  });
  try {
    return await askLine(terminal, "");
  } finally {
    process.stdout.write("\n");
  }
}
