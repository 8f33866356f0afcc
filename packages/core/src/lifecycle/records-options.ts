import type { FacilityId } from "../ids/facility-id.ts";
import type { Platform } from "../platform/system-platform.ts";
import type { AuditStore } from "../ports/audit-store.ts";
import type { DocumentSigner } from "../ports/document-signer.ts";
import type { RecordStore } from "../ports/record-store.ts";
import type { Authorise } from "./record-desk.ts";
import type { RecordPolicy } from "./record-policy.ts";

/** What `openRecords` works with. */
export interface RecordsOptions {
  /** Where the records are kept. It must be open for the same facility. */
  readonly store: RecordStore;
  readonly facilityId: FacilityId;
  /** Clock and keys; default: those of the machine. Its clock is the one that says when something was recorded. */
  readonly platform?: Pick<Platform, "clock" | "ids">;
  /** The facility's own rules. Default: none beyond the law. */
  readonly policy?: RecordPolicy;
  /**
   * Where every verb leaves its trace. Without it nothing is logged but the events in the records themselves. Give the
   * very handle of `store`, when it keeps the log too: the event of a command is then written with its commit.
   */
  readonly audit?: AuditStore;
  /** Signs electronically. */
  readonly signer?: DocumentSigner;
  /**
   * Says who may do what: `createAuthorise` of `@benhan/core/access`, or a function of the host. Without it everything is
   * allowed: the host has checked the right before calling.
   */
  readonly authorise?: Authorise;
}
