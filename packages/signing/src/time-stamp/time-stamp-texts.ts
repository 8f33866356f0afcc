import type { Bilingual, Issue, Severity } from "@benhan/core/faults";
import { findingOf } from "../verification/finding.ts";
import type { SubIndication } from "../verification/verification-report.ts";

/** Why a time-stamp proves nothing. */
export type TimeStampDefect =
  | "algorithm"
  | "old_hash"
  | "extension"
  | "imprint"
  | "nothing_stamped"
  | "certificate_missing"
  | "changed"
  | "value"
  | "purpose"
  | "future"
  | "revoked"
  | "revocation_unknown";

const askAuthority: Bilingual = {
  vi: "Không dựa vào dấu thời gian này; hỏi tổ chức cung cấp dịch vụ cấp dấu thời gian hoặc xin dấu thời gian mới.",
  en: "Do not rely on this time-stamp; ask the time-stamping authority, or have a new one made.",
};

const texts: Readonly<Record<TimeStampDefect, Bilingual & { readonly subIndication: SubIndication }>> = {
  algorithm: {
    vi: "Dấu thời gian dùng thuật toán hoặc khóa không được chấp nhận.",
    en: "The time-stamp uses an algorithm or a key that is not accepted.",
    subIndication: "CRYPTO_CONSTRAINTS_FAILURE",
  },
  old_hash: {
    vi: "Dấu thời gian dùng SHA-1 và không có bằng chứng tồn tại trước ngày SHA-1 hết an toàn.",
    en: "The time-stamp uses SHA-1, and nothing proves that it existed while SHA-1 was safe.",
    subIndication: "CRYPTO_CONSTRAINTS_FAILURE_NO_POE",
  },
  extension: {
    vi: "Dấu thời gian có phần mở rộng bắt buộc mà phần mềm này chưa xử lý.",
    en: "The time-stamp has a critical extension that this software does not process.",
    subIndication: "FORMAT_FAILURE",
  },
  imprint: {
    vi: "Dấu thời gian là của dữ liệu khác: giá trị băm không khớp.",
    en: "The time-stamp belongs to other data: its hash does not match.",
    subIndication: "HASH_FAILURE",
  },
  nothing_stamped: {
    vi: "Chưa có dữ liệu được cấp dấu thời gian để đối chiếu.",
    en: "The data that was stamped is not at hand for comparing.",
    subIndication: "SIGNED_DATA_NOT_FOUND",
  },
  certificate_missing: {
    vi: "Không tìm thấy chứng thư số của tổ chức cấp dấu thời gian mà dấu thời gian đã ghi.",
    en: "The certificate of the time-stamping authority that the time-stamp names is not at hand.",
    subIndication: "NO_SIGNING_CERTIFICATE_FOUND",
  },
  changed: {
    vi: "Nội dung dấu thời gian đã bị thay đổi sau khi ký.",
    en: "The content of the time-stamp was changed after it was signed.",
    subIndication: "HASH_FAILURE",
  },
  value: {
    vi: "Chữ ký của dấu thời gian không khớp với chứng thư của tổ chức cấp.",
    en: "The time-stamp was not signed with the key of the authority's certificate.",
    subIndication: "SIG_CRYPTO_FAILURE",
  },
  purpose: {
    vi: "Chứng thư ký dấu thời gian không phải là chứng thư chỉ dành cho cấp dấu thời gian.",
    en: "The certificate that signed the time-stamp is not limited to time-stamping.",
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  future: {
    vi: "Dấu thời gian ghi thời điểm chưa đến.",
    en: "The time-stamp names a moment that has not come yet.",
    subIndication: "TIMESTAMP_ORDER_FAILURE",
  },
  revoked: {
    vi: "Chứng thư của tổ chức cấp dấu thời gian đã bị thu hồi hoặc tạm dừng, và không có bằng chứng dấu thời gian có trước đó.",
    en: "A certificate of the time-stamping authority was revoked or suspended, and nothing proves that the time-stamp is older.",
    subIndication: "REVOKED_NO_POE",
  },
  revocation_unknown: {
    vi: "Chưa biết chứng thư của tổ chức cấp dấu thời gian có bị thu hồi hay không.",
    en: "It is not known whether a certificate of the time-stamping authority was revoked.",
    subIndication: "TRY_LATER",
  },
};

/** What is said of a time-stamp with that defect, and the sub-indication it leads to. */
export function describeTimeStampDefect(
  defect: TimeStampDefect,
  severity: Severity,
): { readonly issue: Issue; readonly subIndication: SubIndication } {
  const { subIndication, ...text } = texts[defect];
  const issue = findingOf(`time_stamp.${defect}`, { ...text, severity, nextStep: askAuthority });
  return { issue, subIndication };
}
