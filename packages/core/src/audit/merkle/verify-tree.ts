import type { Digest } from "../../ports/digest.ts";
import { emptyRoot, hashLength, nodeHash, sameBytes } from "./tree-hash.ts";

/**
 * Whether these hashes lead from an event to the root.
 *
 * @official RFC 9162 2.1.3.2
 */
export function leadsToRoot(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
  digest: Digest,
): boolean {
  if (!areHashes([leaf, ...path]) || !isCount(index) || !isCount(size) || index >= size) return false;
  const way = new Way(index, size - 1);
  let hash = leaf;
  for (const beside of path) {
    if (way.isAtTop) return false;
    hash = way.isRight() ? nodeHash(beside, hash, digest) : nodeHash(hash, beside, digest);
    way.climb();
  }
  return way.isAtTop && sameBytes(hash, root);
}

/**
 * Whether these hashes lead to both roots, so that the smaller tree is the beginning of the larger.
 *
 * @official RFC 9162 2.1.4.2
 */
export function continues(
  from: { readonly size: number; readonly root: Uint8Array },
  to: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
  digest: Digest,
): boolean {
  if (!areHashes([from.root, to.root, ...path])) return false;
  if (!isCount(from.size) || !isCount(to.size) || from.size > to.size) return false;
  if (from.size === to.size) return path.length === 0 && sameBytes(from.root, to.root);
  // RFC 9162 does not define the proof from an empty tree. Everything continues it.
  if (from.size === 0) return path.length === 0 && sameBytes(from.root, emptyRoot(digest));
  const way = new Way(from.size - 1, to.size - 1);
  way.climbWhileRight();
  const [first, ...rest] = way.isLeftmost ? [from.root, ...path] : path;
  if (first === undefined) return false;
  let [smaller, larger] = [first, first];
  for (const beside of rest) {
    if (way.isAtTop) return false;
    if (way.isRight()) {
      smaller = nodeHash(beside, smaller, digest);
      larger = nodeHash(beside, larger, digest);
    } else larger = nodeHash(larger, beside, digest);
    way.climb();
  }
  return way.isAtTop && sameBytes(smaller, from.root) && sameBytes(larger, to.root);
}

/** The way from a node up to the root, by its place and that of the last node of its level. */
class Way {
  #place: number;
  #last: number;

  constructor(place: number, last: number) {
    this.#place = place;
    this.#last = last;
  }

  get isAtTop(): boolean {
    return this.#last === 0;
  }

  get isLeftmost(): boolean {
    return this.#place === 0;
  }

  /** Is the next hash on the left of this one? A node at the edge without one on its right is first lifted. */
  isRight(): boolean {
    if (this.#place % 2 === 1) return true;
    if (this.#place !== this.#last) return false;
    while (this.#place % 2 === 0 && this.#place !== 0) this.climb();
    return true;
  }

  climbWhileRight(): void {
    while (this.#place % 2 === 1) this.climb();
  }

  climb(): void {
    this.#place = Math.floor(this.#place / 2);
    this.#last = Math.floor(this.#last / 2);
  }
}

function areHashes(values: readonly Uint8Array[]): boolean {
  return values.every((value) => value.length === hashLength);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
