import type { Issue } from "@benhan/core/faults";
import { findingOf } from "../finding.ts";
import type { DocumentChange } from "../found-signature.ts";
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
  if (harmful.length === 0) return { code, outcome: "passed", issues: drawnIssues(found.changesAfter) };
  const places = placesOf(harmful);
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

/** The picture of a later signature lies over the page: what it covers, a person has to see. */
function drawnIssues(changes: readonly DocumentChange[]): readonly Issue[] {
  const drawn = changes.filter(({ kind }) => kind === "annotation");
  if (drawn.length === 0) return [];
  const places = drawn
    .map(({ where }) => where)
    .slice(0, mostPlaces)
    .join("; ");
  const issue = findingOf("verification.drawn_after", {
    severity: "warning",
    vi: `Hình của chữ ký ký sau được vẽ lên trang đã ký (ô ${places}).`,
    en: `The picture of a later signature was drawn over the signed page (field ${places}).`,
    nextStep: {
      vi: "Nhìn xem hình chữ ký có che nội dung nào không. Lần sau tạo sẵn ô ký cho mọi người trước khi người đầu tiên ký.",
      en: "See whether it covers any content. Next time make the places of all signers before the first one signs.",
    },
  });
  return [issue];
}

const mostPlaces = 10;

function placesOf(changes: readonly DocumentChange[]): string {
  return [...new Set(changes.map(({ kind, where }) => `${kind}: ${where}`))].slice(0, mostPlaces).join("; ");
}
