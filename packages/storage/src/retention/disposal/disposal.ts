import type { CalendarDate, DigestText, FacilityId, Instant } from "@benhan/core";
import type { KeepUntil } from "../keep-until.ts";

/** Who takes part, by key of the host and office; not a name. */
export interface Officer {
  readonly id: string;
  /** The office, e.g. `giám đốc`. */
  readonly role: string;
}

/** One line of the list of what is to go: keys and digests, nothing of patients. */
export interface ListedItem {
  readonly key: string;
  readonly manifest: DigestText;
  /** Its last day of keeping, which had passed. */
  readonly keptUntil: CalendarDate;
  /** Its papers go before a council. @legal TT 26/2025 Đ11 k2; TT 18/2026 Đ15 k4 */
  readonly isControlledDrug?: true;
}

/** What every step says. */
export interface DisposalStepBase {
  readonly at: Instant;
  /** Key of who did it or wrote it down. */
  readonly by: string;
}

/** The list of candidates. @legal NĐ 113/2025/NĐ-CP Đ20 */
export interface ProposeStep extends DisposalStepBase {
  readonly event: "propose";
  readonly list: readonly ListedItem[];
}

/** What the re-appraisal says of one item. */
export type Verdict =
  | { readonly key: string; readonly verdict: "confirm" }
  | {
      readonly key: string;
      readonly verdict: "extend";
      /** The new last day. */
      readonly until: CalendarDate;
      readonly reason: string;
    }
  | { readonly key: string; readonly verdict: "permanent"; readonly reason: string };

/** A person or a council looked at each item again. @legal NĐ 113/2025/NĐ-CP Đ20 */
export interface AppraiseStep extends DisposalStepBase {
  readonly event: "appraise";
  /** One for each item of the list. */
  readonly verdicts: readonly Verdict[];
}

/** The head of the facility decides, and a second person with them. @legal Luật Lưu trữ 33/2024 Đ16 */
export interface DecideStep extends DisposalStepBase {
  readonly event: "decide";
  readonly number: string;
  readonly decidedOn: CalendarDate;
  readonly head: Officer;
  /** Somebody else. */
  readonly second: Officer;
}

/** The council on papers of controlled drugs. @legal TT 26/2025/TT-BYT Đ11 k2; TT 18/2026/TT-BYT Đ15 k4 */
export interface MinutesStep extends DisposalStepBase {
  readonly event: "minutes";
  readonly number: string;
  readonly heldOn: CalendarDate;
  readonly members: readonly Officer[];
}

/** What has to go of a record. @legal Luật Lưu trữ 33/2024 Đ16; NĐ 113/2025/NĐ-CP Đ20; Luật 91/2025/QH15 Đ14 k3 */
export type DisposalPart =
  | "data"
  | "metadata"
  | "index"
  /** Copies that were made of it: exports, caches, replicas. */
  | "copies"
  | "digitisedPaper"
  | "backups"
  /** Copies that processors and third parties hold: they were told. */
  | "processors";

/** What became of a part. */
export type PartOutcome =
  | "destroyed"
  /** There was none of it. */
  | { readonly none: string };

/** It was destroyed, whole and so that nobody can restore it. */
export interface ExecuteStep extends DisposalStepBase {
  readonly event: "execute";
  /** How, e.g. the keys were destroyed and the media overwritten. */
  readonly method: string;
  /** Key of somebody else who saw it. */
  readonly witness: string;
  readonly parts: { readonly [part in DisposalPart]: PartOutcome };
  /**
   * The day on which the last backup expires that holds a key of the data, or an attachment in plain; `none` when there is no
   * such backup.
   */
  readonly lastKeyBackup: CalendarDate | "none";
}

/** The certificate is issued. */
export interface CertifyStep extends DisposalStepBase {
  readonly event: "certify";
  readonly number: string;
}

/** Items that must stay after all, found after the list was made: a hold came in, something was added to the record. */
export interface WithdrawStep extends DisposalStepBase {
  readonly event: "withdraw";
  /** Why each stays; the reason says nothing of patients. */
  readonly items: readonly { readonly key: string; readonly reason: string }[];
}

/** The head refuses, or the facility takes the list back: nothing goes. */
export interface StopStep extends DisposalStepBase {
  readonly event: "stop";
  readonly reason: string;
}

/** What happens after the list. */
export type NextDisposalStep =
  | AppraiseStep
  | DecideStep
  | MinutesStep
  | WithdrawStep
  | ExecuteStep
  | CertifyStep
  | StopStep;

/** One step of a disposal. Steps are added, none is ever changed. */
export type DisposalStep = ProposeStep | NextDisposalStep;

/** A disposal with everything that was done about it. Plain data, which the host keeps; it holds no content of records. */
export interface Disposal {
  readonly facilityId: FacilityId;
  readonly disposalId: string;
  /** In the order in which they were done; the first is the list. */
  readonly steps: readonly DisposalStep[];
}

/**
 * Where a disposal stands. `candidate` listed · `appraised` · `decided` · `minuted` the council was held · `executed` ·
 * `certified` · `kept` the re-appraisal kept everything, or all of it was withdrawn · `stopped`.
 */
export type DisposalPhase =
  | "candidate"
  | "appraised"
  | "decided"
  | "minuted"
  | "executed"
  | "certified"
  | "kept"
  | "stopped";

/** What the re-appraisal keeps: the host writes it as the new period of the record. */
export interface RetainedItem {
  readonly key: string;
  readonly keepUntil: KeepUntil;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** What the steps come to. */
export interface DisposalState {
  readonly phase: DisposalPhase;
  /** What is to go, or has gone. */
  readonly list: readonly ListedItem[];
  readonly retained: readonly RetainedItem[];
}
