import { type StoreUnavailability, storeUnavailable } from "@benhan/core";
import type { EmrError } from "@benhan/core/faults";
import {
  loginRefused,
  permissionMissing,
  serverDamaged,
  serverReadOnly,
  unexpectedFailure,
} from "./postgres.faults.ts";

/**
 * An error of the driver, with the SQLSTATE of the server or without one when the connection failed. The driver's own
 * text is left behind when it becomes a fault: it can hold values.
 */
export class DriverFailure extends Error {
  override readonly name = "DriverFailure";
  readonly sqlState: string | undefined;
  constructor(cause: unknown) {
    super("the driver failed", { cause });
    const code: unknown = (cause as { readonly code?: unknown } | null | undefined)?.code;
    // Node's own codes have other forms (ECONNRESET), but one of five letters (EPIPE).
    this.sqlState = typeof code === "string" && /^(?!EPIPE)[0-9A-Z]{5}$/.test(code) ? code : undefined;
  }

  /** Whether the connection can serve no further: it is lost, or the server has told that it ends. */
  get isLost(): boolean {
    return this.sqlState === undefined || /^(08(?!P01)|57P)/.test(this.sqlState);
  }

  /** Whether another transaction stood in the way, so that the same work may succeed now. */
  get isConflict(): boolean {
    return ["40001", "40P01", "55P03"].includes(this.sqlState ?? "");
  }
}

/** By SQLSTATE, else by its class; https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const unavailable: Readonly<Record<string, StoreUnavailability>> = {
  "080": "unreachable", // connection exceptions; 08P01 is a mistake in what was sent
  "40": "locked", // serialization failure, deadlock
  "53": "overloaded", // out of memory, too many connections
  "53100": "disk-full",
  "55P03": "locked", // lock not available
  "57014": "overloaded", // statement timeout, or cancelled by an administrator
  "57P": "unreachable", // shutting down, starting up
  "58": "input-output", // I/O error, missing file
  "25P03": "overloaded", // idle-in-transaction timeout
  "25P04": "overloaded", // transaction timeout
};

/** The fault for a failure of the driver. */
export function postgresFailure(failure: DriverFailure): EmrError {
  const { sqlState } = failure;
  if (sqlState === undefined) return storeUnavailable({ why: "unreachable" });
  const why = unavailable[sqlState] ?? unavailable[sqlState.slice(0, 3)] ?? unavailable[sqlState.slice(0, 2)];
  if (why !== undefined) return storeUnavailable({ why });
  if (sqlState === "25006") return serverReadOnly({});
  if (sqlState === "42501") return permissionMissing({});
  if (sqlState.startsWith("28") || sqlState === "3D000") return loginRefused({});
  if (sqlState.startsWith("XX"))
    return sqlState === "XX000" ? unexpectedFailure({ code: sqlState }) : serverDamaged({});
  return unexpectedFailure({ code: sqlState });
}
