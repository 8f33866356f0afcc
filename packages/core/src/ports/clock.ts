import type { Instant } from "../time/instant.ts";

/** Time, injected: everything in the SDK that needs the time or has to wait asks a clock. */
export interface Clock {
  /**
   * The present moment. Small corrections of the machine's clock never make it run backwards; when somebody sets that
   * clock back, it follows, because the other processes at the same store see the true time too.
   */
  now(): Instant;
  /** Waits so many milliseconds of this clock; rejects with `signal.reason` when aborted. */
  sleep(ms: number, options?: { readonly signal?: AbortSignal }): Promise<void>;
}
