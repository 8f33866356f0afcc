import { epochMs } from "@benhan/core";
import { findingOf } from "../finding.ts";
import { pathDefectTexts } from "../path-defect-texts.ts";
import type { CertificateFacts } from "../signature-facts.ts";
import type { CheckResult, SubIndication } from "../verification-report.ts";

const code = "signing.verification.certificate_path";

/** The signer's certificate leads to an anchor for signing, and every certificate on the way was valid then. */
export function checkPath(facts: CertificateFacts): CheckResult {
  const { path } = facts;
  if (path === undefined) return { code, outcome: "not-checked", issues: [] };
  if (path.path !== undefined) return { code, outcome: "passed", issues: [] };
  const defect = path.defect ?? "no-chain";
  const { subIndication, ...text } = pathDefectTexts[defect];
  const issue = findingOf(`certificate.${defect.replaceAll("-", "_")}`, text);
  return {
    code,
    outcome: "failed",
    subIndication: defect === "expired" ? expiryOf(facts) : subIndication,
    issues: [issue],
  };
}

/** A signature that was provably made after the end is wrong for ever; any other may still turn out to be older. */
function expiryOf({ certificate, proof, wasGoodToItsEnd, path }: CertificateFacts): SubIndication {
  const isSigner = certificate !== undefined && path?.culprit === certificate;
  const madeAfter = proof?.madeAfter;
  if (isSigner && madeAfter !== undefined && madeAfter > epochMs(certificate.notAfter)) return "EXPIRED";
  return isSigner && wasGoodToItsEnd === true ? "OUT_OF_BOUNDS_NOT_REVOKED" : "OUT_OF_BOUNDS_NO_POE";
}
