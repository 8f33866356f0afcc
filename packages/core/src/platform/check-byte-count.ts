/** The most that WebCrypto gives at once. */
const mostBytes = 65_536;

/** Throws a RangeError unless so many random bytes may be asked for: a whole number from 0 to 65,536. */
export function checkByteCount(count: number): void {
  if (Number.isSafeInteger(count) && count >= 0 && count <= mostBytes) return;
  throw new RangeError(`the number of random bytes must be whole and from 0 to ${mostBytes}`);
}
