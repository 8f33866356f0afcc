import { systemRandom } from "@benhan/core/platform";

/** Fresh random bytes, owned by the caller. */
export type RandomBytes = (count: number) => Uint8Array;

const poolLength = 4096;

/**
 * Random bytes out of larger helpings: asking the platform costs the same for 12 bytes as for thousands. What was handed
 * out is wiped in the pool.
 */
export function createRandomPool(): RandomBytes {
  let pool: Uint8Array = new Uint8Array();
  let at = 0;
  return (count) => {
    if (at + count > pool.length) {
      pool = systemRandom.bytes(Math.max(poolLength, count));
      at = 0;
    }
    const bytes = pool.slice(at, at + count);
    pool.fill(0, at, at + count);
    at += count;
    return bytes;
  };
}
