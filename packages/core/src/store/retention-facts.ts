import type { CalendarDate } from "../time/calendar-date.ts";

/**
 * Facts of a record that bring it under a row of the retention table; `@benhan/storage/retention` has the rows. Files
 * that no fact tells (a programme, a licence …) are named by the id of their row: {@link RetentionFacts.rules}.
 *
 * @legal TT 33/2025/TT-BYT, annex
 */
export type RetentionTag =
  | "death"
  | "mental-illness"
  | "occupational-accident"
  | "traffic-accident"
  | "transplant"
  | "cosmetic-surgery"
  | "domestic-violence"
  | "birth-certificate"
  /** Middle or senior official; the facility knows who counts. */
  | "official"
  | "assisted-reproduction"
  | "gamete-donation"
  | "gender-redetermination"
  | "child-protection"
  | "forensic"
  | "forensic-laboratory"
  | "medical-assessment"
  | "assessment-after-treatment"
  | "marriage-check"
  | "fitness"
  /** Counselling, testing or treatment of HIV. */
  | "hiv"
  | "hiv-mother-to-child"
  | "hiv-child"
  | "hiv-hepatitis"
  | "hiv-pre-exposure"
  | "occupational-hiv-exposure"
  | "substitution-treatment"
  | "tuberculosis"
  | "prescription"
  /** Prescriptions of narcotic, psychotropic and precursor drugs, and the papers about them. */
  | "controlled-drug"
  | "imaging"
  /** A result that belongs to no episode. */
  | "loose-laboratory"
  /** Part of a record, kept as a document of its own. */
  | "part-of-record"
  /** The kept copy of a paper that was issued: discharge, summary, sick leave, referral … */
  | "issued-certificate"
  | "access-log"
  | "consent-proof"
  /** A written request of a third party, and the receipt of what it was given. */
  | "copy-request"
  | "biometric-breach"
  | "system-log";

/** What kind of file is kept; the scopes of the table. */
export type RetentionScope =
  | "patient-record"
  | "register"
  | "incident-file"
  | "certificate"
  /** Sổ sức khỏe điện tử. */
  | "citizen-record"
  | "programme-file"
  | "assessment-file"
  | "insurance-file"
  | "institution-file"
  | "facility-file"
  | "drug-file"
  | "administrative"
  | "log"
  | "privacy-file"
  /** Hồ sơ hủy tài liệu. */
  | "archive-file";

/** How long another file is kept, on which this one depends: a day, `permanent`, or `open` while no day is known. */
export interface KeptFile {
  readonly keepUntil: string;
  /** As the decision about it says: a `Retention` may be given as it is. */
  readonly rule?: string;
  readonly edition?: string;
  /** Says nothing here. */
  readonly isControlledDrug?: true;
}

/** A period that was fixed under older rules; it is not computed again. @legal TT 33/2025/TT-BYT Đ2 k3 */
export interface PeriodFixedEarlier {
  /** A superseded row of the table, or the facility's own name of the rule. */
  readonly rule: string;
  /** The day on which the period was fixed: before 1/7/2025. */
  readonly fixedOn: CalendarDate;
  /** The last day, or `permanent`. May be left out where the row is in the table: it is computed from its years. */
  readonly keepUntil?: string;
  /** The table of rules and where it stands, when the row is not in ours. They are kept with the decision. */
  readonly edition?: string;
  readonly source?: string;
}

/** The decision about a file that no row names: the nearest group, and never less. @legal TT 33/2025/TT-BYT Đ1 k2 b */
export interface NearestGroup {
  /** Id of the row. */
  readonly rule: string;
  readonly reason: string;
  /** Key of who decided. */
  readonly decider: string;
}

/** What the retention table asks of a document: it answers with a class and a date. */
export interface RetentionFacts {
  /**
   * The day on which the work ended: discharge, transfer or death; of a prescription its day, of a log entry its day, of
   * a breach the day on which it was remedied. The clock starts with the end of that year.
   */
  readonly endedOn: CalendarDate;
  readonly tags: readonly RetentionTag[];
  /** Default: `patient-record`. */
  readonly scope?: RetentionScope;
  /** Ids of rows under which the file falls besides, for groups that no tag tells. */
  readonly rules?: readonly string[];
  /** Of an electronic health book: the day of death of the citizen. */
  readonly diedOn?: CalendarDate;
  /** The record to which a part belongs; `none` for a part that stands alone. Left out: not known, and no day is given. */
  readonly parent?: KeptFile | "none";
  /** What lies together in a mixed file: it is kept as long as the longest. @legal Luật Lưu trữ 33/2024 Đ15 k4 */
  readonly members?: readonly RetentionFacts[];
  readonly fixedEarlier?: PeriodFixedEarlier;
  readonly nearest?: NearestGroup;
  /** Periods are the same for all of them. @legal TT 33/2025/TT-BYT Đ1 k2 a */
  readonly medium?: "paper" | "electronic" | "both";
  /** The original of a digitised copy, which has its own time and does not go because it was scanned. @legal Luật Lưu trữ 33/2024 Đ34 */
  readonly digitisedFrom?: KeptFile & {
    /** Where the original is found: its archive number, say. */
    readonly reference: string;
  };
}
