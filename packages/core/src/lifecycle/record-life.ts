import type { DigestText } from "../digest/digest-text.ts";
import type { DocumentId } from "../ids/uuid-v7.ts";
import type { Author } from "../store/author.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Instant } from "../time/instant.ts";

/** The phases of a record in their order. */
export const phases = ["draft", "in-treatment", "completed", "finalised", "archived", "disposed"] as const;

/**
 * Where in its life a record stands.
 *
 * `draft` opened, nobody treats yet · `in-treatment` grows · `completed` its doctors are done · `finalised` the
 * facility closed it (a facility's own rule: no law knows a lock, KCB-14) · `archived` handed to the archive ·
 * `disposed` given up after the time of keeping. A legal hold and a cancellation lie over the phase, see
 * {@link RecordLife}.
 */
export type Phase = (typeof phases)[number];

/** What can be done to a record. `leave` is an update that ends the episode, `amend` one after completion. */
export type Command =
  | "create"
  | "begin"
  | "update"
  | "leave"
  | "amend"
  | "sign"
  | "complete"
  | "finalise"
  | "archive"
  | "reopen"
  | "hold"
  | "release"
  | "cancel"
  | "restore"
  | "dispose";

/** A decision on paper: who took it, in which office, under which number. Kept with the event that rests on it. */
export interface Decision {
  readonly number: string;
  readonly decidedOn: CalendarDate;
  /** Who decided; a licence number or another key of the host, not a person's name. */
  readonly by: string;
  /** The office, e.g. `giám đốc`. The facility's own rule says which office may decide what. */
  readonly role: string;
}

/** Somebody forbids that the record disappears: a court, an inspection, an incident. Several may stand at once. */
export interface Hold {
  /** Name of the matter; released by the same name. */
  readonly reference: string;
  readonly reason: string;
  readonly by: Author;
  readonly since: Instant;
}

/** The record was withdrawn, e.g. opened by mistake. A state, never a deletion. @legal CV 365/TTYQG-GPQLCL III.1.1 c */
export interface Cancellation {
  readonly reason: string;
  readonly by: Author;
  readonly since: Instant;
}

/** A version of a document that a command wrote, by the digest of its bytes. */
export interface WrittenDocument {
  readonly documentId: DocumentId;
  readonly version: number;
  readonly digest: DigestText;
}

/** What happened: one command that was carried out. */
export interface LifeEvent {
  readonly command: Command;
  readonly at: Instant;
  readonly by: Author;
  /** In which role, when the host says so. */
  readonly role?: string;
  readonly reason?: string;
  readonly decision?: Decision;
  /** Name of the hold that was put or released. */
  readonly reference?: string;
  /** Everything that was written with it. */
  readonly wrote: readonly WrittenDocument[];
  /** Digest of the version of the life before this one: the events form a chain. */
  readonly previous?: DigestText;
}

/**
 * The life of a record: where it stands, and the event that brought it there. Every command writes one version, in the
 * same commit as what it changes; all versions together are the history. The version number is the `expectedVersion`
 * of the verbs.
 */
export interface RecordLife {
  readonly record: SourceKey;
  readonly phase: Phase;
  /** When it came into this phase. */
  readonly since: Instant;
  readonly holds: readonly Hold[];
  readonly cancelled?: Cancellation;
  readonly event: LifeEvent;
}
