import type { DigestText } from "@benhan/core/digest";
import type { BiometricConfirmation, OtherConfirmation } from "@benhan/core/lifecycle";
import { type ConfirmationMethod, isBiometric } from "./confirmation-method.ts";
import type { ConfirmationStatement } from "./confirmation-statement.ts";

/** How the record keeps a confirmation: one of the other two forms of TT 13, bound to the bundle by its digest. */
export function attestationOf(
  { method, at }: Pick<ConfirmationStatement, "at" | "method">,
  evidence: DigestText,
): BiometricConfirmation | OtherConfirmation {
  const { verifier, transaction } = method;
  const common = { verifier, transaction, evidence };
  return isBiometric(method)
    ? { form: "biometric", modality: method.kind, matchedAt: at, ...common }
    : { form: "other-confirmation", method: nameOf(method), confirmedAt: at, ...common };
}

function nameOf(method: ConfirmationMethod): string {
  switch (method.kind) {
    case "otp":
      return `otp-${method.channel}`;
    case "signature-pad":
      return "tablet-handwriting";
    case "other":
      return method.name;
    default:
      return method.kind;
  }
}
