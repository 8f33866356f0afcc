import type { Report } from "../faults/report.ts";
import type { FacilityId } from "../ids/facility-id.ts";
import type { Platform } from "../platform/system-platform.ts";
import type { AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { DocumentSigner } from "../ports/document-signer.ts";
import type { RecordStore } from "../ports/record-store.ts";
import type { Author } from "../store/author.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { Command, Phase } from "./record-life.ts";
import type { RecordPolicy } from "./record-policy.ts";

/** What somebody wants of a record: a command, or one of the readings. */
export type Action = Command | "view" | "use" | "extract" | "list" | "history" | "check";

/** A wish that is about to be granted: what `authorise` decides on, and what the audit log keeps. */
export interface AccessRequest {
  readonly facilityId: FacilityId;
  readonly action: Action;
  readonly by: Author;
  readonly role?: string;
  readonly purpose?: string;
  /** For an extract: who receives it. */
  readonly requester?: Requester;
  /** For an extract: whether it may be read here, copied, or taken out of the system. */
  readonly scope?: ExtractScope;
  /** For an extract: the record, or only what a summary of it says. Default `full`. @legal Luật KCB 15/2023 Đ69 k4 đ */
  readonly content?: "full" | "summary";
  /** Absent for `list`. */
  readonly record?: SourceKey;
  /** Key of the patient whom the record is of, by `patientKeyOf`. */
  readonly patient?: string;
  /** The part that is asked for, where it is one: an entry. */
  readonly entry?: SourceKey;
  /** Where the record stands; the right to read changes when it is archived (KCB-05, KCB-06). */
  readonly phase?: Phase | "none";
  /** The record was withdrawn. */
  readonly isCancelled?: boolean;
  /** Workstation or address from where it is asked. */
  readonly device?: string;
}

/** A wish with what the log says of it beside. */
export interface Access extends AccessRequest {
  /** Version of the entry that is asked for, else of the life. */
  readonly version?: number;
  /** On what ground it was granted, as `authorise` says. */
  readonly ground?: string;
  /** Key of the patient whom the record is of afterwards, where a command moves it to another one. */
  readonly movesTo?: string;
}

/** One call of a verb on its way. */
export interface Attempt {
  /** What is known of it so far; nothing once its event is on the log. */
  access?: Access | undefined;
  /** Errors of which the log tells already. */
  readonly noted: Set<unknown>;
}

/** Who receives an extract: a court, an insurer, the patient. Categories are those of the host's access rules. */
export interface Requester {
  readonly category: string;
  /** Key of the request on paper, e.g. its number in the register. Not a person's name. */
  readonly id: string;
}

/** What the receiver may do. @legal Luật KCB 15/2023 Đ69 k3 */
export type ExtractScope = "read" | "copy" | "export";

/**
 * Says yes or no, with reasons. The one seam of access control: without it everything is allowed; with it only what it
 * answers with a report that is `ok`. A `ground` (a text) in the value of the report is kept in the audit log, and so is a
 * `purpose` where the call says none. One that throws allows nothing either: the refusal is logged, and its error goes on.
 */
export type Authorise = (
  request: AccessRequest,
  options: CallOptions,
) => Report<unknown> | Promise<Report<unknown>>;

/** Who acts. Every verb asks for it. */
export interface Acting extends CallOptions {
  readonly by: Author;
  readonly role?: string;
  readonly purpose?: string;
  /** Workstation or address from where it is done; a key, for the audit log. */
  readonly device?: string;
}

/** What the verbs work with. */
export interface RecordDesk {
  readonly store: RecordStore;
  readonly facilityId: FacilityId;
  readonly platform: Pick<Platform, "clock" | "ids">;
  readonly policy: RecordPolicy;
  readonly audit?: AuditStore;
  readonly signer?: DocumentSigner;
  readonly authorise?: Authorise;
  /** The call for which it works. */
  readonly attempt?: Attempt;
}
