import type { Bilingual, Issue } from "@benhan/core/faults";
import { findingOf } from "../finding.ts";
import type { UnjudgedClaim } from "../found-signature.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult, SubIndication } from "../verification-report.ts";

const code = "signing.verification.claims";

const texts: Readonly<Record<UnjudgedClaim["kind"], Bilingual>> = {
  "inner-signature": {
    vi: "Bên trong chữ ký có chữ ký khác (ví dụ chữ ký xác nhận chữ ký) chưa được kiểm tra.",
    en: "Inside of the signature there is another one, such as a counter-signature, that was not judged.",
  },
  "signature-policy": {
    vi: "Chữ ký khai tuân theo một chính sách ký mà bên kiểm tra không có.",
    en: "The signature says to follow a signature policy that the verifier does not have.",
  },
  "implied-policy": {
    vi: "Chữ ký khai tuân theo một chính sách ký nhưng không nêu tên chính sách.",
    en: "The signature says to follow a signature policy and does not name it.",
  },
  "seed-values": {
    vi: "Ô ký đặt ra yêu cầu bắt buộc cho chữ ký (SV) chưa được kiểm tra.",
    en: "The field that was signed makes demands on its signature (SV) that were not judged.",
  },
};

const nextStep: Bilingual = {
  vi: "Hỏi nơi ký về yêu cầu này và kiểm tra bằng phần mềm xử lý được; chính sách đã biết thì khai trong expect.signaturePolicies.",
  en: "Ask the signer about it, and verify with a program that knows it; name a policy that is known in expect.signaturePolicies.",
};

const refusals: Readonly<Record<UnjudgedClaim["kind"], SubIndication | undefined>> = {
  "inner-signature": "SIG_CONSTRAINTS_FAILURE",
  "signature-policy": "SIGNATURE_POLICY_NOT_AVAILABLE",
  // It claims nothing that could be wrong.
  "implied-policy": undefined,
  "seed-values": "SIG_CONSTRAINTS_FAILURE",
};

/** Whatever the signature claims is judged, or known to the caller. What nobody can judge keeps it from passing. */
export function checkClaims({ found, context, layoutDefect }: SignatureFacts): CheckResult {
  if (found.defects.length > 0 || layoutDefect !== undefined)
    return { code, outcome: "not-checked", issues: [] };
  const { signaturePolicies = [] } = context.expect;
  const unknown = (found.claims ?? []).filter(
    ({ kind, id }) => kind !== "signature-policy" || id === undefined || !signaturePolicies.includes(id),
  );
  const [subIndication] = unknown.flatMap(({ kind }) => refusals[kind] ?? []);
  return {
    code,
    outcome: subIndication === undefined ? "passed" : "failed",
    ...(subIndication && { subIndication }),
    issues: unknown.map(findingOfClaim),
  };
}

function findingOfClaim({ kind }: UnjudgedClaim): Issue {
  const severity = refusals[kind] === undefined ? "warning" : "error";
  return findingOf(`verification.${kind.replaceAll("-", "_")}`, { ...texts[kind], severity, nextStep });
}
