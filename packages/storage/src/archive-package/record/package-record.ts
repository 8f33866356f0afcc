import type { DocumentHead, DocumentId, EpisodeId } from "@benhan/core";
import type { DamageCode } from "../../walk/walk-item.ts";
import type { WrittenFile } from "../bag/bag-writer.ts";

/** What a record is called in an archive, beside what the store knows. Whatever is left out has a default or is left out. */
export interface RecordDescription {
  /** Mã hồ sơ. Default: the id of the episode. */
  readonly fileCode?: string;
  /** Tiêu đề hồ sơ. Default: "Hồ sơ bệnh án" and the id of the episode. */
  readonly title?: string;
  /** First and last day of the work, `2026-07-01`. Default: those on which its documents were recorded first. */
  readonly startedOn?: string;
  readonly endedOn?: string;
  /** Chế độ sử dụng. Default: `archive.accessLevel`. */
  readonly accessLevel?: string;
  /** Số trang. No default: the store does not look into papers. */
  readonly pageCount?: number;
  /** Mức độ tin cậy. No default: the store does not know whether something was scanned. */
  readonly confidenceLevel?: string;
  /** By ISO 639-2. Default: `vie`. */
  readonly language?: string;
}

/** A version as it stands in a package. */
export interface PackagedVersion {
  readonly head: DocumentHead;
  /** Absent when its content cannot be had any more: `unreadable` says why. */
  readonly file?: WrittenFile;
  readonly unreadable?: DamageCode | "disposed";
}

/** A document with its versions, oldest first. */
export interface PackagedDocument {
  readonly documentId: DocumentId;
  readonly versions: readonly PackagedVersion[];
  /** The JSON that says what is known of the versions. */
  readonly metadata: WrittenFile;
}

/** A record with all that was written of it. */
export interface PackagedRecord {
  readonly episodeId: EpisodeId;
  readonly documents: readonly PackagedDocument[];
}

/** What {@link RecordDescription} is asked about. */
export interface RecordOutline {
  readonly episodeId: EpisodeId;
  /** Newest versions of its documents. */
  readonly documents: readonly DocumentHead[];
}
