import { sha256 } from "@noble/hashes/sha2.js";
import { checkByteCount } from "../platform/check-byte-count.ts";
import type { RandomSource } from "../ports/random-source.ts";

/** Bytes that depend on the seed alone: SHA-256 in counter mode. For tests and demonstrations, never for keys. */
export function createSeededRandom(seed: string): RandomSource {
  let counter = 0;
  let pool = new Uint8Array(0);
  return {
    bytes(count) {
      checkByteCount(count);
      while (pool.length < count) {
        const block = sha256(new TextEncoder().encode(`${seed}\n${counter}`));
        counter += 1;
        const joined = new Uint8Array(pool.length + block.length);
        joined.set(pool);
        joined.set(block, pool.length);
        pool = joined;
      }
      const taken = pool.slice(0, count);
      pool = pool.slice(count);
      return taken;
    },
  };
}
