import type { Instant } from "../time/instant.ts";

/** Time, injected: everything in the SDK that needs the time or has to wait asks a clock. */
export interface Clock {
  /** The present moment. Never runs backwards within one process. */
  now(): Instant;
  /** Waits so many milliseconds of this clock; rejects with `signal.reason` when aborted. */
  sleep(ms: number, options?: { readonly signal?: AbortSignal }): Promise<void>;
}
