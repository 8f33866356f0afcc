import { createSeededRandom } from "@benhan/core/testkit";

/** Choices that depend on the seed alone. */
export interface Dice {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  pick<T>(of: readonly T[]): T;
  bytes(count: number): Uint8Array;
}

/** Starts with a seed. */
export function createDice(seed: string): Dice {
  const random = createSeededRandom(seed);
  const below = (end: number) => {
    const [a = 0, b = 0, c = 0] = random.bytes(3);
    return ((a << 16) | (b << 8) | c) % end;
  };
  return {
    below,
    pick(of) {
      const found = of[below(of.length)];
      if (found === undefined) throw new RangeError("there is nothing to pick from");
      return found;
    },
    // Many bytes need not differ from each other.
    bytes: (count) => {
      const few = random.bytes(32);
      return Uint8Array.from({ length: count }, (_, at) => (few[at % 32] ?? 0) ^ (at >> 5));
    },
  };
}
