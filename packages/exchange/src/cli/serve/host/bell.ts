/** Wakes who waits. One that rings before somebody waits is heard. */
export interface Bell {
  ring(): void;
  /** Until it rings, the time is over, or the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** A bell for one who waits. */
export function createBell(): Bell {
  let wake: (() => void) | undefined;
  let isRung = false;
  return {
    ring() {
      isRung = true;
      wake?.();
    },
    async wait(ms, signal) {
      if (!isRung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const end = () => {
            clearTimeout(timer);
            signal.removeEventListener("abort", end);
            resolve();
          };
          const timer = setTimeout(end, ms);
          signal.addEventListener("abort", end, { once: true });
          wake = end;
        });
      }
      wake = undefined;
      isRung = false;
    },
  };
}
