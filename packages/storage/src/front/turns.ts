/** Runs works one after the other, in the order of asking. A work that fails does not stop the next. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Starts a queue of works. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
