import type { StatusEvidence } from "../certificate/revocation/check-revocation.ts";
import { sameBytes } from "../der/same-bytes.ts";
import type { SignatureLevel } from "../signature/signature-format.ts";
import type { Evidence } from "./found-signature.ts";
import type { JudgedPath } from "./judge-path.ts";
import type { TimeProof } from "./judge-time-stamps.ts";
import type { SignatureFacts } from "./signature-facts.ts";

/** The level that a signature reached by what holds, not by what is merely there. */
export function levelReached({
  found,
  valueMatches,
  proof,
  path,
}: SignatureFacts): SignatureLevel | undefined {
  if (!found.isBaseline || valueMatches !== true) return undefined;
  if (proof?.existed === undefined || path?.path === undefined) return "B-B";
  const bring = [found.evidence, ...proof.tokens];
  if (!isBroughtAlong(path, bring)) return "B-T";
  const valid = proof.stamps.filter(({ report }) => report.indication === "TOTAL_PASSED");
  const last = valid.find((one) => standsOver(one.stamp.alsoProves, path));
  const areComplete = (stamps: TimeProof["stamps"]) => stamps.every((one) => isBroughtAlong(one.path, bring));
  // The archive time-stamp that closes everything speaks for itself until the next one is added.
  if (last !== undefined && areComplete(valid.filter((one) => one !== last))) return "B-LTA";
  return areComplete(valid) ? "B-LT" : "B-T";
}

/** Everything that judging that path needed lies in the document, except the anchor itself. */
function isBroughtAlong(path: JudgedPath | undefined, bring: readonly Evidence[]): boolean {
  if (path?.path === undefined || path.revocation !== "good") return false;
  const certificates = new Set(
    bring.flatMap((one) => one.certificates.map(({ fingerprint }) => fingerprint)),
  );
  const known = new Set<StatusEvidence>(bring.flatMap(({ lists, answers }) => [...lists, ...answers]));
  return (
    path.path.slice(0, -1).every(({ fingerprint }) => certificates.has(fingerprint)) &&
    path.statuses.every(({ status }) => status.state === "good" && status.by.some((one) => known.has(one)))
  );
}

/** An archive time-stamp over what the signer's path was judged by. */
function standsOver(proved: Evidence | undefined, { statuses }: JudgedPath): boolean {
  if (proved === undefined) return false;
  const list: readonly StatusEvidence[] = [...proved.lists, ...proved.answers];
  return statuses.every(
    ({ status }) =>
      status.state === "good" &&
      status.by.some((one) => list.some((other) => other === one || sameBytes(other.der, one.der))),
  );
}
