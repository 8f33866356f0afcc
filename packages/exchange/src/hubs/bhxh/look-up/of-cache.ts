import { inTime } from "../../wire/in-time.ts";
import { unlessAborted } from "../../wire/unless-aborted.ts";

/** So long the desk waits for a cache of the host. */
const patienceMs = 2000;

/**
 * What a call of the host's cache answers in time; `undefined` when it throws or takes too long. Rejects only when the
 * signal is aborted.
 */
export function ofCache<T>(
  call: () => Promise<T> | undefined,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  const answered = inTime<T | undefined>(call, patienceMs).catch(() => undefined);
  return unlessAborted(answered, signal);
}
