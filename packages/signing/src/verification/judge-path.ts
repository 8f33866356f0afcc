import { epochMs } from "@benhan/core";
import type { Certificate } from "../certificate/certificate.ts";
import { listPaths } from "../certificate/path/list-paths.ts";
import type { PathDefect } from "../certificate/path/path-defect.ts";
import { validatePath } from "../certificate/path/validate-path.ts";
import {
  createRevocationChecks,
  type PathStatus,
  type StatusEvidence,
} from "../certificate/revocation/check-revocation.ts";
import type { StatusPeriod } from "../certificate/revocation/evidence-window.ts";
import type { AnchorPurpose, TrustDomain } from "../trust/trust-anchor.ts";
import type { Evidence } from "./found-signature.ts";
import type { VerificationContext } from "./verification-context.ts";

/** What is known about the revocation of a whole path. */
export type RevocationState = "good" | "revoked" | "unknown" | "not-asked";

/** A certificate's way to an anchor, judged, or what stands against it. */
export interface JudgedPath {
  /** Signer first, anchor last; absent when no path holds. */
  readonly path?: readonly Certificate[];
  /** `anchor-purpose`: there is a path, but its anchor is not trusted for this. */
  readonly defect?: PathDefect | "anchor-purpose";
  /** The certificate that the path fails at. */
  readonly culprit?: Certificate;
  readonly domain?: TrustDomain;
  readonly revocation: RevocationState;
  /** From the anchor down; none below a revoked one. */
  readonly statuses: readonly PathStatus[];
}

/** What a path is looked for. */
export interface PathQuestion {
  readonly certificate: Certificate;
  readonly purposes: readonly AnchorPurpose[];
  /** The path must hold at both ends; for revocation see {@link StatusPeriod}. */
  readonly period: StatusPeriod;
  /** What the signature or its time-stamp brings, besides what the caller gave. */
  readonly evidence: Evidence;
  /** When evidence is proven to have existed. */
  readonly provenAt: (evidence: StatusEvidence) => number | undefined;
}

/** Of several paths the one about whose certificates most is known for good; what is known for bad outweighs what is not. */
const rank: Readonly<Record<RevocationState, number>> = { good: 3, "not-asked": 3, revoked: 2, unknown: 1 };

/**
 * Looks for the path of a certificate to an anchor for one of the purposes, with issuers from the network where none was
 * brought, and asks about revocation as the mode says.
 */
export async function judgePath(question: PathQuestion, context: VerificationContext): Promise<JudgedPath> {
  const judged = await judgeAny(question, context);
  if (!context.checks.isSpent) return judged;
  // A revocation that is known stays known; whatever else was not found may have been among what nobody looked at.
  const { path, ...rest } = judged;
  return judged.revocation === "revoked" || path === undefined
    ? judged
    : { ...rest, revocation: "unknown", defect: "too-much-work" };
}

async function judgeAny(question: PathQuestion, context: VerificationContext): Promise<JudgedPath> {
  const judged = await judgeOffered(question, context);
  const mayFetch = context.revocation === "require" || context.revocation === "prefer";
  if (judged.defect !== "no-chain" || context.findIssuers === undefined || !mayFetch) return judged;
  const { certificate, evidence } = question;
  const offered = [...evidence.certificates, ...context.intermediates];
  const found = await context.findIssuers(
    [certificate],
    offered,
    context.signal ? { signal: context.signal } : {},
  );
  if (found.length === 0) return judged;
  return judgeOffered(question, { ...context, intermediates: [...context.intermediates, ...found] });
}

async function judgeOffered(question: PathQuestion, context: VerificationContext): Promise<JudgedPath> {
  const isFor = ({ purposes }: VerificationContext["anchors"][number]) =>
    question.purposes.some((purpose) => purposes.has(purpose));
  const trusted = context.anchors.filter(isFor);
  const judged = await judgeWith(trusted, question, context);
  if (judged.path !== undefined || judged.defect !== "no-chain" || trusted.length === context.anchors.length)
    return judged;
  const others = context.anchors.filter((anchor) => !isFor(anchor));
  const elsewhere = await judgeWith(others, question, { ...context, revocation: "none" });
  return elsewhere.path === undefined ? judged : { ...judged, defect: "anchor-purpose" };
}

async function judgeWith(
  anchors: VerificationContext["anchors"],
  question: PathQuestion,
  context: VerificationContext,
): Promise<JudgedPath> {
  const { certificate, period, evidence, provenAt } = question;
  const { checks } = context;
  const search = {
    candidates: [...evidence.certificates, ...context.intermediates],
    anchors: anchors.map((anchor) => anchor.certificate),
    at: period.from,
    checks,
  };
  let best: JudgedPath = { defect: "no-chain", revocation: "not-asked", statuses: [] };
  for await (const found of listPaths(certificate, search)) {
    context.signal?.throwIfAborted();
    const held = found.ok && period.until !== period.from ? validatePath(found.path, period.until) : found;
    if (!held.ok) {
      const { defect, certificate: culprit } = held;
      if (best.defect === "no-chain") best = { ...best, defect, ...(culprit && { culprit }) };
      continue;
    }
    const { path } = held;
    const sources = {
      ...search,
      lists: [...evidence.lists, ...context.lists],
      answers: [...evidence.answers, ...context.answers],
      now: epochMs(context.at),
      skewMs: context.clockSkewMs,
      provenAt,
    };
    const statuses = await askStatuses(path, period, sources, context);
    const end = path[path.length - 1]?.fingerprint;
    const anchor = anchors.find((one) => one.certificate.fingerprint === end);
    const revocation = stateOf(statuses);
    const judged = { path, revocation, statuses, ...(anchor?.domain && { domain: anchor.domain }) };
    if (rank[revocation] === 3) return judged;
    if (best.path === undefined || rank[revocation] > rank[best.revocation]) best = judged;
  }
  return best;
}

async function askStatuses(
  path: readonly Certificate[],
  period: StatusPeriod,
  sources: Parameters<typeof createRevocationChecks>[0],
  context: VerificationContext,
): Promise<readonly PathStatus[]> {
  if (context.revocation === "none") return [];
  const statuses = await createRevocationChecks(sources).statusesOfPath(path, period);
  const { findEvidence, signal } = context;
  const mayFetch = context.revocation !== "offline-evidence" && findEvidence !== undefined;
  if (!mayFetch || stateOf(statuses) !== "unknown") return statuses;
  const more: Evidence[] = [];
  for (const { status, certificate } of statuses) {
    const issuer = path[path.indexOf(certificate) + 1];
    if (status.state !== "unknown" || issuer === undefined) continue;
    more.push(await findEvidence(certificate, issuer, signal ? { signal } : {}));
  }
  const fetched = {
    ...sources,
    candidates: [...sources.candidates, ...more.flatMap(({ certificates }) => certificates)],
    lists: [...sources.lists, ...more.flatMap(({ lists }) => lists)],
    answers: [...(sources.answers ?? []), ...more.flatMap(({ answers }) => answers)],
  };
  return createRevocationChecks(fetched).statusesOfPath(path, period);
}

/** Nobody is asked about an anchor: a path that is nothing else has no state. */
function stateOf(statuses: readonly PathStatus[]): RevocationState {
  if (statuses.length === 0) return "not-asked";
  const states = statuses.map(({ status }) => status.state);
  if (states.includes("revoked")) return "revoked";
  return states.includes("unknown") ? "unknown" : "good";
}
