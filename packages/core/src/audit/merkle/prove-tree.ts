import type { Digest } from "../../ports/digest.ts";
import { nodeHash } from "./tree-hash.ts";

/** Reads the hash of a node all of whose events are there. */
export type ReadNode = (level: number, index: number) => Promise<Uint8Array>;

/** Part of a tree: the events from one place up to before another. */
type Part = readonly [from: number, until: number];

/**
 * The hashes beside the way from an event to the root, lowest first: at most one for each bit of the size.
 *
 * @official RFC 9162 2.1.3.1
 */
export function inclusionPath(
  index: number,
  size: number,
  read: ReadNode,
  digest: Digest,
): Promise<readonly Uint8Array[]> {
  const parts: Part[] = [];
  let [from, until] = [0, size];
  while (until - from > 1) {
    const middle = from + largestBelow(until - from);
    parts.push(index < middle ? [middle, until] : [from, middle]);
    if (index < middle) until = middle;
    else from = middle;
  }
  return rootsOf(parts.reverse(), read, digest);
}

/**
 * The hashes that show a tree of `size` events to be the beginning of one of `until` events.
 *
 * @official RFC 9162 2.1.4.1
 */
export function consistencyPath(
  size: number,
  until: number,
  read: ReadNode,
  digest: Digest,
): Promise<readonly Uint8Array[]> {
  if (size === 0 || size === until) return Promise.resolve([]);
  const parts: Part[] = [];
  let [from, end] = [0, until];
  while (size !== end) {
    const middle = from + largestBelow(end - from);
    parts.push(size <= middle ? [middle, end] : [from, middle]);
    if (size <= middle) end = middle;
    else from = middle;
  }
  // The whole smaller tree, when it is a part by itself, has the root that the verifier knows.
  if (from > 0) parts.push([from, end]);
  return rootsOf(parts.reverse(), read, digest);
}

function rootsOf(parts: readonly Part[], read: ReadNode, digest: Digest): Promise<readonly Uint8Array[]> {
  return Promise.all(parts.map((part) => rootOf(part, read, digest)));
}

/** The hash over a part, out of the largest complete nodes in it. */
async function rootOf([from, until]: Part, read: ReadNode, digest: Digest): Promise<Uint8Array> {
  const nodes: Promise<Uint8Array>[] = [];
  for (let at = from; at < until; ) {
    const level = bitsOf(until - at) - 1;
    const width = 2 ** level;
    nodes.push(read(level, at / width));
    at += width;
  }
  return (await Promise.all(nodes)).reduceRight((right, left) => nodeHash(left, right, digest));
}

/** The largest power of two below a count of two or more. */
function largestBelow(count: number): number {
  return 2 ** (bitsOf(count - 1) - 1);
}

/** How many binary digits a count has. Not by a logarithm, which is rounded. */
function bitsOf(count: number): number {
  let bits = 0;
  for (let rest = count; rest >= 1; rest = Math.floor(rest / 2)) bits += 1;
  return bits;
}
