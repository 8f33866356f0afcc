import type { AuditRow } from "../front/audit-rows.ts";

/** What an event is searched by, in the order in which its hashes stand. */
export type SearchKind = "subject" | "patient" | "actor" | "eventId";
/** The keys of an event by which it is searched. */
export type Searched = Pick<AuditRow, SearchKind>;

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
export function searchWordsOf(rows: readonly Searched[]): Uint8Array {
  const words = new DataView(new ArrayBuffer(rows.length * wordsLength));
  let at = 0;
  for (const row of rows) {
    for (const kind of kinds) {
      words.setUint32(at, wordOf(row, kind), true);
      at += 4;
    }
  }
  return new Uint8Array(words.buffer);
}

/** Whether the hashes that stand at a position of a chunk are those of this event. */
export function hasWordsOf(words: DataView, position: number, row: Searched): boolean {
  const at = position * wordsLength;
  return kinds.every((kind, own) => words.getUint32(at + own * 4, true) === wordOf(row, kind));
}

function wordOf(row: Searched, kind: SearchKind): number {
  const key = row[kind];
  return key === undefined ? 0 : searchWord(kind, key);
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
