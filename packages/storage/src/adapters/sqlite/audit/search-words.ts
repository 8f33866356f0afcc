import type { AuditRow } from "../../../front/audit-rows.ts";

/** What an event is searched by, in the order in which its hashes stand. */
export type SearchKind = "subject" | "patient" | "actor" | "eventId";

const kinds: readonly SearchKind[] = ["subject", "patient", "actor", "eventId"];
/** Hashes of an event, in bytes. */
export const wordsLength = 4 * kinds.length;

/**
 * A hash of 32 bits, never 0. Events with the same one are told apart when they are read, so that it need not be a
 * strong one.
 */
export function searchWord(kind: SearchKind, key: string): number {
  let hash = 0x811c9dc5 ^ kinds.indexOf(kind);
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

/** The hashes of events, four for each; 0 where there is nothing to search by. */
export function searchWordsOf(rows: readonly AuditRow[]): Uint8Array {
  const words = new DataView(new ArrayBuffer(rows.length * wordsLength));
  let at = 0;
  for (const row of rows) {
    words.setUint32(at, searchWord("subject", row.subject), true);
    words.setUint32(at + 4, row.patient === undefined ? 0 : searchWord("patient", row.patient), true);
    words.setUint32(at + 8, searchWord("actor", row.actor), true);
    words.setUint32(at + 12, searchWord("eventId", row.eventId), true);
    at += wordsLength;
  }
  return new Uint8Array(words.buffer);
}

/** Which events of a chunk have one of these hashes, counted from its first. */
export function wordPositions(
  words: Uint8Array,
  kind: SearchKind,
  wanted: ReadonlySet<number>,
): readonly number[] {
  const view = viewOf(words);
  const found: number[] = [];
  for (let at = 4 * kinds.indexOf(kind); at < words.length; at += wordsLength) {
    if (wanted.has(view.getUint32(at, true))) found.push(Math.floor(at / wordsLength));
  }
  return found;
}

/** Bytes for reading numbers out of them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
