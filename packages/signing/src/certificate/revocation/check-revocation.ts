import type { Certificate } from "../certificate.ts";
import { allReasons } from "../extensions/distribution-point.ts";
import { createAskedLists } from "./asked-lists.ts";
import { createEvidenceSigners } from "./evidence-signers.ts";
import { type EvidenceDates, freshnessOf, type StatusPeriod } from "./evidence-window.ts";
import { reasonsCoveredBy } from "./list-coverage.ts";
import type { OcspAnswer, OcspStatus } from "./ocsp-answer.ts";
import { findAnswerFor } from "./ocsp-rules.ts";
import type { RevocationGap } from "./revocation-gap.ts";
import { type PathStatus, presentOf, type RevocationSources } from "./revocation-sources.ts";
import {
  isBelieved,
  isFresh,
  isLasting,
  isRevoked,
  type KnownAnswer,
  type Listed,
  listedBy,
  type RevocationStatus,
  revokedBy,
  type StatusEvidence,
} from "./told-status.ts";

export type { PathStatus, RevocationSources } from "./revocation-sources.ts";
export type { RevocationStatus, StatusEvidence } from "./told-status.ts";

/** Checks the certificates of judged paths for revocation by OCSP answers (RFC 6960) and lists (RFC 5280 6.3). */
export interface RevocationChecks {
  /** Of all certificates of a path, signer first and anchor last: the first status that is not good, from the anchor down. */
  statusOfPath(path: readonly Certificate[]): Promise<PathStatus | undefined>;
  /** All of them, from the anchor down, for a path that holds at both ends of the period. None below a revoked one. */
  statusesOfPath(path: readonly Certificate[], period: StatusPeriod): Promise<readonly PathStatus[]>;
}

/** Statuses asked for in one verification, those of the signers of lists among them. */
const mostQuestions = 100;

/** Makes the checks of one verification. */
export function createRevocationChecks(sources: RevocationSources): RevocationChecks {
  const settled = new Map<string, RevocationStatus>();
  const pending = new Set<string>();
  const moment: StatusPeriod = { from: sources.at, until: sources.at };
  const present = presentOf(sources);
  const signers = createEvidenceSigners(sources, {
    statusOf,
    isGoodPath: async (path, period) => (await statusOfPath(path, period)) === undefined,
  });
  const askList = createAskedLists(sources, signers);
  let left = mostQuestions;

  async function statusOfPath(
    path: readonly Certificate[],
    period = moment,
  ): Promise<PathStatus | undefined> {
    for (let i = path.length - 2; i >= 0; i--) {
      const certificate = path[i];
      if (certificate === undefined) continue;
      const status = await statusOf(certificate, path.slice(i + 1), period);
      if (status.state !== "good") return { status, certificate };
    }
    return undefined;
  }

  async function statusesOfPath(
    path: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<readonly PathStatus[]> {
    const statuses: PathStatus[] = [];
    for (let i = path.length - 2; i >= 0; i--) {
      const certificate = path[i];
      if (certificate === undefined) continue;
      const status = await statusOf(certificate, path.slice(i + 1), period);
      statuses.push({ status, certificate });
      if (status.state === "revoked") break;
    }
    return statuses;
  }

  /** @param above the path from the issuer up to the anchor */
  async function statusOf(
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationStatus> {
    const names = [certificate, ...above].map(({ fingerprint }) => fingerprint);
    const key = [period.from, period.until, ...names].join(" ");
    const known = settled.get(key);
    if (known !== undefined) return known;
    // A list whose signer depends on that list proves nothing.
    if (pending.has(certificate.fingerprint) || left-- <= 0)
      return { state: "unknown", gap: "issuer-unproven" };
    pending.add(certificate.fingerprint);
    const status = await lookUp(certificate, above, period);
    pending.delete(certificate.fingerprint);
    // What is unknown now may only be so because of what is pending.
    if (status.state !== "unknown") settled.set(key, status);
    return status;
  }

  async function lookUp(
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationStatus> {
    let covered = 0;
    let gap: RevocationGap = "no-list";
    const by: StatusEvidence[] = [];
    let isAnsweredGood = false;
    let hold: Listed | undefined;
    const isUsable = (dates: EvidenceDates) =>
      isFresh(freshnessOf(dates, period, present), dates, certificate);
    for (const answer of sources.answers ?? []) {
      const status = await findAnswerFor(answer, certificate, above);
      if (status === undefined) continue;
      const told = await believeAnswer(answer, status, certificate, above, period);
      if (typeof told === "string") gap = told;
      else if (isRevoked(told, period)) {
        if (isLasting(told) || isUsable(status)) return revokedBy(told);
        hold = told;
      } else {
        isAnsweredGood = true;
        by.push(answer);
      }
    }
    for (const list of sources.lists) {
      const reasons = reasonsCoveredBy(list, certificate);
      if (reasons === 0) continue;
      const answer = await askList(list, certificate, above, period);
      if (typeof answer === "string") gap = answer;
      else if (isRevoked(answer, period)) {
        if (isLasting(answer) || isUsable(list)) return revokedBy(answer);
        hold = answer;
      } else {
        covered |= reasons;
        by.push(list);
      }
    }
    if (isAnsweredGood || covered === allReasons) return { state: "good", by };
    if (hold !== undefined) return revokedBy(hold);
    return { state: "unknown", gap: covered === 0 ? gap : "incomplete" };
  }

  /** What an answer tells, where it is fresh enough and its responder is proven. */
  async function believeAnswer(
    answer: OcspAnswer,
    status: OcspStatus,
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<KnownAnswer | RevocationGap> {
    if (answer.unprocessedCritical.length > 0) return "not-understood";
    const listed = listedBy(status);
    const isUsable = isFresh(freshnessOf(status, period, present), status, certificate);
    if (!isUsable && !isRevoked(listed, period)) return "outdated";
    const refusal = await signers.refuseResponder(answer, above, period);
    if (isBelieved(refusal, listed, period)) return listed;
    if (refusal !== undefined) return refusal;
    return status.state === "unknown" ? "no-list" : { state: "not-listed" };
  }

  return { statusOfPath, statusesOfPath };
}
