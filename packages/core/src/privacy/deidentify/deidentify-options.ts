import type { CallOptions } from "../../ports/call-options.ts";
import type { DeidentifyPolicy } from "./deidentify-policy.ts";

/** For whom, what for and how safely an export is made. */
export interface DeidentifyOptions extends CallOptions {
  /** Of HMAC-SHA-256: a `CryptoKey`, or at least 32 random bytes. It never leaves the facility. */
  readonly key: CryptoKey | Uint8Array;
  /** What the export is for. */
  readonly purpose: string;
  /** Key of this export: two exports never share a pseudonym. */
  readonly exportId: string;
  /** Every row stands among at least so many people who are alike. From 2. */
  readonly k: number;
  readonly policy?: DeidentifyPolicy;
}
