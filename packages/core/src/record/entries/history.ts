import type { PartialDate } from "../../time/partial-date.ts";
import type { Coding } from "../coding.ts";
import type { EntryBase } from "../entry-base.ts";

/** Tiền sử: what the patient, the family or the mother had before. */
export interface HistoryEntry extends EntryBase {
  readonly kind: "history";
  readonly subject: "patient" | "family" | "mother";
  readonly category:
    | "disease"
    | "allergy"
    | "surgery"
    | "drug-abuse"
    | "alcohol"
    | "tobacco"
    | "waterpipe"
    | "obstetric"
    | "gynaecological"
    | "vaccination"
    | "epidemiology"
    | "growth"
    | "nutrition"
    | "implant"
    | "other";
  /** False records that there is none: "no known allergy" is a finding, silence is not. */
  readonly present: boolean;
  readonly text?: string;
  readonly since?: PartialDate;
  readonly coding?: Coding;
}
