import type { Certificate } from "../certificate/certificate.ts";
import { createRevocationChecks } from "../certificate/revocation/check-revocation.ts";
import type { OcspAnswer } from "../certificate/revocation/ocsp-answer.ts";
import type { RevocationList } from "../certificate/revocation/revocation-list.ts";
import { createSignatureChecks } from "../certificate/signature-checks.ts";

/**
 * Whether evidence tells, right now and believably, what became of a certificate: then nothing more is fetched, and it is
 * worth keeping. What does not is handed on all the same: the judge may know more certificates.
 */
export async function isProven(
  [certificate, issuer]: readonly [Certificate, Certificate],
  evidence: { readonly lists?: readonly RevocationList[]; readonly answers?: readonly OcspAnswer[] },
  now: number,
): Promise<boolean> {
  const { lists = [], answers = [] } = evidence;
  const candidates = answers.flatMap(({ certificates }) => certificates);
  const checks = createSignatureChecks();
  const sources = { candidates, anchors: [issuer], at: now, lists, answers, checks };
  const refused = await createRevocationChecks(sources).statusOfPath([certificate, issuer]);
  return refused?.status.state !== "unknown";
}
