import type { Bilingual, Instant, OutboxState, OutcomeClass, Uuid } from "@benhan/core";

/** One entry as the page shows it: no bytes, and nothing of a patient but the chain, which may be the number of a visit. */
export interface EntryView {
  readonly entryId: Uuid;
  readonly hub: string;
  readonly kind: string;
  readonly chain: string;
  readonly sequence: number;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly notBefore: Instant;
  readonly lastCode?: string;
  readonly deadline?: Instant;
  readonly deadlineState?: "due-soon" | "overdue";
  /** A person gave it up: nothing is left to do about it. */
  readonly isDismissed?: boolean;
}

/** A hub to which nothing goes until a person opens it. */
export interface LatchView {
  readonly hub: string;
  readonly code: string;
  readonly closedAt: Instant;
}

/** What a code says and what is to be done. */
export interface CodeText {
  readonly text: Bilingual;
  readonly nextStep?: Bilingual;
}

/** Everything that the page shows at once. */
export interface QueueView {
  readonly at: Instant;
  readonly entries: readonly EntryView[];
  /** How many entries of the store the list leaves out: the oldest of those that are finished. */
  readonly left: number;
  readonly latches: readonly LatchView[];
  /** By the code. Codes of hubs' own have none. */
  readonly texts: Readonly<Record<string, CodeText>>;
}

/** One attempt, without what the hub said word for word. */
export interface ReceiptView {
  readonly receiptId: Uuid;
  readonly attempt: number;
  readonly receivedAt: Instant;
  readonly outcome: OutcomeClass;
  readonly code?: string;
  readonly transactionCode?: string;
}

/** What a person can do to an entry. */
export const entryActs = ["hold", "resend", "dismiss"] as const;

export type EntryAct = (typeof entryActs)[number];

/** What became of an act: `released` of a hub, the others of an entry. */
export type ActResult =
  | "held"
  | "queued"
  | "dismissed"
  | "released"
  | "not-waiting"
  | "not-resendable"
  | "overtaken";
