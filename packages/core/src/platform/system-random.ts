import type { RandomSource } from "../ports/random-source.ts";
import { checkByteCount } from "./check-byte-count.ts";

/** The randomness of the platform's own cryptography. */
export const systemRandom: RandomSource = {
  bytes(count) {
    checkByteCount(count);
    return globalThis.crypto.getRandomValues(new Uint8Array(count));
  },
};
