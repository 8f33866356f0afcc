import { storeUnavailable } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { connectionEnded, notAvailable, quotaExceeded, unexpectedFailure } from "./indexeddb.faults.ts";

/**
 * The fault for an error of IndexedDB or Dexie; anything else is returned as it is. Their own text is left behind: it can
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
    case "MissingAPIError":
    case "SecurityError":
      return notAvailable({});
    // The browser ends transactions that nobody has aborted when it takes the data away.
    case "AbortError":
    case "DatabaseClosedError":
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

/** The names that Dexie and the browsers give to failures of the database. */
const known: ReadonlySet<string> = new Set([
  ...["QuotaExceededError", "MissingAPIError", "SecurityError", "VersionError", "AbortError"],
  ...["DatabaseClosedError", "InvalidStateError", "UnknownError", "NotReadableError", "ConstraintError"],
  ...["DataError", "DataCloneError", "TransactionInactiveError", "PrematureCommitError", "BulkError"],
  ...["NotFoundError", "ReadOnlyError", "TimeoutError", "OpenFailedError", "UpgradeError", "SchemaError"],
  ...["InvalidAccessError", "InternalError", "InvalidTableError", "ModifyError", "NotAllowedError"],
]);

/** The innermost name of a failure: Dexie puts what the browser said inside its own. */
function nameOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { name, inner, failures } = error as {
    readonly name?: unknown;
    readonly inner?: unknown;
    readonly failures?: unknown;
  };
  const within = nameOf(inner) ?? (Array.isArray(failures) ? nameOf(failures[0]) : undefined);
  return within ?? (typeof name === "string" && known.has(name) ? name : undefined);
}
