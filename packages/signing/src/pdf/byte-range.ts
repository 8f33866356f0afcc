import type { PdfFile } from "./open-pdf.ts";
import { isArray, isCount, isString, type PdfDictionary } from "./pdf-object.ts";

/** What a signature dictionary covers: everything up to the end of a revision but its own value. */
export interface CoveredRange {
  readonly hole: readonly [start: number, end: number];
  /** The end of what is covered. */
  readonly end: number;
  /** The revision that it was written in. */
  readonly revision: number;
}

/** What is wrong with a `ByteRange`; the name of the entry that it concerns. */
export type RangeDefect = "ByteRange" | "Contents" | "revision";

/**
 * The range of a signature dictionary, held to every rule: two ranges from the first byte to the end of the very revision
 * that the dictionary was written in, and between them the string of `Contents`, no byte more or less.
 */
export function readByteRange(
  file: PdfFile,
  number: number,
  dictionary: PdfDictionary,
): CoveredRange | RangeDefect {
  const [range, contents] = [dictionary.get("ByteRange"), dictionary.get("Contents")];
  const found = file.entry(number);
  // In an object stream it has no place in the file that could be left out.
  if (!isString(contents) || contents.isHex !== true || contents.span === undefined) return "Contents";
  if (found?.entry.kind !== "offset") return "Contents";
  if (!isArray(range) || range.length !== 4 || !range.every(isCount)) return "ByteRange";
  const [first, length, second, rest] = range as readonly [number, number, number, number];
  const [start, end] = contents.span;
  if (first !== 0 || length !== start || second !== end) return "ByteRange";
  const { end: revisionEnd, lineEnd } = file.revision(found.revision);
  const coveredEnd = second + rest;
  if (coveredEnd !== revisionEnd && coveredEnd !== lineEnd) return "revision";
  return { hole: [start, end], end: coveredEnd, revision: found.revision };
}

/** The bytes that a range covers, one behind the other. */
export function coveredBytes({ bytes }: PdfFile, { hole, end }: CoveredRange): Uint8Array {
  const covered = new Uint8Array(hole[0] + end - hole[1]);
  covered.set(bytes.subarray(0, hole[0]));
  covered.set(bytes.subarray(hole[1], end), hole[0]);
  return covered;
}
