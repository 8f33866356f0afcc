import { type DigestText, formatDigest } from "../digest/digest-text.ts";
import { portableDigest } from "../digest/portable-digest.ts";

// Written once more on purpose, as RFC 9162 2.1.1 says it: what is under test may not be its own measure.

/** The root over these leaves. */
export function naiveRoot(leaves: readonly Uint8Array[]): DigestText {
  return formatDigest(rootOf(leaves.map((leaf) => sha256([0], leaf))));
}

/** The nodes of each level over which all leaves are there; level 0 are the hashes of the leaves. */
export function naiveNodes(leaves: readonly Uint8Array[]): readonly (readonly Uint8Array[])[] {
  const levels: (readonly Uint8Array[])[] = [];
  let level: readonly Uint8Array[] = leaves.map((leaf) => sha256([0], leaf));
  while (level.length > 0) {
    levels.push(level);
    const below = level;
    level = Array.from({ length: Math.floor(below.length / 2) }, (_, at) =>
      sha256([1], ...below.slice(2 * at, 2 * at + 2)),
    );
  }
  return levels;
}

function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return sha256([]);
  if (hashes.length === 1) return first;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return sha256([1], rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}

function sha256(prefix: readonly number[], ...parts: readonly Uint8Array[]): Uint8Array {
  const hash = portableDigest.create().update(new Uint8Array(prefix));
  for (const part of parts) hash.update(part);
  return hash.digest();
}
