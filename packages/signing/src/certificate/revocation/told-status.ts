import { epochMs, type Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate.ts";
import type { EvidenceDates, Freshness, StatusPeriod } from "./evidence-window.ts";
import { findListEntry, type ListAnswer } from "./find-list-entry.ts";
import type { OcspAnswer, OcspStatus } from "./ocsp-answer.ts";
import type { RevocationReason } from "./read-reason.ts";
import type { RevocationGap } from "./revocation-gap.ts";
import type { RevocationList } from "./revocation-list.ts";

/** What a status rests on. */
export type StatusEvidence = RevocationList | OcspAnswer;

/** Whether a certificate was revoked. What is unknown is never good. */
export type RevocationStatus =
  | { readonly state: "good"; readonly by: readonly StatusEvidence[] }
  | { readonly state: "revoked"; readonly since: Instant; readonly reason: RevocationReason }
  | { readonly state: "unknown"; readonly gap: RevocationGap };

/** An entry of a list, or the same in an answer. */
export type Listed = Extract<ListAnswer, { readonly state: "listed" }>;

/** What was told about a certificate, in the words of lists. */
export type KnownAnswer = Exclude<ListAnswer, { readonly state: "unusable" }>;

/**
 * Evidence from after the certificate's end proves nothing good: an authority need not know expired certificates any more.
 */
export function isFresh(age: Freshness, { thisUpdate }: EvidenceDates, { notAfter }: Certificate): boolean {
  return age === "current" || (age === "newer" && epochMs(thisUpdate) <= epochMs(notAfter));
}

/** A hold may have been taken back since: one in old evidence counts only where nothing newer says good. */
export function isLasting({ reason }: Listed): boolean {
  return reason !== "on-hold";
}

/** A revocation is told by old evidence as well as by fresh. */
export function isRevoked(answer: ListAnswer, { until }: StatusPeriod): answer is Listed {
  return answer.state === "listed" && answer.reason !== "removed" && epochMs(answer.since) <= until;
}

/**
 * True for a revocation that may be believed, also of a signer whose certificate has expired since: whoever made it up with
 * an old key could only take trust away, never give it.
 */
export function isBelieved(
  refusal: RevocationGap | undefined,
  answer: ListAnswer,
  period: StatusPeriod,
): boolean {
  return (refusal === undefined || refusal === "signer-expired") && isRevoked(answer, period);
}

/** What an answer says, in the words of lists. */
export function listedBy({ state, since, reason = "unspecified", thisUpdate }: OcspStatus): KnownAnswer {
  return state === "revoked"
    ? { state: "listed", since: since ?? thisUpdate, reason }
    : { state: "not-listed" };
}

/** The status that an entry means. */
export function revokedBy({ since, reason }: Listed): RevocationStatus {
  return { state: "revoked", since, reason };
}

/** What a list says of a certificate; unusable where its entries cannot be read. */
export function answerOf(list: RevocationList, { serialDer }: Certificate): ListAnswer {
  try {
    return findListEntry(list.entries, serialDer);
  } catch (error) {
    if (isEmrError(error)) return { state: "unusable" };
    throw error;
  }
}
