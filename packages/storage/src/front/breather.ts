/** So long other work may have to wait for one loop, in milliseconds. */
const longestMs = 100;

type Soon = (work: () => void) => unknown;

/**
 * Lets the rest of the program have a turn now and then: an engine that works in the calling thread answers without ever
 * waiting, and a loop over a large store would hear neither a signal nor a click until its end.
 */
export function createBreather(): () => Promise<void> | undefined {
  const { setImmediate: soon = (work: () => void) => setTimeout(work, 0) } = globalThis as unknown as {
    readonly setImmediate?: Soon;
  };
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < longestMs) return undefined;
    return new Promise((resolve) => {
      soon(() => {
        last = performance.now();
        resolve();
      });
    });
  };
}
