import { accessSync, closeSync, constants, openSync } from "node:fs";
import { storeUnavailable } from "@benhan/core";

/** Makes a file that only the account of the program may read, unless it is there. SQLite would let everybody read it. */
export function makePrivately(file: string): void {
  try {
    closeSync(openSync(file, "ax", 0o600));
  } catch {
    // It is there, or cannot be made: opening tells.
  }
}

/**
 * Refuses a file that may be read but not written, before SQLite opens it: SQLite would make the files of the log beside
 * it as little writable, so that the store stayed shut when the right to the file was given back.
 *
 * @throws EmrError `core.store.unavailable`
 */
export function requireWritable(file: string): void {
  if (!mayBe(file, constants.W_OK) && mayBe(file, constants.R_OK))
    throw storeUnavailable({ why: "read-only" });
}

function mayBe(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
