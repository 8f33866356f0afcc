import { isEmrError } from "@benhan/core/faults";
import type { CallOptions } from "@benhan/core/ports";
import { type PdfEntry, type PdfRevision, readRevisions, rootOf } from "./cross-references.ts";
import type { InflateBudget } from "./inflate.ts";
import { type ObjectStream, openObjectStream } from "./object-stream.ts";
import { pdfUnreadable } from "./pdf.faults.ts";
import {
  isDictionary,
  isReference,
  isStream,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
} from "./pdf-object.ts";
import { type IndirectObject, type ScanBudget, scanIndirect } from "./scan-indirect.ts";

/** Where an object stands since a revision. */
interface PlacedEntry {
  readonly entry: PdfEntry;
  readonly revision: number;
}

const mostBytes = 512 * 1024 * 1024;
const mostInflated = 128 * 1024 * 1024;
/** How often all of a file may be scanned: an object that is written well is scanned once, a length of its own more often. */
const mostScans = 4;
const spareScans = 16 * 1024 * 1024;

/**
 * A PDF with all its revisions. Objects are read when they are asked for, as of any revision; without one, as of the
 * last. What cannot be read throws `signing.pdf.unreadable`.
 */
export class PdfFile {
  readonly bytes: Uint8Array;
  /** Oldest first; never empty. */
  readonly revisions: readonly PdfRevision[];
  /** By offset; an error is thrown when an object of the stream is asked for. */
  readonly #packs: ReadonlyMap<number, ObjectStream | Error>;
  readonly #scanned = new Map<number, IndirectObject>();
  readonly #budget: ScanBudget;
  /** By number, in the order of revisions. */
  readonly #places = new Map<number, PlacedEntry[]>();

  constructor(
    bytes: Uint8Array,
    revisions: readonly PdfRevision[],
    packs: ReadonlyMap<number, ObjectStream | Error>,
  ) {
    this.bytes = bytes;
    this.revisions = revisions;
    this.#packs = packs;
    this.#budget = { left: bytes.length * mostScans + spareScans };
    for (const [revision, { entries }] of revisions.entries()) {
      for (const [number, entry] of entries) {
        const placed = this.#places.get(number);
        if (placed === undefined) this.#places.set(number, [{ entry, revision }]);
        else placed.push({ entry, revision });
      }
    }
  }

  get last(): number {
    return this.revisions.length - 1;
  }

  revision(at: number = this.last): PdfRevision {
    const revision = this.revisions[at];
    if (revision === undefined) throw pdfUnreadable({ part: "revision", offset: 0 });
    return revision;
  }

  rootNumber(at: number = this.last): number {
    const { trailer, start } = this.revision(at);
    return rootOf(trailer, start);
  }

  root(at: number = this.last): PdfDictionary {
    const root = this.object(this.rootNumber(at), at);
    if (!isDictionary(root)) throw pdfUnreadable({ part: "Root", offset: this.revision(at).start });
    return root;
  }

  /** Where an object stands, and the revision that says so. */
  entry(number: number, at: number = this.last): PlacedEntry | undefined {
    const placed = this.#places.get(number) ?? [];
    let [low, high] = [0, placed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((placed[middle]?.revision ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return placed[low - 1];
  }

  /** The object of that number, `null` when there is none. */
  object(number: number, at: number = this.last): PdfObject {
    const found = this.entry(number, at);
    if (found === undefined || found.entry.kind === "free") return null;
    if (found.entry.kind === "offset") return this.#scan(number, found.entry, found.revision, at).object;
    const { entry } = found;
    const container = this.entry(entry.stream, at);
    if (container?.entry.kind !== "offset") throw pdfUnreadable({ part: "object stream", offset: 0 });
    // Only to hold it to the bounds of its revision.
    this.#scan(entry.stream, container.entry, container.revision, at);
    const pack = this.#packs.get(container.entry.offset);
    if (pack === undefined) throw pdfUnreadable({ part: "object stream", offset: container.entry.offset });
    if (pack instanceof Error) throw pack;
    return pack.get(number, entry.index);
  }

  /** Where the object stands in the file; undefined for one in an object stream, and for none. */
  span(number: number, at: number = this.last): readonly [start: number, end: number] | undefined {
    const found = this.entry(number, at);
    if (found?.entry.kind !== "offset") return undefined;
    return [found.entry.offset, this.#scan(number, found.entry, found.revision, at).end];
  }

  /** The object itself, where a reference may stand. */
  resolve(object: PdfObject | undefined, at: number = this.last): PdfObject {
    const found = isReference(object) ? this.#target(object, at) : (object ?? null);
    // An object that is nothing but a reference: what changed behind it would be seen by nobody.
    if (isReference(found)) throw pdfUnreadable({ part: "chain of references", offset: 0 });
    return found;
  }

  #target(reference: PdfReference, at: number): PdfObject {
    const entry = this.entry(reference.number, at)?.entry;
    const generation = entry?.kind === "offset" ? entry.generation : 0;
    return generation === reference.generation ? this.object(reference.number, at) : null;
  }

  #scan(number: number, entry: PdfEntry & { kind: "offset" }, revision: number, at: number): IndirectObject {
    const limit = this.revision(revision).end;
    const known = this.#scanned.get(entry.offset);
    const found =
      known ??
      scanIndirect(
        this.bytes,
        entry.offset,
        limit,
        (length) => (isReference(length) && length.number !== number ? this.#length(length, at) : undefined),
        this.#budget,
      );
    const isIt = found.number === number && found.generation === entry.generation && found.end <= limit;
    if (!isIt) throw pdfUnreadable({ part: "object", offset: entry.offset });
    // A length that stands elsewhere may be another one in another revision.
    const isOwn = !isStream(found.object) || !isReference(found.object.dictionary.get("Length"));
    if (known === undefined && isOwn) this.#scanned.set(entry.offset, found);
    return found;
  }

  /** Lengths are numbers that stand for themselves: no stream is opened to know the length of another. */
  #length(reference: PdfReference, at: number): PdfObject | undefined {
    const found = this.entry(reference.number, at);
    if (found?.entry.kind === "packed") return this.object(reference.number, at);
    if (found?.entry.kind !== "offset") return undefined;
    const limit = this.revision(found.revision).end;
    return scanIndirect(this.bytes, found.entry.offset, limit, () => undefined, this.#budget).object;
  }
}

/**
 * Opens a PDF strictly: from its first byte, with every cross-reference section sound, not encrypted.
 *
 * @throws EmrError `signing.pdf.unreadable`, `signing.pdf.encrypted`
 */
export async function openPdf(bytes: Uint8Array, { signal }: CallOptions = {}): Promise<PdfFile> {
  signal?.throwIfAborted();
  if (bytes.length > mostBytes) throw pdfUnreadable({ part: "size", offset: mostBytes });
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (!/^%PDF-[12]\.\d/.test(head)) throw pdfUnreadable({ part: "header", offset: 0 });
  const budget: InflateBudget = { left: mostInflated };
  const revisions = await readRevisions(bytes, budget);
  const file = new PdfFile(bytes, revisions, await openPacks(bytes, revisions, budget, signal));
  file.root();
  return file;
}

/** Unpacking is not immediate, so all object streams are unpacked when the file is opened. */
async function openPacks(
  bytes: Uint8Array,
  revisions: readonly PdfRevision[],
  budget: InflateBudget,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, ObjectStream | Error>> {
  const containers = new Set<number>();
  for (const { entries } of revisions) {
    for (const entry of entries.values()) if (entry.kind === "packed") containers.add(entry.stream);
  }
  const packs = new Map<number, ObjectStream | Error>();
  for (const revision of revisions) {
    for (const number of containers) {
      const entry = revision.entries.get(number);
      if (entry?.kind !== "offset" || packs.has(entry.offset)) continue;
      signal?.throwIfAborted();
      packs.set(entry.offset, await openPack(bytes, entry.offset, revision, budget));
    }
  }
  return packs;
}

async function openPack(
  bytes: Uint8Array,
  offset: number,
  revision: PdfRevision,
  budget: InflateBudget,
): Promise<ObjectStream | Error> {
  try {
    const lengthOf = (length: PdfObject) => lengthIn(bytes, revision, length);
    const { object } = scanIndirect(bytes, offset, revision.end, lengthOf);
    if (!isStream(object)) throw pdfUnreadable({ part: "object stream", offset });
    return await openObjectStream(object, budget);
  } catch (error) {
    if (isEmrError(error)) return error;
    throw error;
  }
}

function lengthIn(bytes: Uint8Array, revision: PdfRevision, length: PdfObject): PdfObject | undefined {
  const entry = isReference(length) ? revision.entries.get(length.number) : undefined;
  if (entry?.kind !== "offset") return undefined;
  return scanIndirect(bytes, entry.offset, revision.end, () => undefined).object;
}
