import { bytesOf } from "../latin1.ts";

/** Through which door a file comes in. */
export type Entry =
  | "verify"
  | "verify-xml"
  | "sign-xml"
  | "sign-pdf"
  /** Signed first, and with one more revision. */
  | "verify-revised"
  | "state"
  | "anchor"
  | "list"
  | "answer"
  | "pkcs12";

/** A file that wants time or memory, and nothing else. */
export interface HostileFile {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** Revisions behind it once it is signed. */
  readonly later: number;
  make(): Uint8Array;
}

export const text = (name: string, entries: readonly Entry[], make: () => string): HostileFile => ({
  name,
  entries,
  later: 1,
  make: () => bytesOf(make()),
});
export const file = (
  name: string,
  entries: readonly Entry[],
  make: () => Uint8Array,
  later = 1,
): HostileFile => ({
  name,
  entries,
  make,
  later,
});

export const tenMegabytes = 10_000_000;
export const million = 1_000_000;
