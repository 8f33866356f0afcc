import { type StoreUnavailability, storeUnavailable } from "@benhan/core";
import type { EmrError } from "@benhan/core/faults";
import { cannotOpen, damagedFile, foreignFile, unexpectedFailure } from "./sqlite.faults.ts";

/** Primary result codes, see https://www.sqlite.org/rescode.html. */
const unavailable: Readonly<Record<number, StoreUnavailability>> = {
  5: "locked", // SQLITE_BUSY
  6: "locked", // SQLITE_LOCKED
  8: "read-only", // SQLITE_READONLY
  10: "input-output", // SQLITE_IOERR
  13: "disk-full", // SQLITE_FULL
};

/** The primary result code of an error of the driver, or `undefined` when it is none. */
function primaryCode(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode & 0xff : undefined;
}

/** True when another connection holds a lock, so that waiting helps. */
export function isLocked(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 5 || code === 6;
}

/**
 * The fault for an error of the driver; anything else is returned as it is. The driver's own text is left behind: it
 * can hold file names and values.
 */
export function sqliteFailure(error: unknown): EmrError | unknown {
  const code = primaryCode(error);
  if (code === undefined) return error;
  const why = unavailable[code];
  if (why !== undefined) return storeUnavailable({ why });
  if (code === 11) return damagedFile({}); // SQLITE_CORRUPT
  if (code === 14) return cannotOpen({}); // SQLITE_CANTOPEN
  if (code === 26) return foreignFile({}); // SQLITE_NOTADB
  return unexpectedFailure({ code });
}
