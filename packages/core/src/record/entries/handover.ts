import type { EntryBase } from "../entry-base.ts";

/** Bàn giao: the patient goes to another department. */
export interface HandoverEntry extends EntryBase {
  readonly kind: "handover";
  readonly profession: "doctor" | "nurse";
  readonly from: string;
  readonly to: string;
  readonly summary: string;
  readonly treatment?: string;
  readonly attention?: string;
  /** Drugs, instruments and papers that go along. */
  readonly items?: string;
  /** Licence number. */
  readonly receivedBy: string;
}
