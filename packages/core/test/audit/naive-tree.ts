import { createHash } from "node:crypto";

/** The tree of RFC 9162 2.1 word by word, over the hashes of the events: slow, and apart from what it judges. */
const sha = (...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash("sha256").update(Buffer.concat(parts)).digest());

export const naiveLeaf = (bytes: Uint8Array) => sha(new Uint8Array([0]), bytes);

const splitOf = (count: number) => {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
};

export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return sha();
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  const k = splitOf(leaves.length);
  return sha(new Uint8Array([1]), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** RFC 9162 2.1.3.1 */
export function naivePath(index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  return index < k
    ? [...naivePath(index, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(index - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

/** RFC 9162 2.1.4.1 */
export function naiveConsistency(from: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  return subproof(from, leaves, true);
}

function subproof(m: number, leaves: readonly Uint8Array[], isWhole: boolean): readonly Uint8Array[] {
  if (m === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const k = splitOf(leaves.length);
  return m <= k
    ? [...subproof(m, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))]
    : [...subproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}
