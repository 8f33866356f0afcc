import type { DigestText } from "../digest/digest-text.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { DocumentId, EpisodeId } from "../ids/uuid-v7.ts";
import type { Instant } from "../time/instant.ts";
import type { Author } from "./author.ts";
import type { RetentionFacts } from "./retention-facts.ts";
import type { SourceKey } from "./source-key.ts";

/** Names one document of one facility. There is no way to name a document without its facility. */
export interface DocumentKey {
  readonly facilityId: FacilityId;
  readonly documentId: DocumentId;
}

/**
 * One version of a document, about to be written. The document (one filled form) is the unit of versioning, signing,
 * rendering and retention; an episode only groups documents. Versions are appended, never changed.
 */
export interface DocumentChange extends DocumentKey {
  readonly change: "document";
  readonly episodeId: EpisodeId;
  /** What the document is, e.g. `visit`, `discharge-paper`, `bhyt-dossier`; see `forms/`. */
  readonly kind: string;
  /** 1 for a new document, otherwise exactly one more than the newest version in the store. */
  readonly version: number;
  /** Number of the schema in which the body is written. Readers upcast; stored bytes are never rewritten. */
  readonly schema: number;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly author: Author;
  readonly recordedAt: Instant;
  /** Why a version after the first was made. Required from version 2 on. @legal Luật KCB 15/2023 Đ7 k10; TT 32/2023 Đ52 */
  readonly reason?: string;
  /** Unique in the facility: a second document with the same source is refused. */
  readonly source?: SourceKey;
  readonly retention?: RetentionFacts;
}

/** Until when a document must be kept, and by which row of the table. */
export interface Retention {
  /** Id of the deciding row, e.g. `TT33-044`. */
  readonly rule: string;
  /** Edition of the table, e.g. `tt33-2025`. */
  readonly edition: string;
  /** Last day of keeping, `permanent`, or `open` while that day is not known. */
  readonly keepUntil: string;
  /**
   * Something in it is a paper on controlled drugs, although another row decides: it goes before a council.
   *
   * @legal TT 26/2025/TT-BYT Đ11 k2
   */
  readonly isControlledDrug?: true;
}

/** What a store knows about one version without opening its body. */
export interface DocumentHead extends Omit<DocumentChange, "change" | "body" | "retention"> {
  readonly digest: DigestText;
  readonly size: number;
  /** Absent when the change carried no facts. */
  readonly retention?: Retention;
}

/** One version as it was stored, byte for byte. */
export interface StoredDocument extends DocumentHead {
  readonly body: Uint8Array;
}
