import { viewOf, wordsLength } from "./search-words.ts";

/** Events of a segment. */
export const segmentSize = 4096;

/** Up to where the hashes of a log are in segments; the rest stands in the chunks only. */
export function sealedOf(size: number): number {
  return Math.floor(size / segmentSize) * segmentSize;
}

/** Rows over which the hashes of a segment are spread. */
export const bucketCount = 128;

/** Of a chunk: how many of its events stand before the segment (negative: how many of the segment's before it). */
export interface ChunkOfSegment {
  readonly skip: number;
  readonly words: Uint8Array;
}

/**
 * The hashes of a segment, spread by their lowest bits. An entry of 32 bits holds 20 further bits of the hash and the
 * place of the event in the segment.
 */
export function bucketsOf(chunks: readonly ChunkOfSegment[]): readonly Uint8Array[] {
  const counts = new Uint32Array(bucketCount);
  eachWord(chunks, (word) => {
    counts[word % bucketCount] = (counts[word % bucketCount] ?? 0) + 1;
  });
  const views = Array.from(counts, (count) => new DataView(new ArrayBuffer(count * 4)));
  counts.fill(0);
  eachWord(chunks, (word, offset) => {
    const bucket = word % bucketCount;
    const at = counts[bucket] ?? 0;
    views[bucket]?.setUint32(at * 4, entryOf(word) + offset, true);
    counts[bucket] = at + 1;
  });
  return views.map((view) => new Uint8Array(view.buffer));
}

/** Places in the segment, in order and each once, of the events with this hash, out of its bucket. */
export function offsetsIn(entries: Uint8Array, word: number): readonly number[] {
  const view = viewOf(entries);
  const wanted = entryOf(word);
  const found = new Set<number>();
  for (let at = 0; at < entries.length; at += 4) {
    const offset = view.getUint32(at, true) - wanted;
    if (offset >= 0 && offset < segmentSize) found.add(offset);
  }
  return [...found];
}

function entryOf(word: number): number {
  return (Math.floor(word / bucketCount) % 2 ** 20) * segmentSize;
}

function eachWord(chunks: readonly ChunkOfSegment[], take: (word: number, offset: number) => void): void {
  for (const { skip, words } of chunks) {
    const view = viewOf(words);
    const from = Math.max(skip, 0) * wordsLength;
    const to = Math.min(words.length, (skip + segmentSize) * wordsLength);
    for (let at = from; at < to; at += 4) {
      const word = view.getUint32(at, true);
      if (word !== 0) take(word, Math.floor(at / wordsLength) - skip);
    }
  }
}
