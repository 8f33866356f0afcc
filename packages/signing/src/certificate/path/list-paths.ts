import { sameBytes } from "../../der/same-bytes.ts";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import { createSignatureChecks, type SignatureChecks } from "../signature-checks.ts";
import { type PathRefusal, refusePath } from "./path-defect.ts";
import { type HoldingPath, type PathRules, validatePath } from "./validate-path.ts";

/** From what and at which moment paths are built. */
export interface PathSearch extends PathRules {
  /** Certificates that may lie between. Not trusted. */
  readonly candidates: readonly Certificate[];
  readonly anchors: readonly Certificate[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Shared where several searches belong to one verification. */
  readonly checks?: SignatureChecks;
}

/** Certificates of a path, anchor included. */
const longestPath = 10;
/** Certificates looked at in one search: signatures answered before cost nothing, walking over them does. */
const mostSteps = 2000;
/** Paths judged in one search. */
const mostPaths = 64;

/**
 * Lists the paths from a certificate to the anchors, each judged: those that hold, and why the others do not. Names say who
 * may be the issuer, key identifiers who is tried first, and only the signature decides.
 */
export async function* listPaths(
  target: Certificate,
  search: PathSearch,
): AsyncGenerator<HoldingPath | PathRefusal> {
  if (search.anchors.some((anchor) => anchor.fingerprint === target.fingerprint)) {
    yield validatePath([target], search.at, search);
    return;
  }
  yield* extend([target], {
    ...search,
    checks: search.checks ?? createSignatureChecks(),
    steps: mostSteps,
    paths: mostPaths,
  });
}

interface Walk extends PathSearch {
  readonly checks: SignatureChecks;
  steps: number;
  paths: number;
}

async function* extend(path: readonly Certificate[], walk: Walk): AsyncGenerator<HoldingPath | PathRefusal> {
  const last = path[path.length - 1];
  if (last === undefined || path.length >= longestPath) return;
  for (const issuer of issuersOf(last, path, walk)) {
    if (walk.steps-- <= 0) return;
    const answer = await walk.checks.isSignedBy(last, issuer);
    if (answer === "spent") {
      yield refusePath("too-much-work", last);
      return;
    }
    if (answer === "weak") yield refusePath("weak-algorithm", last);
    if (answer !== "yes") continue;
    const longer = [...path, issuer];
    if (!walk.anchors.includes(issuer)) yield* extend(longer, walk);
    else if (walk.paths-- > 0) yield validatePath(longer, walk.at, walk);
    else return;
  }
}

/** Anchors first, then the likelier ones. A key that stands in the path already leads in a circle. */
function issuersOf(
  subject: Certificate,
  path: readonly Certificate[],
  { anchors, candidates }: PathSearch,
): readonly Certificate[] {
  const rank = (one: Certificate) => (anchors.includes(one) ? 0 : 2) + (isHinted(subject, one) ? 0 : 1);
  return [...anchors, ...candidates]
    .filter(
      (one) => isSameName(one.subject, subject.issuer) && !path.some((other) => isSameHolder(one, other)),
    )
    .sort((one, other) => rank(one) - rank(other));
}

function isHinted({ issuerKeyId }: Certificate, { subjectKeyId }: Certificate): boolean {
  return issuerKeyId !== undefined && subjectKeyId !== undefined && sameBytes(issuerKeyId, subjectKeyId);
}

function isSameHolder(one: Certificate, other: Certificate): boolean {
  return isSameName(one.subject, other.subject) && sameBytes(one.key.spki, other.key.spki);
}
