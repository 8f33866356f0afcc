import { digestOf } from "../digest/digest-of.ts";
import type { SourceKey } from "../store/source-key.ts";
import { longestKey } from "./event-text.ts";
import { documentSourceOf, entryDocument, headDocument } from "./record-document.ts";

/**
 * The key by which audit events and tickets name a record: made of its source. For the `subject` of an event or a ticket
 * that a host makes itself, and for the search of the log by record. Where that would be longer than a log takes it is
 * the digest of it, which always is the same for the same source.
 */
export function recordKeyOf(record: SourceKey): string {
  return shortKey(documentSourceOf(headDocument.kind, record).id);
}

/** The key by which audit events name an entry of a record. */
export function entryKeyOf(record: SourceKey, entry: SourceKey): string {
  return shortKey(documentSourceOf(entryDocument.kind, record, entry).id);
}

function shortKey(key: string): string {
  return key.length <= longestKey ? key : digestOf(new TextEncoder().encode(key));
}
