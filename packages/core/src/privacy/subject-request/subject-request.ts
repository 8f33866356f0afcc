import type { DigestText } from "../../digest/digest-text.ts";
import type { FacilityId } from "../../ids/facility-id.ts";
import type { Consent } from "../../ports/consent-store.ts";
import type { Instant } from "../../time/instant.ts";
import type { KeepAnswer } from "./keep-answer.ts";

/** What a person may ask about their own data. @legal NĐ 356/2025/NĐ-CP Đ5 */
export type SubjectRequestKind =
  | "withdraw-consent"
  | "restrict"
  | "object"
  | "view"
  | "correct"
  | "provide"
  | "delete"
  /** Measures that protect the data. */
  | "protect";

/**
 * Where a request stands. `received` nobody has answered · `accepted` it is being carried out · the others are ends:
 * `fulfilled`, `refused` with the reason told, `withdrawn` by who made it.
 */
export type SubjectRequestPhase = "received" | "accepted" | "fulfilled" | "refused" | "withdrawn";

/** What every step says. */
export interface StepBase {
  readonly at: Instant;
  /** Key of the person who did it, not a name. */
  readonly by: string;
}

/** The reply that it will be carried out. */
export interface AcceptStep extends StepBase {
  readonly event: "accept";
  /** For `delete`: what the retention engine says of each record. */
  readonly keeping?: readonly KeepAnswer[];
}

/** The reply, or a later finding, that it will not be carried out. The person is told all of it. */
export interface RefuseStep extends StepBase {
  readonly event: "refuse";
  readonly reason: string;
  /** The text of law, or of the facility, behind the reason. */
  readonly source: string;
  readonly keeping?: readonly KeepAnswer[];
}

/** More time to carry it out: once, and explained to the person. */
export interface ExtendStep extends StepBase {
  readonly event: "extend";
  /** How many days more, counted as the days of the request are. */
  readonly days: number;
  readonly reason: string;
}

/** It was carried out. */
export interface FulfilStep extends StepBase {
  readonly event: "fulfil";
  /** Key of what proves it: the receipt, the corrected entry, the certificate of destruction. */
  readonly evidence: string;
  readonly keeping?: readonly KeepAnswer[];
  /**
   * For `withdraw-consent`: of each purpose the statement by which the ledger knows of the withdrawal (`recordConsent` with
   * the decision `withdraw`). Without it the ledger still permits what the patient withdrew.
   */
  readonly statements?: readonly Pick<Consent, "purpose" | "consentId">[];
}

/** Who made the request takes it back. */
export interface WithdrawStep extends StepBase {
  readonly event: "withdraw";
}

/** One step of a request. Steps are added, none is ever changed. */
export type SubjectRequestStep = AcceptStep | RefuseStep | ExtendStep | FulfilStep | WithdrawStep;

/** What a request says when it comes in. */
export interface NewSubjectRequest {
  readonly facilityId: FacilityId;
  /** UUID version 7. */
  readonly requestId: string;
  readonly kind: SubjectRequestKind;
  /** Key of the patient whom the data are about. */
  readonly patient: string;
  /** Who asks: the patient, or a representative by the key under which the record names them. */
  readonly by: { readonly kind: "patient" } | { readonly kind: "representative"; readonly id: string };
  readonly receivedAt: Instant;
  /** Key of who took it down. */
  readonly recordedBy: string;
  /** Where the request itself is kept. */
  readonly evidence: { readonly id: string; readonly digest?: DigestText };
  /** A processor or a third party holds the data too: more time is given. */
  readonly throughOthers: boolean;
  /** Keys of the records that it is about; absent: all of the patient. */
  readonly records?: readonly string[];
  /** Of `withdraw-consent`, and of it alone: codes of the purposes for which consent is withdrawn, at least one. */
  readonly purposes?: readonly string[];
}

/**
 * A request of a data subject with everything that was done about it. Plain data, which the host keeps; it holds keys and
 * no content of records.
 *
 * @legal NĐ 356/2025/NĐ-CP Đ5; Luật 91/2025/QH15 Đ14
 */
export interface SubjectRequest extends NewSubjectRequest {
  /** In the order in which they were done. */
  readonly steps: readonly SubjectRequestStep[];
}
