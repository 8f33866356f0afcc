/** Cryptographic randomness, injected. */
export interface RandomSource {
  /**
   * `count` fresh bytes, owned by the caller.
   *
   * @throws RangeError unless `count` is a whole number from 0 to 65,536
   */
  bytes(count: number): Uint8Array;
}
