/** Lets so many works run at once; the others wait in the order in which they came. */
export interface Turns {
  /** Rejects with the reason of the signal when it is aborted before the work has begun. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function createTurns(atOnce: number): Turns {
  const waiting = new Set<() => void>();
  let running = 0;
  return {
    async run(work, signal) {
      signal?.throwIfAborted();
      if (running >= atOnce) await turn(signal);
      else running++;
      try {
        return await work();
      } finally {
        // The place is handed on without being given back in between.
        const [next] = waiting;
        if (next === undefined) running--;
        else next();
      }
    },
  };

  function turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(begin);
        signal?.removeEventListener("abort", stop);
      };
      const begin = () => {
        leave();
        resolve();
      };
      const stop = () => {
        leave();
        reject(signal?.reason);
      };
      waiting.add(begin);
      signal?.addEventListener("abort", stop, { once: true });
    });
  }
}
