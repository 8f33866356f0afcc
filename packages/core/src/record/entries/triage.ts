import type { EntryBase } from "../entry-base.ts";

/** Nhận định phân loại at the emergency department. */
export interface TriageEntry extends EntryBase {
  readonly kind: "triage";
  readonly level: "1" | "2" | "3" | "4" | "5";
  readonly arrival?: "walking" | "wheelchair" | "stretcher" | "ambulance";
  readonly complaint: string;
  readonly handling: string;
}
