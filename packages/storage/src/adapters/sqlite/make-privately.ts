import { closeSync, openSync } from "node:fs";

/** Makes a file that only the account of the program may read, unless it is there. SQLite would let everybody read it. */
export function makePrivately(file: string): void {
  try {
    closeSync(openSync(file, "ax", 0o600));
  } catch {
    // It is there, or cannot be made: opening tells.
  }
}
