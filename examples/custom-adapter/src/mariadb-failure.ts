import { type StoreUnavailability, storeUnavailable } from "@benhan/core";
import type { EmrError } from "@benhan/core/faults";
import { loginRefused, permissionMissing, serverReadOnly, unexpectedFailure } from "./mariadb.faults.ts";

/**
 * An error of the driver, with the number that the server gave or none when the connection failed. The driver's own text
 * is left behind when it becomes a fault: it can hold values.
 */
export class DriverFailure extends Error {
  override readonly name = "DriverFailure";
  readonly errno: number | undefined;
  constructor(cause: unknown) {
    super("the driver failed", { cause });
    const errno: unknown = (cause as { readonly errno?: unknown } | null | undefined)?.errno;
    // Negative numbers are those of the system, such as ECONNREFUSED.
    this.errno = typeof errno === "number" && errno > 0 ? errno : undefined;
  }

  /** Whether the connection can serve no further. */
  get isLost(): boolean {
    return unavailable(this.errno) === "unreachable";
  }

  /** Whether another transaction stood in the way, so that the same work may succeed now. */
  get isConflict(): boolean {
    return unavailable(this.errno) === "locked";
  }

  /** Whether the server has undone the whole transaction, or will never let this one write. */
  get endsTransaction(): boolean {
    return this.errno === 1213 || this.errno === 1020;
  }
}

/** https://mariadb.com/docs/server/reference/error-codes/mariadb-error-code-reference */
const reasons: Readonly<Record<Exclude<StoreUnavailability, "read-only">, readonly number[]>> = {
  locked: [1205, 1213, 1020, 3058], // lock wait, deadlock, record changed since the snapshot, deadlock of named locks
  "disk-full": [1021, 1114],
  overloaded: [1037, 1038, 1040, 1041, 1203, 1226, 1317, 1969],
  "input-output": [1024, 1026, 1030],
  unreachable: [
    1053, 1077, 1079, 1080, 1081, 1152, 1153, 1156, 1157, 1158, 1159, 1160, 1161, 1184, 1927, 1129,
  ],
};

function unavailable(errno: number | undefined): StoreUnavailability | undefined {
  if (errno === undefined) return "unreachable";
  const found = Object.entries(reasons).find(([, numbers]) => numbers.includes(errno));
  return found?.[0] as StoreUnavailability | undefined;
}

/** The fault for a failure of the driver. */
export function mariadbFailure({ errno }: DriverFailure): EmrError {
  const why = unavailable(errno);
  if (why !== undefined || errno === undefined) return storeUnavailable({ why: why ?? "unreachable" });
  if ([1290, 1792, 1836].includes(errno)) return serverReadOnly({});
  if ([1044, 1142, 1143, 1227, 1370, 1419].includes(errno)) return permissionMissing({});
  if ([1045, 1049, 1130, 1698, 4151].includes(errno)) return loginRefused({});
  return unexpectedFailure({ code: errno });
}

/** Hands the result of a work on, and failures of the driver as faults. */
export async function asFaults<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof DriverFailure ? mariadbFailure(error) : error;
  }
}
