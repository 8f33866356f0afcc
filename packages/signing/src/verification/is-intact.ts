import { signaturePolicies } from "../policy/signature-policy.ts";
import type { SignatureDraft } from "../xmldsig/prepare-signature.ts";
import { xmlSignatureLayouts } from "../xmldsig/xml-signature-layout.ts";
import { gatherFacts } from "./signature-facts.ts";

/** True when a finished file carries exactly the signature that was prepared, and it covers the file as it is. */
export async function isIntact(bytes: Uint8Array, draft: SignatureDraft): Promise<boolean> {
  const facts = await gatherFacts(bytes, {
    layout: xmlSignatureLayouts[draft.layout],
    policy: signaturePolicies[draft.policy],
    anchors: [],
    intermediates: [],
    at: draft.certificate.notBefore,
  });
  return (
    facts.valueMatches === true &&
    facts.digestsMatch?.every((matches) => matches) === true &&
    facts.certificate?.fingerprint === draft.certificate.fingerprint
  );
}
