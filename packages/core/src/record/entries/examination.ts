import type { EntryBase } from "../entry-base.ts";

/** What is examined: the organs that every record form asks for, and the fields of the special forms. */
export type ExaminedSystem =
  | "general"
  | "circulation"
  | "respiration"
  | "digestion"
  | "urogenital"
  | "nervous"
  | "musculoskeletal"
  | "ear-nose-throat"
  | "dental"
  | "eye"
  | "endocrine-nutrition"
  | "skin"
  | "mental"
  | "obstetric"
  | "gynaecological"
  | "traditional"
  | "special"
  | "other";

/** An examination by a doctor: general findings and those of each organ. */
export interface ExaminationEntry extends EntryBase {
  readonly kind: "examination";
  readonly stage: "outpatient" | "admission" | "follow-up" | "specialist" | "before-anaesthesia";
  /** Code of the specialty of a specialist's examination. */
  readonly specialty?: string;
  readonly findings: readonly { readonly system: ExaminedSystem; readonly text: string }[];
  readonly conclusion?: string;
}
