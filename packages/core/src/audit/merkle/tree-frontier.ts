import type { Digest } from "../../ports/digest.ts";
import { frontierUnreadable } from "../audit.faults.ts";
import { emptyRoot, hashLength, nodeHash } from "./tree-hash.ts";
import { nodesCompletedBy, onesOf } from "./tree-position.ts";

/** A complete part of a tree, as the node over it. */
export interface TreePart {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/**
 * The right edge of a growing tree: the hashes of its largest complete parts, at most one for each bit of its size.
 * Nothing more is needed to let it grow and to know its root.
 */
export interface TreeFrontier {
  /** How many events. */
  readonly size: number;
  /**
   * Takes the hash of the next event. Returns the nodes above the events that are complete with it: of level 1, 2, …
   * The event at `size - 1` completes the node `(size / 2^level) - 1` of each of these levels.
   */
  append(leaf: Uint8Array): readonly Uint8Array[];
  /** The hash over all events so far. */
  root(): Uint8Array;
  /** Its parts as nodes of the tree, the largest first. */
  parts(): readonly TreePart[];
  /** Everything, to go on later with {@link createTreeFrontier}: the size in 8 bytes, then the hashes, largest part first. */
  state(): Uint8Array;
}

/**
 * Begins a tree, or goes on with one.
 *
 * @param state What `state()` of an earlier frontier gave.
 * @throws EmrError `core.audit.frontier_unreadable` when the state is none
 */
export function createTreeFrontier(digest: Digest, state?: Uint8Array): TreeFrontier {
  const edge: Uint8Array[] = state === undefined ? [] : edgeOf(state);
  let size = state === undefined ? 0 : sizeOf(state);
  return {
    get size() {
      return size;
    },
    append(leaf) {
      const completed: Uint8Array[] = [];
      let hash = leaf;
      for (let left = nodesCompletedBy(size); left > 0; left -= 1) {
        hash = nodeHash(edge.pop() as Uint8Array, hash, digest);
        completed.push(hash);
      }
      edge.push(hash);
      size += 1;
      return completed;
    },
    root() {
      return edge.length === 0
        ? emptyRoot(digest)
        : edge.reduceRight((right, left) => nodeHash(left, right, digest));
    },
    parts() {
      const parts: TreePart[] = [];
      let left = size;
      for (const hash of [...edge].reverse()) {
        // The smallest part is as wide as the lowest one of the size.
        const level = nodesCompletedBy(left - 1);
        left -= 2 ** level;
        parts.push({ level, index: left / 2 ** level, hash });
      }
      return parts.reverse();
    },
    state() {
      const bytes = new Uint8Array(8 + edge.length * hashLength);
      new DataView(bytes.buffer).setBigUint64(0, BigInt(size));
      for (const [at, hash] of edge.entries()) bytes.set(hash, 8 + at * hashLength);
      return bytes;
    },
  };
}

function sizeOf(state: Uint8Array): number {
  return Number(new DataView(state.buffer, state.byteOffset).getBigUint64(0));
}

function edgeOf(state: Uint8Array): Uint8Array[] {
  // Types are not trusted: what is kept in a store may come back as anything.
  if (!ArrayBuffer.isView(state)) throw frontierUnreadable({});
  const count = (state.length - 8) / hashLength;
  if (!Number.isInteger(count) || count < 0) throw frontierUnreadable({});
  const size = sizeOf(state);
  if (!Number.isSafeInteger(size) || onesOf(size) !== count) throw frontierUnreadable({});
  return Array.from({ length: count }, (_, at) => {
    const from = 8 + at * hashLength;
    // Not `slice`: of a Buffer that would be a view of memory which others use.
    return new Uint8Array(state.subarray(from, from + hashLength));
  });
}
