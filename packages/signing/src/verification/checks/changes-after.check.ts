import { findingOf } from "../finding.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.changes_after";

/**
 * Nothing was added after the signature that changes what a reader sees. The signed revision is intact all the same, but
 * the document on the screen is no longer the one that was signed.
 */
export function checkChangesAfter({ found }: SignatureFacts): CheckResult {
  if (found.changesAfter === undefined || found.defects.length > 0)
    return { code, outcome: "not-checked", issues: [] };
  const harmful = found.changesAfter.filter(({ isHarmless }) => !isHarmless);
  if (harmful.length === 0) return { code, outcome: "passed", issues: [] };
  const places = [...new Set(harmful.map(({ kind, where }) => `${kind}: ${where}`))].slice(0, 10).join("; ");
  const issue = findingOf("verification.changed_after", {
    vi: `Tài liệu được thêm hoặc sửa sau chữ ký này (${places}).`,
    en: `The document was added to or changed after this signature (${places}).`,
    nextStep: {
      vi: "Xem và đối chiếu bản đã ký (phiên bản mà chữ ký bao phủ) trước khi dùng tài liệu.",
      en: "Look at the signed revision, the one that the signature covers, before the document is used.",
    },
  });
  return { code, outcome: "failed", subIndication: "SIG_CONSTRAINTS_FAILURE", issues: [issue] };
}
