import { findingOf } from "../finding.ts";
import type { DocumentChange } from "../found-signature.ts";
import type { SignatureFacts } from "../signature-facts.ts";
import type { CheckResult } from "../verification-report.ts";

const code = "signing.verification.changes_after";

/** More than these together may cover a page. */
const mostPictures = 3;

/**
 * Nothing was added after the signature that changes what a reader sees. The signed revision is intact all the same, but
 * the document on the screen is no longer the one that was signed.
 */
export function checkChangesAfter({ found, context }: SignatureFacts): CheckResult {
  if (found.changesAfter === undefined || found.defects.length > 0)
    return { code, outcome: "not-checked", issues: [] };
  const harmful = found.changesAfter.filter(({ isHarmless }) => !isHarmless);
  if (harmful.length === 0) return { code, outcome: "passed", issues: [] };
  const places = placesOf(harmful);
  if (harmful.every(({ kind }) => kind === "picture")) {
    const isSeen = context.expect.laterPictures === true && harmful.length <= mostPictures;
    const issue = findingOf("verification.drawn_after", {
      severity: isSeen ? "warning" : "error",
      ...drawn(places),
    });
    if (isSeen) return { code, outcome: "passed", issues: [issue] };
    return { code, outcome: "failed", subIndication: "SIG_CONSTRAINTS_FAILURE", issues: [issue] };
  }
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

/** A picture may cover what was signed, and no program can tell: a person has to see. */
const drawn = (places: string) => ({
  vi: `Hình của chữ ký ký sau được vẽ lên trang đã ký, ở chỗ trước đó không có (${places}).`,
  en: `The picture of a later signature was drawn over the signed page, where there was no place for it (${places}).`,
  nextStep: {
    vi: "Nhìn xem hình có che nội dung nào không; nếu không, kiểm tra lại với expect.laterPictures (lệnh: --later-pictures). Lần sau tạo sẵn ô ký cho mọi người trước khi người đầu tiên ký.",
    en: "See whether it covers any content; if not, verify with expect.laterPictures (command: --later-pictures). Next time make the places of all signers before the first one signs.",
  },
});

const mostPlaces = 10;

function placesOf(changes: readonly DocumentChange[]): string {
  return [...new Set(changes.map(({ kind, where }) => `${kind}: ${where}`))].slice(0, mostPlaces).join("; ");
}
