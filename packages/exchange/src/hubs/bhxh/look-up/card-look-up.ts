import type { Instant, Issue } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { LookUpProblem } from "./call-look-up.ts";
import type { Card, PastCheck, PastVisit } from "./card.ts";
import type { CardClass } from "./card-codes.data.ts";
import type { OfflineEvidence } from "./offline-evidence.ts";

/** What came of a card look-up. `from` says where it is from; show it, above all when it is not from the gateway. */
export type CardLookUp = CardAnswer | CachedCardAnswer | CardNotVerified | CardNotAsked;

/** The gateway answered about the card. */
export interface CardAnswer {
  readonly from: "gateway";
  readonly asOf: Instant;
  /** @official maKetQua */
  readonly code: string;
  readonly class: CardClass;
  readonly meaning: Bilingual;
  /** What reception asks the patient, or does next. */
  readonly next: Bilingual;
  /** The gateway's own remark. May name the patient. @official ghiChu */
  readonly note?: string;
  readonly card: Card;
  /** Always empty since 2025: see `lookUpHistory`. @official dsLichSuKCB2018 */
  readonly visits: readonly PastVisit[];
  /** @official dsLichSuKT2018 */
  readonly checks: readonly PastCheck[];
  /**
   * What a person should look at: a name with digits, or, as `exchange.bhxh_look_up.answer_of_other`, that number, name or
   * birth of the answer are not those that were asked for. Such a card is never `OK` and is not kept.
   */
  readonly issues: readonly Issue[];
}

/** The gateway could not answer: this is what it said at another time. Not a proof of today. */
export interface CachedCardAnswer {
  readonly from: "cache";
  /** When the gateway said so. */
  readonly asOf: Instant;
  /** @official maKetQua */
  readonly code: string;
  readonly class: CardClass;
  readonly meaning: Bilingual;
  readonly next: Bilingual;
  readonly card: Card;
  /** The card's last day has passed since. */
  readonly hasEnded: boolean;
  readonly problem: LookUpProblem;
  readonly evidence: OfflineEvidence;
  readonly issues: readonly Issue[];
}

/** The gateway could not answer, and nothing is known of an earlier time. The patient is admitted all the same. */
export interface CardNotVerified {
  readonly from: "nowhere";
  readonly next: Bilingual;
  readonly problem: LookUpProblem;
  readonly evidence: OfflineEvidence;
  readonly issues: readonly Issue[];
}

/** The query would certainly be refused, or nobody is named who asks: nothing was sent. */
export interface CardNotAsked {
  readonly from: "input";
  readonly issues: readonly Issue[];
}
