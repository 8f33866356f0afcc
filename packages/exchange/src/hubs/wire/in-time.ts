import { systemPlatform } from "@benhan/core/platform";

/**
 * What a call of the host answers within so many milliseconds; rejects when it throws, at once or later, or takes longer.
 * The limit counts real time, as that of the transport does.
 */
export async function inTime<T>(call: () => Promise<T> | T, timeoutMs: number): Promise<T> {
  const answered = new AbortController();
  const limit = systemPlatform().clock.sleep(Math.max(1, timeoutMs), { signal: answered.signal });
  try {
    // Called inside a promise, so that one that throws at once is one that fails.
    return await Promise.race([
      Promise.resolve().then(call),
      limit.then(() => Promise.reject(new Error("too late"))),
    ]);
  } finally {
    limit.catch(() => undefined);
    answered.abort();
  }
}
