/** Cryptographic randomness, injected. */
export interface RandomSource {
  /** `count` fresh bytes (0 to 65,536), owned by the caller. */
  bytes(count: number): Uint8Array;
}
