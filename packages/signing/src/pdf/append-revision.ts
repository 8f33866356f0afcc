import { portableDigest } from "@benhan/core/digest";
import { joinBytes } from "../encoding/join-bytes.ts";
import type { PdfFile } from "./open-pdf.ts";
import {
  isArray,
  isCount,
  isString,
  nameOf,
  type PdfDictionary,
  type PdfObject,
  type PdfReference,
  stringOf,
  withEntries,
} from "./pdf-object.ts";
import { latin1, type Piece, serializeObject } from "./serialize-object.ts";

/** Numbers of objects are below this (ISO 32000-1 annex C). */
const mostObjects = 8_388_608;

/** A file with one more revision behind it, and where the marks of it stand. */
export interface AppendedRevision {
  readonly bytes: Uint8Array;
  readonly marks: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** A revision that is being written: objects are new or stand for the old ones of their number. */
export class RevisionWriter {
  readonly #file: PdfFile;
  readonly #objects = new Map<number, { readonly generation: number; readonly object: PdfObject }>();
  #next: number;

  constructor(file: PdfFile) {
    this.#file = file;
    let highest = 0;
    for (const { entries, trailer } of file.revisions) {
      const size = trailer.get("Size");
      if (isCount(size) && size <= mostObjects) highest = Math.max(highest, size - 1);
      for (const number of entries.keys()) highest = Math.max(highest, number);
    }
    this.#next = highest + 1;
  }

  /** A number for a new object; {@link put} gives it. */
  allocate(): PdfReference {
    return { kind: "reference", number: this.#next++, generation: 0 };
  }

  put(reference: PdfReference, object: PdfObject): PdfReference {
    this.#objects.set(reference.number, { generation: reference.generation, object });
    return reference;
  }

  add(object: PdfObject): PdfReference {
    return this.put(this.allocate(), object);
  }

  /** Replaces the object of that number, which keeps its generation. */
  replace(number: number, object: PdfObject): void {
    const entry = this.#file.entry(number)?.entry;
    const generation = entry?.kind === "offset" ? entry.generation : 0;
    this.#objects.set(number, { generation, object });
  }

  /** The object as this revision has it so far. */
  current(object: PdfObject | undefined): PdfObject {
    const known = isReferenceTo(object, this.#objects);
    return known === undefined ? this.#file.resolve(object) : known;
  }

  /** The file with this revision; no byte before it is another one. */
  finish(): AppendedRevision {
    const { bytes } = this.#file;
    const out = new Output(bytes.length);
    const last = bytes[bytes.length - 1];
    if (last !== 10 && last !== 13) out.write("\n");
    const places = new Map<number, { readonly offset: number; readonly generation: number }>();
    for (const [number, { generation, object }] of [...this.#objects].sort(([a], [b]) => a - b)) {
      places.set(number, { offset: out.at, generation });
      out.write(`${number} ${generation} obj\n`);
      for (const piece of serializeObject(object)) out.write(piece);
      out.write("\nendobj\n");
    }
    this.#writeReferences(out, places);
    return { bytes: joinBytes([bytes, ...out.pieces]), marks: out.marks };
  }

  #writeReferences(
    out: Output,
    places: Map<number, { readonly offset: number; readonly generation: number }>,
  ): void {
    const { isStream, start, trailer } = this.#file.revision();
    const offset = out.at;
    const own = isStream ? this.allocate() : undefined;
    if (own !== undefined) places.set(own.number, { offset, generation: 0 });
    const runs = runsOf([...places.keys()]);
    const kept = ["Root", "Info"].map((key) => [key, trailer.get(key)] as const);
    const entries = withEntries(new Map(), {
      Size: this.#next,
      ...Object.fromEntries(kept),
      Prev: start,
      ID: this.#identifier(trailer, out),
    });
    if (own === undefined) {
      out.write("xref\n");
      for (const run of runs) {
        out.write(`${run[0]} ${run.length}\n`);
        for (const number of run) {
          const { offset: at = 0, generation = 0 } = places.get(number) ?? {};
          out.write(`${String(at).padStart(10, "0")} ${String(generation).padStart(5, "0")} n\r\n`);
        }
      }
      out.write("trailer\n");
      for (const piece of serializeObject(entries)) out.write(piece);
    } else {
      const data = new Uint8Array(places.size * 7);
      const view = new DataView(data.buffer);
      runs.flat().forEach((number, row) => {
        const { offset: at = 0, generation = 0 } = places.get(number) ?? {};
        view.setUint8(row * 7, 1);
        view.setUint32(row * 7 + 1, at);
        view.setUint16(row * 7 + 5, generation);
      });
      const dictionary = withEntries(entries, {
        Type: nameOf("XRef"),
        W: [1, 4, 2],
        Index: runs.flatMap((run) => [run[0] ?? 0, run.length]),
        Length: data.length,
      });
      out.write(`${own.number} 0 obj\n`);
      for (const piece of serializeObject({ kind: "stream", dictionary, data })) out.write(piece);
      out.write("\nendobj");
    }
    out.write(`\nstartxref\n${offset}\n%%EOF\n`);
  }

  /** The first part names the document, the second this state of it (ISO 32000-1 14.4). */
  #identifier(trailer: PdfDictionary, out: Output): PdfObject | undefined {
    const id = this.#file.resolve(trailer.get("ID"));
    const [first, second] = isArray(id) ? id : [];
    if (!isString(first) || !isString(second)) return undefined;
    const digest = portableDigest.create().update(second.bytes);
    for (const piece of out.pieces) digest.update(piece);
    return [stringOf(first.bytes, true), stringOf(digest.digest().subarray(0, 16), true)];
  }
}

class Output {
  readonly pieces: Uint8Array[] = [];
  readonly marks = new Map<string, readonly [number, number]>();
  at: number;

  constructor(at: number) {
    this.at = at;
  }

  write(piece: Piece): void {
    const isBytes = piece instanceof Uint8Array;
    const bytes = isBytes ? piece : latin1(typeof piece === "string" ? piece : piece.text);
    if (!isBytes && typeof piece === "object") this.marks.set(piece.mark, [this.at, this.at + bytes.length]);
    this.pieces.push(bytes);
    this.at += bytes.length;
  }
}

/** Numbers that follow each other, together. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1] === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

function isReferenceTo(
  object: PdfObject | undefined,
  objects: ReadonlyMap<number, { readonly object: PdfObject }>,
): PdfObject | undefined {
  if (typeof object !== "object" || object === null || !("kind" in object) || object.kind !== "reference")
    return undefined;
  return objects.get(object.number)?.object;
}
