import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** At which point of the episode a diagnosis was made. */
export type DiagnosisPhase =
  | "referral"
  | "reception"
  | "admission"
  | "department"
  | "before-operation"
  | "after-operation"
  | "discharge"
  | "death"
  | "autopsy";

/** A disease that was suspected or found. Code in ICD-10 and, for traditional medicine, in its own list. @legal TT 06/2026/TT-BYT */
export interface DiagnosisEntry extends EntryBase {
  readonly kind: "diagnosis";
  readonly phase: DiagnosisPhase;
  /** Bệnh chính, kèm theo, biến chứng, phân biệt. */
  readonly rank: "main" | "secondary" | "complication" | "differential";
  readonly text: string;
  /** ICD-10, edition by the end of the episode. */
  readonly coding?: Coding;
  /** Disease of traditional medicine. @official MA_BENH_YHCT */
  readonly traditional?: { readonly text: string; readonly coding?: Coding };
}
