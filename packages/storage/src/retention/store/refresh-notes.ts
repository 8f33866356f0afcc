import type { MovedDocument } from "./kept-record.ts";
import type { RetentionStore } from "./retention-store.ts";

/** Where the last refresh has stopped: the place in the order of committing. */
export const cursorNote = "retention/refreshed";

/** Records that could not be read, to be looked at again. */
export const unreadableNote = "retention/unreadable";

/** A record that could not be read, with what the cursor has passed. */
export interface Unread {
  readonly key: string;
  readonly moved: readonly MovedDocument[];
}

/** The records that earlier calls could not read, with the note as it was. */
export async function readUnread({ gate }: RetentionStore, since: AbortSignal | undefined) {
  const seen = await gate.read((rows) => rows.getNote(unreadableNote), since);
  return { seen, unread: seen === undefined ? [] : (JSON.parse(seen) as readonly Unread[]) };
}
