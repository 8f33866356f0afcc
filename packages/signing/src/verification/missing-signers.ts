import type { Issue } from "@benhan/core/faults";
import { doNotUse, findingOf } from "./finding.ts";
import type { SignatureReport } from "./signature-report.ts";
import type { SignerIdentity } from "./signer-identity.ts";

/**
 * What is said when one of those who must have signed has not: no signature of theirs passes. A counter-signature is one on
 * another signature, not on the document.
 */
export function findMissingSigners(
  expected: readonly SignerIdentity[] | undefined,
  signatures: readonly SignatureReport[],
): readonly Issue[] {
  const missing = (expected ?? []).filter(
    (one) =>
      !signatures.some(
        ({ indication, meets, isCounterSignature }) =>
          indication === "TOTAL_PASSED" && isCounterSignature !== true && meets?.includes(one) === true,
      ),
  );
  return missing.length === 0 ? [] : [signerMissing];
}

/** Who it should have been is the caller's to say: an identifier is personal data. */
const signerMissing: Issue = findingOf("verification.signer_missing", {
  vi: "Tài liệu không có chữ ký hợp lệ của người (hoặc đơn vị) phải ký; chữ ký khác nếu có là của người khác.",
  en: "The document has no valid signature of somebody who must have signed it; whatever other signature it has is somebody else's.",
  nextStep: doNotUse,
});
