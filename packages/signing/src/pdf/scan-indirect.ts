import { isCount, isDictionary, type PdfDictionary, type PdfObject } from "./pdf-object.ts";
import { PdfScanner } from "./pdf-scanner.ts";

/** One indirect object as it stands in the file. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly object: PdfObject;
  /** Behind `endobj`. */
  readonly end: number;
}

/** How many bytes may still be scanned; the data of streams is passed over and does not count. */
export interface ScanBudget {
  left: number;
}

/**
 * Reads `12 0 obj … endobj` at an offset.
 *
 * @param lengthOf Follows the reference that a stream may give instead of its length.
 * @param budget Objects may lie in one another, so that reading each of them once would never end.
 * @throws EmrError `signing.pdf.unreadable`
 */
export function scanIndirect(
  bytes: Uint8Array,
  offset: number,
  limit: number,
  lengthOf: (length: PdfObject) => PdfObject | undefined,
  budget: ScanBudget = { left: 1 },
): IndirectObject {
  const scanner: PdfScanner = new PdfScanner(bytes, offset, limit);
  if (budget.left <= 0) scanner.fail("object");
  let passed = 0;
  try {
    return scanObject(scanner, bytes, limit, (dictionary) => {
      const given = dictionary.get("Length") ?? null;
      const length = isCount(given) ? given : lengthOf(given);
      passed = isCount(length) ? length : 0;
      return length;
    });
  } finally {
    budget.left -= Math.max(0, scanner.at - offset - passed);
  }
}

function scanObject(
  scanner: PdfScanner,
  bytes: Uint8Array,
  limit: number,
  lengthOf: (stream: PdfDictionary) => PdfObject | undefined,
): IndirectObject {
  const offset = scanner.at;
  if (offset >= limit || !isDigit(bytes[offset])) scanner.fail("object");
  const number = scanner.count("object");
  const generation = scanner.count("object");
  scanner.expectWord("obj");
  const object = scanner.object();
  const word = scanner.word();
  if (word === "endobj") return { number, generation, object, end: scanner.at };
  if (word !== "stream" || !isDictionary(object)) scanner.fail("endobj");
  if (bytes[scanner.at] === 13) scanner.at++;
  if (bytes[scanner.at] !== 10) scanner.fail("stream");
  const start = scanner.at + 1;
  const length = lengthOf(object);
  if (!isCount(length) || start + length > limit) scanner.fail("stream length");
  const data = bytes.subarray(start, start + length);
  scanner.at = start + length;
  scanner.expectWord("endstream");
  scanner.expectWord("endobj");
  return { number, generation, object: { kind: "stream", dictionary: object, data }, end: scanner.at };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}
