import type { EmrError } from "@benhan/core/faults";

/**
 * A refusal that is not put into words yet. A page that signs is small because the sentences of its errors come when there
 * is an error; whoever is called from outside turns one of these into an {@link EmrError} with {@link inWords}.
 */
export class Refusal extends Error {
  readonly inWords: () => Promise<EmrError>;

  constructor(inWords: () => Promise<EmrError>) {
    super("refused");
    this.inWords = inWords;
  }
}

/** Makes refusals out of faults whose module is loaded when one of them is put into words. */
export function refusalsOf<F>(load: () => Promise<F>): (choose: (faults: F) => EmrError) => Refusal {
  return (choose) => new Refusal(async () => choose(await load()));
}

/** Does the work; what it refuses is thrown in words. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Refusal ? await error.inWords() : error;
  }
}
