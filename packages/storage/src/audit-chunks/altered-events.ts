import { rangesOf } from "./ranges-of.ts";
import { type ReadRow, readRow } from "./read-row.ts";
import { hasWordsOf, viewOf, wordsLength } from "./search-words.ts";
import type { WholeChunk } from "./whole-chunk.ts";

/** The places of those of these events that are not searched by what they say. One that cannot be read is passed over. */
export function alteredEvents(
  chunk: WholeChunk,
  start: number,
  lines: readonly Uint8Array[],
): readonly number[] {
  const decoder = new TextDecoder();
  const { first, count, words, ranges } = chunk;
  if (words.length !== count * wordsLength) return [start];
  const view = viewOf(words);
  const rows: ReadRow[] = [];
  const altered: number[] = [];
  for (const [at, bytes] of lines.entries()) {
    const row = readRow(decoder, bytes);
    if (row === undefined) continue;
    rows.push(row);
    if (!hasWordsOf(view, start - first + at, row)) altered.push(start + at);
  }
  const isWhole = start === first && rows.length === count;
  if (isWhole && rangesOf(rows).some((value, at) => value !== ranges[at])) altered.unshift(start);
  return altered;
}
