import type { Platform } from "../platform/system-platform.ts";
import type { AuditStore } from "../ports/audit-store.ts";
import type { CallOptions } from "../ports/call-options.ts";
import type { RecordStore } from "../ports/record-store.ts";
import type { Patient } from "../record/patient.ts";
import type { Author } from "../store/author.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { AccessPolicy } from "./access-policy.ts";
import type { RecordState } from "./access-row.ts";
import type { AccessFacts } from "./conditions.ts";
import type { BarredBy } from "./secrecy-issues.ts";

/** What is in danger. @legal Luật 91/2025/QH15 Đ19 k1 */
export type Urgency = "life" | "health";

/** Somebody outside the treating team must read a record at once. */
export interface BreakGlassRequest {
  readonly by: Author;
  readonly role: string;
  /** With `store` it must be there; else it is taken as given. */
  readonly record: SourceKey;
  /** Key of the patient (`patientKeyOf`). Left out with `store`, which knows it; else it is taken as given. */
  readonly patient?: string;
  /** Where the record stands. It is taken as given here; each reading is judged by where the record stands then. */
  readonly state: RecordState;
  /** Why, in words or a code of the facility: it goes into the log, so no name and no finding. */
  readonly reason: string;
  readonly urgency: Urgency;
  readonly device?: string;
  readonly facts: AccessFacts;
}

/** What a break-glass works with. */
export interface BreakGlassOptions extends CallOptions {
  /** The log in which it is kept, and out of which it is reviewed. */
  readonly audit: AuditStore;
  readonly policy: AccessPolicy;
  /**
   * The store of the records. With it a record that is not there, or is not of this `patient`, is refused, and the event
   * names the patient of the record. **Without it `record` and `patient` are taken as given**: with a wrong key the event
   * is missing from what the patient is shown.
   */
  readonly store?: RecordStore;
  /** The key by which the log names patients, as `RecordPolicy.patientKey` of `openRecords`. Default: `patientKeyOf`. */
  readonly patientKey?: (patient: Patient) => string | undefined;
  readonly barredBy?: BarredBy;
  readonly platform?: Pick<Platform, "clock" | "ids">;
}
