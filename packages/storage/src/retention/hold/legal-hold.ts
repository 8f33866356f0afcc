import type { Instant } from "@benhan/core";

/** Why something may not go although its time is over. @legal Luật Lưu trữ 33/2024 Đ16, Đ36 k4 */
export type HoldReason =
  | "investigation"
  | "litigation"
  | "complaint"
  | "insurance-assessment"
  | "inspection"
  | "research"
  /** A file on a medical incident was opened. */
  | "incident-file"
  /** Something that is kept longer refers to it. */
  | "linked-document";

/** What a hold covers: one record, all of a patient, or everything of the facility. Keys, not names. */
export type HoldTarget = { readonly record: string } | { readonly patient: string } | "everything";

/** Somebody forbids that something disappears. It stands until it is released. */
export interface LegalHold {
  readonly id: string;
  readonly reason: HoldReason;
  /** Who ordered it: the court, the inspectorate, the head of the facility. */
  readonly authority: string;
  /** Number of the paper with which it came. */
  readonly document: string;
  readonly openedAt: Instant;
  /** Key of who wrote it down. */
  readonly openedBy: string;
  /** At least one. */
  readonly scope: readonly HoldTarget[];
  readonly released?: {
    readonly at: Instant;
    readonly by: string;
    /** Number of the paper that lifts it. */
    readonly document: string;
  };
}
