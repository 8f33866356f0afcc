import type { StoreParts } from "../front/parts.ts";
import type { DocumentRow, PlacedHead } from "../front/storage-adapter.ts";
import { openFailure } from "./open-failure.ts";
import type { DamageCode, WalkPlace, WalkStep } from "./walk-item.ts";
import { bytesAtOnce, type WalkMeans } from "./walk-means.ts";
import { walkPages } from "./walk-pages.ts";

interface PlacedDocument extends PlacedHead {
  /** Absent when it cannot be read. */
  readonly row?: DocumentRow | undefined;
  readonly isLost: boolean;
}

/** All versions in the order of committing. */
export async function* walkDocuments(means: WalkMeans, after: number | undefined): AsyncGenerator<WalkStep> {
  const { parts, signal } = means;
  const pages = walkPages<PlacedDocument, number>(
    {
      read: (from, limit) => readDocuments(means, from, limit),
      cursorOf: ({ place }) => place,
      next: (from = -1) => from + 1,
      limit: 100,
    },
    after,
    signal,
  );
  for await (const step of pages) {
    if (!("row" in step)) {
      const place: WalkPlace = { part: "documents", at: step.unreadableAt ?? 0 };
      const code = step.isRest ? "unreadable-rest" : "unreadable";
      yield { part: "documents", found: "damage", place, key: "", code };
      continue;
    }
    const { head, row, isLost, place } = step.row;
    const { documentId, version } = head;
    const about = { documentId, version, at: place };
    if (row !== undefined) yield await openDocumentStep(parts, row, place, signal);
    else yield documentDamage(about, isLost ? "bytes-missing" : "unreadable");
  }
}

/** A version as a step of a walk. */
export async function openDocumentStep(
  { gate, sealing }: StoreParts,
  row: DocumentRow,
  at: number,
  signal: AbortSignal | undefined,
): Promise<WalkStep> {
  const about = { documentId: row.documentId, version: row.version, at };
  if (row.facilityId !== gate.facilityId) return documentDamage(about, "facility-foreign");
  try {
    const document = await sealing.openDocument(row);
    return { ...stepOf(about), found: "sound", document };
  } catch (error) {
    const code = openFailure(error, signal);
    return code === "disposed" ? { ...stepOf(about), found: "disposed" } : documentDamage(about, code);
  }
}

interface DocumentPlace {
  readonly documentId: string;
  readonly version: number;
  readonly at: number;
}

const stepOf = ({ documentId, version, at }: DocumentPlace) =>
  ({ part: "documents", place: { part: "documents", at }, key: `${documentId}/${version}` }) as const;

const documentDamage = (about: DocumentPlace, code: DamageCode): WalkStep => ({
  ...stepOf(about),
  found: "damage",
  code,
});

/** Heads with as many bodies as may be in memory at once. */
async function readDocuments(
  { parts, signal }: WalkMeans,
  after: number | undefined,
  limit: number,
): Promise<readonly PlacedDocument[]> {
  const from = after === undefined ? {} : { after };
  return parts.gate.read(async (rows) => {
    const found: PlacedDocument[] = [];
    let size = 0;
    for (const placed of await rows.listAppended({ ...from, limit })) {
      size += placed.head.size;
      if (found.length > 0 && size > bytesAtOnce) break;
      const { documentId, version } = placed.head;
      try {
        const row = await rows.readVersion(documentId, version);
        found.push({ ...placed, row, isLost: row === undefined });
      } catch (error) {
        // In a transaction that has failed nothing more can be read: then the page is read row by row.
        if (limit > 1) throw error;
        openFailure(error, signal);
        found.push({ ...placed, isLost: false });
      }
    }
    return found;
  }, signal);
}
