import { systemPlatform } from "@benhan/core/platform";

/** So long the desk waits for a cache of the host. */
const patienceMs = 2000;

/** What a call of the host's cache answers in time; `undefined` when it throws or takes too long. */
export async function ofCache<T>(call: () => Promise<T> | undefined): Promise<T | undefined> {
  const answered = new AbortController();
  // The time limit counts real time, as that of the transport does.
  const limit = systemPlatform().clock.sleep(patienceMs, { signal: answered.signal });
  try {
    const asked = Promise.resolve().then(call);
    return await Promise.race([asked, limit.then(() => undefined)]);
  } catch {
    return undefined;
  } finally {
    limit.catch(() => undefined);
    answered.abort();
  }
}
