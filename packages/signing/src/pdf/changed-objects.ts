import { isEmrError } from "@benhan/core/faults";
import type { PdfRevision } from "./cross-references.ts";
import type { PdfFile } from "./open-pdf.ts";
import { type PdfObject, sameObject } from "./pdf-object.ts";

/**
 * The numbers of the objects that are other ones in this revision than in the one before it: written anew, pointed to
 * elsewhere, freed, or lying in an object stream that was replaced.
 */
export function changedObjects(file: PdfFile, revision: number): ReadonlySet<number> {
  const own = file.revision(revision).entries;
  const candidates = new Set(own.keys());
  for (const { entries } of file.revisions.slice(0, revision)) {
    for (const [number, stream] of packedIn(entries)) if (own.has(stream)) candidates.add(number);
  }
  const changed = new Set<number>();
  for (const number of candidates) {
    const [before, after] = [revision - 1, revision].map((at) => read(file, number, at));
    const isSame = generationOf(file, number, revision - 1) === generationOf(file, number, revision);
    if (before === undefined || !isSame || !sameObject(before, after)) changed.add(number);
  }
  return changed;
}

type Entries = PdfRevision["entries"];
type Packed = readonly (readonly [number: number, stream: number])[];

const known = new WeakMap<Entries, Packed>();

/** The objects that lie in object streams. Found once: every later revision asks for them. */
function packedIn(entries: Entries): Packed {
  const found =
    known.get(entries) ??
    [...entries].flatMap(([number, entry]) =>
      entry.kind === "packed" ? [[number, entry.stream] as const] : [],
    );
  known.set(entries, found);
  return found;
}

/** `undefined` for what cannot be read. */
function read(file: PdfFile, number: number, at: number): PdfObject | undefined {
  try {
    return file.object(number, at);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}

function generationOf(file: PdfFile, number: number, at: number): number {
  const entry = file.entry(number, at)?.entry;
  return entry?.kind === "offset" ? entry.generation : 0;
}
