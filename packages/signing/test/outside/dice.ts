import { createSeededRandom } from "@benhan/core/testkit";

/** Choices that depend on a seed alone. */
export interface Dice {
  /** A whole number from 0 up to, but not including, `most`. */
  below(most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True once in so many times. */
  isOneOf(times: number): boolean;
  bytes(count: number): Uint8Array;
}

export function createDice(seed: number): Dice {
  const random = createSeededRandom(`${seed}`);
  const below = (most: number) => {
    const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % most;
  };
  let last = random.bytes(4096);
  const block = (i: number) => {
    if (i % last.length === 0) last = random.bytes(4096);
    return last[i % last.length] ?? 0;
  };
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    isOneOf: (times) => below(times) === 0,
    // The source gives 64 kB at once and no more.
    bytes: (count) => Uint8Array.from({ length: count }, (_, i) => block(i)),
  };
}
