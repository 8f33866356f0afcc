import type { SourceKey } from "../../store/source-key.ts";
import type { LocalMinute } from "../../time/local-minute.ts";
import type { Anaesthesia } from "../../visit/charge.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** Somebody who took part, by licence number. */
export interface TeamMember {
  readonly role:
    | "surgeon"
    | "assistant"
    | "anaesthetist"
    | "anaesthesia-assistant"
    | "scrub-nurse"
    | "nurse"
    | "other";
  readonly practitioner: string;
}

/** An operation or procedure that was done. `occurredAt` is its beginning. @legal Luật KCB 15/2023 Đ65 */
export interface ProcedureEntry extends EntryBase {
  readonly kind: "procedure";
  readonly category: "operation" | "procedure";
  readonly order?: SourceKey;
  readonly name: string;
  /** Service and ICD-9-CM. @official MA_DICH_VU, MA_PTTT_QT */
  readonly codings?: readonly Coding[];
  readonly diagnosisBefore: string;
  readonly diagnosisAfter?: string;
  readonly method: string;
  readonly anaesthesia?: Anaesthesia;
  readonly endedAt?: LocalMinute;
  readonly team: readonly TeamMember[];
  readonly course?: string;
  readonly drains?: string;
  readonly supplies?: string;
  readonly specimens?: string;
  readonly complication?: {
    readonly cause: "surgery" | "anaesthesia" | "infection" | "other";
    readonly text: string;
  };
  /** The written consent. */
  readonly consent?: SourceKey;
  /** Why there was no time for a consent. */
  readonly emergencyReason?: string;
}
