import type { SourceKey } from "../store/source-key.ts";
import { documentSourceOf, headDocument } from "./record-document.ts";

/**
 * The key by which audit events and tickets name a record: made of its source. For the `subject` of an event or a ticket
 * that a host makes itself, and for the search of the log by record.
 */
export function recordKeyOf(record: SourceKey): string {
  return documentSourceOf(headDocument.kind, record).id;
}
