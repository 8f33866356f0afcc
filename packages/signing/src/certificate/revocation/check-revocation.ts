import { epochMs } from "@benhan/core";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import { allReasons } from "../extensions/distribution-point.ts";
import { listPaths, type PathSearch } from "../path/list-paths.ts";
import { validatePath } from "../path/validate-path.ts";
import type { SignatureChecks } from "../signature-checks.ts";
import { type EvidenceDates, freshnessOf, type StatusPeriod } from "./evidence-window.ts";
import { isChangeOf, reasonsCoveredBy } from "./list-coverage.ts";
import type { OcspAnswer, OcspStatus } from "./ocsp-answer.ts";
import { findAnswerFor, isNamed, mayAnswerFor } from "./ocsp-rules.ts";
import type { RevocationGap } from "./revocation-gap.ts";
import type { RevocationList } from "./revocation-list.ts";
import {
  answerOf,
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

export type { RevocationStatus, StatusEvidence } from "./told-status.ts";

/** The status of a certificate of a path. */
export interface PathStatus {
  readonly status: RevocationStatus;
  readonly certificate: Certificate;
}

/** What revocation is judged by. */
export interface RevocationSources extends PathSearch {
  readonly lists: readonly RevocationList[];
  readonly answers?: readonly OcspAnswer[];
  readonly checks: SignatureChecks;
  /** The moment of the verification, in milliseconds since 1970: what was issued after it is not believed. Default: `at`. */
  readonly now?: number;
  /** When evidence is proven to have existed (archive time-stamps); default: `now`. Its signer is judged at that moment. */
  readonly provenAt?: (evidence: StatusEvidence) => number | undefined;
}

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
  const now = sources.now ?? sources.at;
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
    const isUsable = (dates: EvidenceDates) => isFresh(freshnessOf(dates, period, now), dates, certificate);
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
      const listed = await askList(list, certificate, above, period);
      const answer =
        typeof listed === "string" ? listed : await askChanges(list, listed, certificate, above, period);
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
    const isUsable = isFresh(freshnessOf(status, period, now), status, certificate);
    if (!isUsable && !isRevoked(listed, period)) return "outdated";
    const refusal = await refuseResponder(answer, above, period);
    if (isBelieved(refusal, listed, period)) return listed;
    if (refusal !== undefined) return refusal;
    return status.state === "unknown" ? "no-list" : { state: "not-listed" };
  }

  async function askList(
    list: RevocationList,
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<KnownAnswer | RevocationGap> {
    if (list.unprocessedCritical.length > 0) return "not-understood";
    const age = list.nextUpdate === undefined ? "stale" : freshnessOf(list, period, now);
    const answer = answerOf(list, certificate);
    if (!isFresh(age, list, certificate) && !isRevoked(answer, period)) return "outdated";
    const isRemoved = answer.state === "listed" && answer.reason === "removed";
    // Nothing is ever removed from a complete list: such an entry has no meaning there.
    if (answer.state === "unusable" || (isRemoved && list.changesSince === undefined))
      return "not-understood";
    const refusal = await refuseListSigner(list, above, period);
    return refusal === undefined || isBelieved(refusal, answer, period) ? answer : refusal;
  }

  /** What a complete list says, after the newest changes where its issuer publishes changes. Only a hold is ever taken back. */
  async function askChanges(
    list: RevocationList,
    listed: KnownAnswer,
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<KnownAnswer | RevocationGap> {
    const isFinal = listed.state === "listed" && listed.reason !== "on-hold";
    if (isFinal || (!list.hasDeltaLists && !certificate.hasDeltaLists)) return listed;
    const newestFirst = sources.lists
      .filter((other) => isChangeOf(other, list))
      .sort((one, other) => ((one.number ?? 0n) < (other.number ?? 0n) ? 1 : -1));
    for (const delta of newestFirst) {
      const change = await askList(delta, certificate, above, period);
      if (typeof change === "string") continue;
      if (change.state === "not-listed") return listed;
      return change.reason === "removed" ? { state: "not-listed" } : change;
    }
    return "delta";
  }

  /** The signer of a list is the authority itself, or has its name and its own path to the same anchor (6.3.3 f). */
  async function refuseListSigner(
    list: RevocationList,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationGap | undefined> {
    const then = periodOf(list, period);
    let gap: RevocationGap = "issuer-unproven";
    for (const signer of [...above, ...sources.candidates]) {
      if (!isSameName(signer.subject, list.issuer) || signer.keyUsage?.has("cRLSign") === false) continue;
      if ((await sources.checks.isSignedBy(list, signer)) !== "yes") continue;
      const isAbove = above.includes(signer);
      if (isAbove ? await stillStands(above, period, then) : await isTrusted(signer, above.slice(-1), then))
        return undefined;
      if (isAbove && then.until > epochMs(signer.notAfter)) gap = "signer-expired";
    }
    return gap;
  }

  async function isTrusted(
    signer: Certificate,
    anchors: readonly Certificate[],
    then: StatusPeriod,
  ): Promise<boolean> {
    const search = { candidates: sources.candidates, anchors, at: then.until, checks: sources.checks };
    for await (const found of listPaths(signer, search)) {
      if (found.ok && (await statusOfPath(found.path, then)) === undefined) return true;
    }
    return false;
  }

  /** The authority itself, or whom it made its responder with a certificate of its own (RFC 6960 4.2.2.2). */
  async function refuseResponder(
    answer: OcspAnswer,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationGap | undefined> {
    const [authority] = above;
    if (authority === undefined) return "issuer-unproven";
    const then = periodOf(answer, period);
    let gap: RevocationGap = "issuer-unproven";
    for (const signer of [authority, ...answer.certificates, ...sources.candidates]) {
      const isAuthority = signer === authority;
      if (!isAuthority && !mayAnswerFor(signer, authority)) continue;
      if (!(await isNamed(answer.responder, signer))) continue;
      if ((await sources.checks.isSignedBy(answer, signer)) !== "yes") continue;
      if (!isAuthority && (await sources.checks.isSignedBy(signer, authority)) !== "yes") continue;
      const stands = await stillStands(above, period, then);
      if (stands && (isAuthority || (await isDelegate(signer, above, then)))) return undefined;
      if (then.until > epochMs(signer.notAfter)) gap = "signer-expired";
    }
    return gap;
  }

  async function isDelegate(
    signer: Certificate,
    above: readonly Certificate[],
    then: StatusPeriod,
  ): Promise<boolean> {
    if (!validatePath([signer, ...above], then.until).ok) return false;
    return signer.isNeverAsked || (await statusOf(signer, above, then)).state === "good";
  }

  /** The span that the signer of evidence is judged in: up to the moment at which the evidence is proven to exist. */
  function periodOf(evidence: StatusEvidence, { from }: StatusPeriod): StatusPeriod {
    const until = sources.provenAt?.(evidence) ?? now;
    return { from: Math.min(from, until), until };
  }

  /**
   * The path of an authority holds up to the later moment too, and nothing tells that it was revoked by then: else its key
   * may have been used to make the evidence up.
   */
  async function stillStands(
    above: readonly Certificate[],
    period: StatusPeriod,
    then: StatusPeriod,
  ): Promise<boolean> {
    if (then.until === period.until) return true;
    if (!validatePath(above, then.until).ok) return false;
    for (let i = above.length - 2; i >= 0; i--) {
      const authority = above[i];
      if (authority === undefined) continue;
      if ((await statusOf(authority, above.slice(i + 1), then)).state === "revoked") return false;
    }
    return true;
  }

  return { statusOfPath, statusesOfPath };
}
