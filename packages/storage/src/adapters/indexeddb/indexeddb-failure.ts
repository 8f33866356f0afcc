import { storeUnavailable } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { connectionEnded, notAvailable, quotaExceeded, unexpectedFailure } from "./indexeddb.faults.ts";

/**
 * The fault for an error of IndexedDB; anything else is returned as it is. Their own text is left behind: it can
 * hold names and values.
 *
 * @param ofTransaction Why the transaction was ended by the browser: its calls only tell that it was.
 */
export function indexedDbFailure(error: unknown, ofTransaction?: unknown): unknown {
  if (isEmrError(error)) return error;
  const own = nameOf(error);
  if (own === undefined) return error;
  const name = own === "AbortError" ? (nameOf(ofTransaction) ?? own) : own;
  switch (name) {
    case "QuotaExceededError":
      return quotaExceeded({});
    case "SecurityError":
      return notAvailable({});
    // The browser ends transactions that nobody has aborted when it takes the data away.
    case "AbortError":
    case "InvalidStateError":
      return connectionEnded({});
    // A fault of the disk, of the browser's files or of its process for storage.
    case "UnknownError":
    case "NotReadableError":
      return storeUnavailable({ why: "input-output" });
    default:
      return unexpectedFailure({ name });
  }
}

/** The names that the browsers give to failures of the database. */
const known: ReadonlySet<string> = new Set([
  ...["QuotaExceededError", "SecurityError", "VersionError", "AbortError", "InvalidStateError"],
  ...["UnknownError", "NotReadableError", "ConstraintError", "DataError", "DataCloneError", "TimeoutError"],
  ...["TransactionInactiveError", "NotFoundError", "ReadOnlyError", "InvalidAccessError", "NotAllowedError"],
]);

function nameOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { name } = error as { readonly name?: unknown };
  return typeof name === "string" && known.has(name) ? name : undefined;
}
