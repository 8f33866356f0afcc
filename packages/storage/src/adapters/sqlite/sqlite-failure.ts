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

/** What SQLite says for these codes (`sqlite3_errstr`). */
const codesOfTexts: readonly (readonly [text: string, code: number])[] = [
  ["database is locked", 5],
  ["table is locked", 6],
  ["readonly database", 8],
  ["disk I/O error", 10],
  ["disk image is malformed", 11],
  ["disk is full", 13],
  ["unable to open database", 14],
  ["not a database", 26],
];

/** The primary result code of an error of the driver, or `undefined` when it is none. */
function primaryCode(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode & 0xff;
  // Lists of `@photostructure/sqlite` fail without a number.
  const isSqlite = "code" in error && error.code === "ERR_SQLITE_ERROR" && error instanceof Error;
  return isSqlite ? codesOfTexts.find(([text]) => error.message.includes(text))?.[1] : undefined;
}

/** True when another connection holds a lock, so that waiting helps. */
export function isLocked(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 5 || code === 6;
}

/** True when a row would break a rule of its table, such as a unique key. */
export function isConstraint(error: unknown): boolean {
  return primaryCode(error) === 19;
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

/** True when SQLite says that the file itself is damaged. */
export function isDamaged(error: unknown): boolean {
  const code = primaryCode(error);
  return code === 11 || code === 26;
}
