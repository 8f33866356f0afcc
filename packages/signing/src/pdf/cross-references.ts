import { type InflateBudget, inflateStream } from "./inflate.ts";
import { pdfEncrypted, pdfUnreadable } from "./pdf.faults.ts";
import { isArray, isCount, isName, isReference, type PdfDictionary, type PdfStream } from "./pdf-object.ts";
import { PdfScanner } from "./pdf-scanner.ts";
import { scanIndirect } from "./scan-indirect.ts";

/** Where an object stands: in the file, in an object stream, or nowhere any more. */
export type PdfEntry =
  | { readonly kind: "free" }
  | { readonly kind: "offset"; readonly offset: number; readonly generation: number }
  | { readonly kind: "packed"; readonly stream: number; readonly index: number };

/** One cross-reference table or stream, with the hidden part of a hybrid file laid over it. */
export interface CrossReferences {
  readonly offset: number;
  readonly end: number;
  readonly isStream: boolean;
  readonly entries: ReadonlyMap<number, PdfEntry>;
  readonly trailer: PdfDictionary;
}

/** One state of the file: what one program wrote at one time. */
export interface PdfRevision {
  /** The offset that `startxref` names. */
  readonly start: number;
  /** Behind `%%EOF`, and behind the end of that line. */
  readonly end: number;
  readonly lineEnd: number;
  readonly isStream: boolean;
  /** True when objects may stand behind its first section, as in a linearized file. */
  readonly isSplit: boolean;
  readonly entries: ReadonlyMap<number, PdfEntry>;
  readonly trailer: PdfDictionary;
}

const mostSections = 512;
/** In all sections of a file together. */
const mostEntries = 250_000;
/** Numbers of objects are below this (ISO 32000-1 annex C). */
const mostObjects = 8_388_608;

/**
 * The revisions of a file, oldest first: every one ends with its own `startxref` and `%%EOF`, and what follows one
 * belongs to the next.
 *
 * @throws EmrError `signing.pdf.unreadable`, `signing.pdf.encrypted`
 */
export async function readRevisions(
  bytes: Uint8Array,
  budget: InflateBudget,
): Promise<readonly PdfRevision[]> {
  const sections: CrossReferences[] = [];
  const seen = new Set<number>();
  let entries = 0;
  for (let next: number | undefined = lastStart(bytes); next !== undefined; ) {
    if (seen.has(next) || seen.size === mostSections)
      throw pdfUnreadable({ part: "chain of cross-references", offset: next });
    seen.add(next);
    const section: CrossReferences = await readSection(bytes, next, budget, seen);
    if (section.trailer.has("Encrypt")) throw pdfEncrypted();
    sections.push(section);
    entries += section.entries.size;
    if (entries > mostEntries) throw pdfUnreadable({ part: "chain of cross-references", offset: next });
    const previous = section.trailer.get("Prev");
    if (previous !== undefined && !isCount(previous))
      throw pdfUnreadable({ part: "Prev", offset: section.offset });
    next = previous;
  }
  const revisions = grouped(bytes, sections);
  // What stands behind the last one belongs to none, and is shown by readers that mend files.
  const end = revisions[revisions.length - 1]?.lineEnd ?? 0;
  requireBlank(bytes, end);
  return revisions;
}

/** A linearized file has its first section before the second; they are one revision. */
function grouped(bytes: Uint8Array, sections: readonly CrossReferences[]): readonly PdfRevision[] {
  const revisions: PdfRevision[] = [];
  let before = bytes.length;
  for (let at = 0; at < sections.length; at++) {
    const head = sections[at] as CrossReferences;
    const second = sections[at + 1];
    const isLinearized = second !== undefined && second.offset > head.offset;
    const last = isLinearized ? second : head;
    if (isLinearized) at++;
    const { end, lineEnd } = readEnd(bytes, last.end, head.offset);
    // A revision lies behind the one before it as a whole.
    if (end > before) throw pdfUnreadable({ part: "order of revisions", offset: head.offset });
    before = head.offset;
    const entries = isLinearized ? new Map([...second.entries, ...head.entries]) : head.entries;
    const { offset: start, isStream, trailer } = head;
    revisions.push({ start, end, lineEnd, isStream, isSplit: isLinearized, entries, trailer });
  }
  return revisions.reverse();
}

function lastStart(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 2048);
  let tail = "";
  for (const byte of bytes.subarray(from)) tail += String.fromCharCode(byte);
  const at = tail.lastIndexOf("startxref");
  if (at < 0) throw pdfUnreadable({ part: "startxref", offset: bytes.length });
  const scanner: PdfScanner = new PdfScanner(bytes, from + at);
  scanner.expectWord("startxref");
  const start = scanner.count("startxref");
  const { lineEnd } = readEnd(bytes, from + at, start);
  requireBlank(bytes, lineEnd);
  return start;
}

function requireBlank(bytes: Uint8Array, from: number): void {
  for (const byte of bytes.subarray(from)) {
    if (![0, 9, 10, 12, 13, 32].includes(byte)) throw pdfUnreadable({ part: "end of file", offset: from });
  }
}

function readEnd(
  bytes: Uint8Array,
  at: number,
  start: number,
): { readonly end: number; readonly lineEnd: number } {
  const scanner: PdfScanner = new PdfScanner(bytes, at);
  scanner.expectWord("startxref");
  if (scanner.count("startxref") !== start) scanner.fail("startxref");
  while ([9, 10, 12, 13, 32].includes(bytes[scanner.at] ?? 0)) scanner.at++;
  const end = scanner.at + 5;
  if (String.fromCharCode(...bytes.subarray(scanner.at, end)) !== "%%EOF") scanner.fail("%%EOF");
  const isPair = bytes[end] === 13 && bytes[end + 1] === 10;
  const isLine = bytes[end] === 13 || bytes[end] === 10;
  return { end, lineEnd: end + (isPair ? 2 : isLine ? 1 : 0) };
}

async function readSection(
  bytes: Uint8Array,
  offset: number,
  budget: InflateBudget,
  seen: Set<number>,
): Promise<CrossReferences> {
  const scanner: PdfScanner = new PdfScanner(bytes, offset);
  if (offset >= bytes.length) scanner.fail("startxref");
  if (scanner.peekWord() !== "xref") return readStream(bytes, offset, budget);
  scanner.expectWord("xref");
  const entries = readTable(scanner);
  const trailer = scanner.dictionary();
  const section = { offset, end: scanner.at, isStream: false, entries, trailer };
  const hidden = trailer.get("XRefStm");
  if (hidden === undefined) return section;
  if (!isCount(hidden) || seen.has(hidden)) scanner.fail("XRefStm");
  seen.add(hidden);
  const stream = await readStream(bytes, hidden, budget);
  if (stream.trailer.has("Encrypt")) throw pdfEncrypted();
  // It belongs to the revision of the table, and must not be added later.
  if (stream.end > offset) scanner.fail("XRefStm");
  // What the table calls free is what the hidden part is for.
  const visible = [...entries].filter(([number, { kind }]) => kind !== "free" || !stream.entries.has(number));
  return { ...section, entries: new Map([...stream.entries, ...visible]) };
}

function readTable(scanner: PdfScanner): ReadonlyMap<number, PdfEntry> {
  const entries = new Map<number, PdfEntry>();
  for (;;) {
    const word = scanner.peekWord();
    if (word === "trailer") break;
    const first = scanner.count("cross-reference table");
    const count = scanner.count("cross-reference table");
    if (first + count > mostObjects || count > mostEntries) scanner.fail("cross-reference table");
    for (let number = first; number < first + count; number++) {
      const offset = scanner.count("cross-reference table");
      const generation = scanner.count("cross-reference table");
      const kind = scanner.word();
      if ((kind !== "n" && kind !== "f") || entries.has(number)) scanner.fail("cross-reference table");
      entries.set(number, kind === "f" ? { kind: "free" } : { kind: "offset", offset, generation });
    }
  }
  scanner.expectWord("trailer");
  return entries;
}

async function readStream(
  bytes: Uint8Array,
  offset: number,
  budget: InflateBudget,
): Promise<CrossReferences> {
  const { object, end } = scanIndirect(bytes, offset, bytes.length, () => undefined);
  const wrong = () => pdfUnreadable({ part: "cross-reference stream", offset });
  if (object === null || typeof object !== "object" || !("kind" in object) || object.kind !== "stream")
    throw wrong();
  const stream: PdfStream = object;
  const { dictionary } = stream;
  const [widths, size] = [dictionary.get("W"), dictionary.get("Size")];
  const index = dictionary.get("Index") ?? [0, size ?? null];
  if (!isName(dictionary.get("Type"), "XRef") || !isArray(widths) || !isCount(size) || !isArray(index))
    throw wrong();
  if (widths.length !== 3 || !widths.every((width) => isCount(width) && width <= 6)) throw wrong();
  if (index.length % 2 !== 0 || !index.every(isCount)) throw wrong();
  const data = await inflateStream(stream, budget);
  const fields = widths as readonly [number, number, number];
  return {
    offset,
    end,
    isStream: true,
    entries: readRows(data, fields, index as readonly number[], wrong),
    trailer: dictionary,
  };
}

function readRows(
  data: Uint8Array,
  [typeWidth, second, third]: readonly [number, number, number],
  index: readonly number[],
  wrong: () => Error,
): ReadonlyMap<number, PdfEntry> {
  const width = typeWidth + second + third;
  const entries = new Map<number, PdfEntry>();
  let at = 0;
  const field = (length: number) => {
    let value = 0;
    for (const end = at + length; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (width === 0 || first + count > mostObjects || count > mostEntries || at + count * width > data.length)
      throw wrong();
    for (let number = first; number < first + count; number++) {
      const type = typeWidth === 0 ? 1 : field(typeWidth);
      const [one, other] = [field(second), field(third)];
      if (entries.has(number)) throw wrong();
      if (type === 1) entries.set(number, { kind: "offset", offset: one, generation: other });
      else if (type === 2) entries.set(number, { kind: "packed", stream: one, index: other });
      else entries.set(number, { kind: "free" });
    }
  }
  return entries;
}

/** The object that the trailer of a revision calls the root. */
export function rootOf(trailer: PdfDictionary, offset: number): number {
  const root = trailer.get("Root");
  if (!isReference(root)) throw pdfUnreadable({ part: "Root", offset });
  return root.number;
}
