import type { RandomSource } from "../ports/random-source.ts";

/** The randomness of the platform's own cryptography. */
export const systemRandom: RandomSource = {
  bytes: (count) => globalThis.crypto.getRandomValues(new Uint8Array(count)),
};
