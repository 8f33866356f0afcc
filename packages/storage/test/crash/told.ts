/** One thing that a child was promised by the store, such as `committed`, an id, a version, a digest. */
export interface Promised {
  readonly word: string;
  readonly parts: readonly string[];
}

/** All that was told of a store over its life, by all children. */
export interface Told {
  all(word: string): readonly (readonly string[])[];
  /** How many promises. */
  readonly count: number;
}

/** Words that are no promises: a call begins or ends, its answer was lost, the child is ready. */
const notes: readonly string[] = ["begin", "end", "uncertain", "ready", "paused"];

/** Sorts what was told by its words. */
export function toldOf(promises: readonly Promised[]): Told {
  const byWord = new Map<string, (readonly string[])[]>();
  for (const { word, parts } of promises) {
    const same = byWord.get(word);
    if (same === undefined) byWord.set(word, [parts]);
    else same.push(parts);
  }
  return {
    all: (word) => byWord.get(word) ?? [],
    count: promises.filter(({ word }) => !notes.includes(word)).length,
  };
}
