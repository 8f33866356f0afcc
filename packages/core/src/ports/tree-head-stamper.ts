import type { Instant } from "../time/instant.ts";
import type { CallOptions } from "./call-options.ts";

/** Fixes bytes in time. Implemented by `@benhan/signing` with a time-stamp authority (RFC 3161). */
export interface TreeHeadStamper {
  /** A time-stamp token (DER) over these bytes, and the time that it says. The token was verified before it is returned. */
  stamp(
    bytes: Uint8Array,
    options?: CallOptions,
  ): Promise<{ readonly token: Uint8Array; readonly stampedAt: Instant }>;
}
