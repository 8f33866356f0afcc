/**
 * A long figure: a claim that is tried very many times, in parts, with its seed on record. `npm run prove -- NAME`
 * runs `tests/prove/NAME.ts` and writes what came out to `docs/explanation/evidence/`.
 */
export interface Prover {
  /** What is claimed, as one sentence; it stands on the evidence page. */
  readonly claim: string;
  /** How many cases make the figure. */
  readonly target: number;
  /** Cases between two saved states: a few seconds' worth. */
  readonly batch: number;
  /**
   * Tries `count` cases that depend on `seed` alone. Figures of what was done on the way are added up, and stand on the
   * evidence page too.
   *
   * @throws with the counterexample.
   */
  run(batch: {
    readonly seed: number;
    readonly count: number;
  }): Promise<void> | Promise<Readonly<Record<string, number>>>;
}
