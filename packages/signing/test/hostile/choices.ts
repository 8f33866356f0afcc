/** Choices by a number: fast enough for a million cases, and each case can be made again from its number. */
export interface Choices {
  /** A whole number from 0 up to, but not, `count`. */
  below(count: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** The generator known as mulberry32. */
export function choicesOf(seed: number): Choices {
  let state = seed | 0;
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * count);
  };
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}
