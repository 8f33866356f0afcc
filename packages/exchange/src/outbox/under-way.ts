/** Works that go on side by side. One that fails is remembered, so that no new one is begun. */
export interface UnderWay {
  readonly count: number;
  readonly hasFailed: boolean;
  start(work: () => Promise<void>): void;
  /** Resolves when the next work ends, however it ends; never while none is under way. */
  next(): Promise<void>;
  /** Resolves when all have ended, and throws what the first failed of. */
  end(): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const works = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let wake: () => void = () => undefined;
  let ended = new Promise<void>((resolve) => {
    wake = resolve;
  });

  function leave(work: Promise<void>): void {
    works.delete(work);
    wake();
    ended = new Promise<void>((resolve) => {
      wake = resolve;
    });
  }

  return {
    get count() {
      return works.size;
    },
    get hasFailed() {
      return failures.length > 0;
    },
    start(work) {
      const running: Promise<void> = work()
        .catch((failure: unknown) => void failures.push(failure))
        .then(() => leave(running));
      works.add(running);
    },
    next: () => ended,
    async end() {
      await Promise.all(works);
      if (failures.length > 0) throw failures[0];
    },
  };
}
