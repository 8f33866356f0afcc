import { type StoreUnavailability, storeUnavailable } from "@benhan/core";
import { noAccess, unexpectedFailure } from "../blobs.faults.ts";

const unavailable: ReadonlyMap<string, StoreUnavailability> = new Map([
  ["ENOSPC", "disk-full"],
  ["EDQUOT", "disk-full"],
  // A file system that takes no larger file; FAT ends at 4 GB.
  ["EFBIG", "disk-full"],
  ["EROFS", "read-only"],
  ["EIO", "input-output"],
  // A scanner for viruses has it open.
  ["EBUSY", "locked"],
  ["ETXTBSY", "locked"],
]);

/** No right, or the folder is not there any more: a disk that was unmounted. */
const withoutAccess: ReadonlySet<string> = new Set(["EACCES", "EPERM", "ENOENT", "ENOTDIR", "ESTALE"]);

/** What the system says of a failure, or `undefined` for an error that is not the system's. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** The answer of the system, its failures as faults. Its own words stay behind: they hold names of files. */
export async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const why = unavailable.get(code);
    if (why !== undefined) throw storeUnavailable({ why });
    throw withoutAccess.has(code) ? noAccess({}) : unexpectedFailure({ code });
  }
}

/** The same, for what may be absent: `undefined` then. */
export async function toldIfThere<T>(work: Promise<T>): Promise<T | undefined> {
  return told(
    work.catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }),
  );
}
