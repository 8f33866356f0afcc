import type { Issue } from "@benhan/core/faults";
import { doNotUse, findingOf } from "./finding.ts";
import type { SignatureReport } from "./signature-report.ts";
import type { SignerIdentity } from "./signer-identity.ts";
import type { SignatureExpectation } from "./verification-context.ts";

/**
 * What is said when one of those who must have signed has not: no signature of theirs passes. Each signature counts for one
 * of them, and only over the whole document, unless the caller names the layout or the element that is to be signed. A
 * counter-signature is one on another signature, not on the document.
 */
export function findMissingSigners(
  { signers = [], layout, root }: SignatureExpectation,
  signatures: readonly SignatureReport[],
): readonly Issue[] {
  const passed = signatures.filter(
    ({ indication, isCounterSignature }) => indication === "TOTAL_PASSED" && isCounterSignature !== true,
  );
  const isPartEnough = layout !== undefined || root !== undefined;
  const counting = passed.filter(({ covers }) => isPartEnough || covers.scope !== "element");
  if (isEachMet(signers, counting)) return [];
  return [isEachMet(signers, passed) ? signedPartOnly(passed) : signerMissing];
}

/** Finds a signature for each of them, none for two: who is left over asks the others to move (augmenting paths). */
function isEachMet(signers: readonly SignerIdentity[], signatures: readonly SignatureReport[]): boolean {
  const taken = new Map<SignatureReport, SignerIdentity>();
  const place = (signer: SignerIdentity, asked: Set<SignatureReport>): boolean =>
    signatures.some((signature) => {
      if (signature.meets?.includes(signer) !== true || asked.has(signature)) return false;
      asked.add(signature);
      const holder = taken.get(signature);
      if (holder !== undefined && !place(holder, asked)) return false;
      taken.set(signature, signer);
      return true;
    });
  return signers.every((signer) => place(signer, new Set()));
}

/** Who it should have been is the caller's to say: an identifier is personal data. */
const signerMissing: Issue = findingOf("verification.signer_missing", {
  vi: "Tài liệu không có chữ ký hợp lệ của người (hoặc đơn vị) phải ký; chữ ký khác nếu có là của người khác. Mỗi chữ ký chỉ tính cho một người phải ký.",
  en: "The document has no valid signature of somebody who must have signed it; whatever other signature it has is somebody else's. Each signature counts for one signer only.",
  nextStep: doNotUse,
});

function signedPartOnly(signatures: readonly SignatureReport[]): Issue {
  const parts = signatures.flatMap(({ covers: { scope, part } }) =>
    scope === "element" && part !== undefined ? [part] : [],
  );
  const names = [...new Set(parts)].slice(0, 5).join(", ");
  return findingOf("verification.signer_of_part", {
    vi: `Người phải ký chỉ ký một phần của tệp (${names}); phần còn lại ai cũng có thể sửa.`,
    en: `Somebody who must have signed has signed a part of the file only (${names}); anybody can change the rest.`,
    nextStep: {
      vi: "Nếu chỉ cần phần đó, nêu tên phần tử (--root, hoặc expect: { root }) hoặc bố cục (expect: { layout }) và chỉ đọc phần đã ký.",
      en: "If that part is all that is needed, name the element (--root, or expect: { root }) or the layout (expect: { layout }), and read the signed part only.",
    },
  });
}
