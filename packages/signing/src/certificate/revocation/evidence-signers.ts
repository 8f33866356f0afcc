import { epochMs } from "@benhan/core";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import { listPaths } from "../path/list-paths.ts";
import { validatePath } from "../path/validate-path.ts";
import type { StatusPeriod } from "./evidence-window.ts";
import type { OcspAnswer } from "./ocsp-answer.ts";
import { isNamed, mayAnswerFor } from "./ocsp-rules.ts";
import type { RevocationGap } from "./revocation-gap.ts";
import type { RevocationList } from "./revocation-list.ts";
import { presentOf, type RevocationSources } from "./revocation-sources.ts";
import type { RevocationStatus, StatusEvidence } from "./told-status.ts";

/** Statuses of those who sign evidence: they are asked about as signers are. */
export interface SignerStatuses {
  /** @param above the path from the issuer up to the anchor */
  statusOf(
    certificate: Certificate,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationStatus>;
  isGoodPath(path: readonly Certificate[], period: StatusPeriod): Promise<boolean>;
}

/** Whether lists and answers were signed by who may tell: nothing, or why that is not proven. */
export interface EvidenceSigners {
  /** @param above the path from the issuer of the certificate in question up to the anchor */
  refuseListSigner(
    list: RevocationList,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationGap | undefined>;
  refuseResponder(
    answer: OcspAnswer,
    above: readonly Certificate[],
    period: StatusPeriod,
  ): Promise<RevocationGap | undefined>;
}

/** Makes the judge of who signed evidence. */
export function createEvidenceSigners(sources: RevocationSources, ask: SignerStatuses): EvidenceSigners {
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
      if (found.ok && (await ask.isGoodPath(found.path, then))) return true;
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
    return signer.isNeverAsked || (await ask.statusOf(signer, above, then)).state === "good";
  }

  /** The span that the signer of evidence is judged in: up to the moment at which the evidence is proven to exist. */
  function periodOf(evidence: StatusEvidence, { from }: StatusPeriod): StatusPeriod {
    const until = sources.provenAt?.(evidence) ?? presentOf(sources).now;
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
      if ((await ask.statusOf(authority, above.slice(i + 1), then)).state === "revoked") return false;
    }
    return true;
  }

  return { refuseListSigner, refuseResponder };
}
