/**
 * A caller who has given up is answered at once, as long as that may be; what is under way then ends by itself, and gives
 * its client back.
 */
export function untilAborted<T>(
  task: Promise<T>,
  signal: AbortSignal | undefined,
  mayLeave: () => boolean = () => true,
): Promise<T> {
  if (signal === undefined) return task;
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (mayLeave()) reject(signal.reason);
    };
    signal.addEventListener("abort", leave);
    task.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
