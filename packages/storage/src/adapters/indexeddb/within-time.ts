import { createSystemClock } from "@benhan/core/platform";

/**
 * Waits for a work, but not for ever and not for a caller who has given up; what the work brings afterwards is handed to
 * `late`. The time is that of the machine: a clock that stands still for tests would give up before the browser was asked.
 */
export async function withinTime<T>(
  work: Promise<T>,
  options: {
    readonly ms: number;
    readonly signal: AbortSignal | undefined;
    readonly timedOut: () => Error;
    readonly late: (result: T) => void;
  },
): Promise<T> {
  const { ms, signal, timedOut, late } = options;
  const waiting = new AbortController();
  const giveUp = () => waiting.abort(signal?.reason);
  signal?.addEventListener("abort", giveUp, { once: true });
  if (signal?.aborted) giveUp();
  const end = createSystemClock()
    .sleep(ms, { signal: waiting.signal })
    .then(() => {
      throw timedOut();
    });
  try {
    return await Promise.race([work, end]);
  } catch (error) {
    work.then(late, () => undefined);
    throw error;
  } finally {
    signal?.removeEventListener("abort", giveUp);
    end.catch(() => undefined);
    waiting.abort();
  }
}
