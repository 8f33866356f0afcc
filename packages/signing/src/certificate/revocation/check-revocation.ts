import { epochMs, type Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import { allReasons } from "../extensions/distribution-point.ts";
import { listPaths, type PathSearch } from "../path/list-paths.ts";
import { validatePath } from "../path/validate-path.ts";
import type { SignatureChecks } from "../signature-checks.ts";
import { findListEntry, type ListAnswer } from "./find-list-entry.ts";
import { isChangeOf, reasonsCoveredBy } from "./list-coverage.ts";
import type { OcspAnswer, OcspStatus } from "./ocsp-answer.ts";
import { findAnswerDefect, findAnswerFor, isNamed, mayAnswerFor } from "./ocsp-rules.ts";
import type { RevocationReason } from "./read-reason.ts";
import type { RevocationGap } from "./revocation-gap.ts";
import type { RevocationList } from "./revocation-list.ts";

/** Whether a certificate was revoked. What is unknown is never good. */
export type RevocationStatus =
  | { readonly state: "good" }
  | { readonly state: "revoked"; readonly since: Instant; readonly reason: RevocationReason }
  | { readonly state: "unknown"; readonly gap: RevocationGap };

/** The status that decides about a path and the certificate it belongs to. */
export interface PathStatus {
  readonly status: RevocationStatus;
  readonly certificate: Certificate;
}

/** What revocation is judged by. */
export interface RevocationSources extends PathSearch {
  readonly lists: readonly RevocationList[];
  readonly answers?: readonly OcspAnswer[];
  readonly checks: SignatureChecks;
}

/** Checks the certificates of judged paths for revocation by OCSP answers (RFC 6960) and lists (RFC 5280 6.3). */
export interface RevocationChecks {
  /** Of all certificates of a path, signer first and anchor last: the first status that is not good, from the anchor down. */
  statusOfPath(path: readonly Certificate[]): Promise<PathStatus | undefined>;
}

type KnownAnswer = Exclude<ListAnswer, { readonly state: "unusable" }>;

/** Statuses asked for in one verification, those of the signers of lists among them. */
const mostQuestions = 100;

/** Makes the checks of one verification. */
export function createRevocationChecks(sources: RevocationSources): RevocationChecks {
  const settled = new Map<string, RevocationStatus>();
  const pending = new Set<string>();
  let left = mostQuestions;

  async function statusOfPath(path: readonly Certificate[]): Promise<PathStatus | undefined> {
    for (let i = path.length - 2; i >= 0; i--) {
      const certificate = path[i];
      if (certificate === undefined) continue;
      const status = await statusOf(certificate, path.slice(i + 1));
      if (status.state !== "good") return { status, certificate };
    }
    return undefined;
  }

  /** @param above the path from the issuer up to the anchor */
  async function statusOf(
    certificate: Certificate,
    above: readonly Certificate[],
  ): Promise<RevocationStatus> {
    const key = [certificate, ...above].map(({ fingerprint }) => fingerprint).join(" ");
    const known = settled.get(key);
    if (known !== undefined) return known;
    // A list whose signer depends on that list proves nothing.
    if (pending.has(certificate.fingerprint) || left-- <= 0)
      return { state: "unknown", gap: "issuer-unproven" };
    pending.add(certificate.fingerprint);
    const status = await lookUp(certificate, above);
    pending.delete(certificate.fingerprint);
    // What is unknown now may only be so because of what is pending.
    if (status.state !== "unknown") settled.set(key, status);
    return status;
  }

  async function lookUp(certificate: Certificate, above: readonly Certificate[]): Promise<RevocationStatus> {
    let covered = 0;
    let gap: RevocationGap = "no-list";
    let isAnsweredGood = false;
    for (const answer of sources.answers ?? []) {
      const status = await findAnswerFor(answer, certificate, above);
      if (status === undefined) continue;
      const refusal = findAnswerDefect(answer, status, sources.at);
      if (refusal !== undefined) gap = refusal;
      else if (!(await isResponderProven(answer, above))) gap = "issuer-unproven";
      else if (status.state === "revoked") return revokedBy(status);
      else if (status.state === "good") isAnsweredGood = true;
    }
    for (const list of sources.lists) {
      const reasons = reasonsCoveredBy(list, certificate);
      if (reasons === 0) continue;
      const listed = await askList(list, certificate, above);
      const answer = typeof listed === "string" ? listed : await askChanges(list, listed, certificate, above);
      if (typeof answer === "string") gap = answer;
      else if (answer.state === "listed")
        return { state: "revoked", since: answer.since, reason: answer.reason };
      else covered |= reasons;
    }
    if (isAnsweredGood || covered === allReasons) return { state: "good" };
    return { state: "unknown", gap: covered === 0 ? gap : "incomplete" };
  }

  async function askList(
    list: RevocationList,
    certificate: Certificate,
    above: readonly Certificate[],
  ): Promise<KnownAnswer | RevocationGap> {
    const defect = findListDefect(list, sources.at);
    if (defect !== undefined) return defect;
    const answer = answerOf(list, certificate);
    const isRemoved = answer.state === "listed" && answer.reason === "removed";
    // Nothing is ever removed from a complete list: such an entry has no meaning there.
    if (answer.state === "unusable" || (isRemoved && list.changesSince === undefined))
      return "not-understood";
    return (await isIssuerProven(list, above)) ? answer : "issuer-unproven";
  }

  /** What a complete list says, after the newest changes where its issuer publishes changes. Only a hold is ever taken back. */
  async function askChanges(
    list: RevocationList,
    listed: KnownAnswer,
    certificate: Certificate,
    above: readonly Certificate[],
  ): Promise<KnownAnswer | RevocationGap> {
    const isFinal = listed.state === "listed" && listed.reason !== "on-hold";
    if (isFinal || (!list.hasDeltaLists && !certificate.hasDeltaLists)) return listed;
    const newestFirst = sources.lists
      .filter((other) => isChangeOf(other, list))
      .sort((one, other) => ((one.number ?? 0n) < (other.number ?? 0n) ? 1 : -1));
    for (const delta of newestFirst) {
      const change = await askList(delta, certificate, above);
      if (typeof change === "string") continue;
      if (change.state === "not-listed") return listed;
      return change.reason === "removed" ? { state: "not-listed" } : change;
    }
    return "delta";
  }

  /** The signer of a list is the authority itself, or has its name and its own path to the same anchor (6.3.3 f). */
  async function isIssuerProven(list: RevocationList, above: readonly Certificate[]): Promise<boolean> {
    for (const signer of [...above, ...sources.candidates]) {
      if (!isSameName(signer.subject, list.issuer) || signer.keyUsage?.has("cRLSign") === false) continue;
      if ((await sources.checks.isSignedBy(list, signer)) !== "yes") continue;
      if (above.includes(signer) || (await isTrusted(signer, above.slice(-1)))) return true;
    }
    return false;
  }

  async function isTrusted(signer: Certificate, anchors: readonly Certificate[]): Promise<boolean> {
    const search = { candidates: sources.candidates, anchors, at: sources.at, checks: sources.checks };
    for await (const found of listPaths(signer, search)) {
      if (found.ok && (await statusOfPath(found.path)) === undefined) return true;
    }
    return false;
  }

  /** The authority itself, or whom it made its responder with a certificate of its own (RFC 6960 4.2.2.2). */
  async function isResponderProven(answer: OcspAnswer, above: readonly Certificate[]): Promise<boolean> {
    const [authority] = above;
    if (authority === undefined) return false;
    for (const signer of [authority, ...answer.certificates, ...sources.candidates]) {
      const isAuthority = signer === authority;
      if (!isAuthority && !mayAnswerFor(signer, authority)) continue;
      if (!(await isNamed(answer.responder, signer))) continue;
      if ((await sources.checks.isSignedBy(answer, signer)) !== "yes") continue;
      if (isAuthority || (await isDelegate(signer, above))) return true;
    }
    return false;
  }

  async function isDelegate(signer: Certificate, above: readonly Certificate[]): Promise<boolean> {
    const [authority] = above;
    if (authority === undefined || (await sources.checks.isSignedBy(signer, authority)) !== "yes")
      return false;
    if (!validatePath([signer, ...above], sources.at).ok) return false;
    return signer.isNeverAsked || (await statusOf(signer, above)).state === "good";
  }

  return { statusOfPath };
}

function revokedBy({ since, reason = "unspecified", thisUpdate }: OcspStatus): RevocationStatus {
  return { state: "revoked", since: since ?? thisUpdate, reason };
}

function findListDefect(list: RevocationList, at: number): RevocationGap | undefined {
  if (list.unprocessedCritical.length > 0) return "not-understood";
  const { thisUpdate, nextUpdate } = list;
  const isCurrent = nextUpdate !== undefined && epochMs(thisUpdate) <= at && at <= epochMs(nextUpdate);
  return isCurrent ? undefined : "outdated";
}

function answerOf(list: RevocationList, { serialDer }: Certificate): ListAnswer {
  try {
    return findListEntry(list.entries, serialDer);
  } catch (error) {
    if (isEmrError(error)) return { state: "unusable" };
    throw error;
  }
}
