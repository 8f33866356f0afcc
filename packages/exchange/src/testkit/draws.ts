import { createSeededRandom } from "@benhan/core/testkit";

/** Choices that depend on a seed alone. */
export interface Draws {
  /** A whole number from 0 up to, but not, `count`. */
  below(count: number): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** True so many times of a hundred. */
  chance(percent: number): boolean;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
  /** Some of the items, each at most once, in their order. */
  some<Item>(items: readonly Item[], count: number): readonly Item[];
}

const blockSize = 256;

/** Choices by the seeded random source of the SDK: the same seed gives the same choices on every machine. */
export function createDraws(seed: string): Draws {
  const random = createSeededRandom(seed);
  let block: DataView = new DataView(new ArrayBuffer(0));
  let at = 0;
  const below = (count: number): number => {
    if (at >= block.byteLength) {
      const { buffer, byteOffset, byteLength } = random.bytes(blockSize);
      block = new DataView(buffer, byteOffset, byteLength);
      at = 0;
    }
    const number = block.getUint32(at);
    at += 4;
    return Math.floor((number / 2 ** 32) * count);
  };
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    pick,
    some(items, count) {
      let left = Math.min(count, items.length);
      return items.filter((_, index) => {
        const taken = below(items.length - index) < left;
        if (taken) left -= 1;
        return taken;
      });
    },
  };
}
