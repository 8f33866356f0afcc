import type { Bilingual, Severity } from "@benhan/core/faults";

/** What a finding says. */
export interface FindingText extends Bilingual {
  readonly nextStep: Bilingual;
  readonly severity?: Severity;
  readonly source?: string;
}

/** What to do about a policy that is wrong. */
export const mendPolicy: Bilingual = {
  vi: "Sửa chính sách ký của cơ sở ở đường dẫn đã nêu.",
  en: "Mend the signature policy of the facility at that path.",
};

/** What to do about a delegation that is wrong. */
export const mendDelegation: Bilingual = {
  vi: "Kiểm tra văn bản giao quyền: người, vai trò, thời hạn, loại giấy tờ.",
  en: "Look at the delegation: person, role, days, documents.",
};

/** Where the law asks for the policy. */
export const tt13 = "TT 13/2025/TT-BYT Đ6 k3 b";

/** What is said of a policy itself, whatever was signed. */
export const editionFindings = {
  editions_overlap: {
    vi: "Hai bản chính sách cùng hiệu lực trong một ngày.",
    en: "Two editions hold on the same day.",
    nextStep: mendPolicy,
  },
  ends_before_begin: {
    vi: "Ngày kết thúc sớm hơn ngày bắt đầu.",
    en: "The last day is before the first.",
    nextStep: mendPolicy,
  },
  decision_missing: {
    vi: "Bản chính sách nói đã được ban hành nhưng không nêu quyết định.",
    en: "The edition says that it was decided, and does not name the decision.",
    nextStep: mendPolicy,
    source: tt13,
  },
  only_a_reading: {
    severity: "warning",
    vi: "Bản này sinh từ các mẫu giấy, cơ sở chưa ban hành.",
    en: "This edition was generated from the forms; the facility has not decided it.",
    nextStep: {
      vi: "Rà soát từng dòng, ban hành bằng quyết định rồi ghi basis: decision.",
      en: "Look at every row, put it in force by a decision, then write basis: decision.",
    },
    source: tt13,
  },
  id_twice: {
    vi: "Hai mục trùng mã.",
    en: "Two items have the same id.",
    nextStep: mendPolicy,
  },
  document_twice: {
    vi: "Một loại giấy tờ có hai quy định cùng ngày.",
    en: "A kind of document has two rules on the same day.",
    nextStep: mendPolicy,
  },
  no_method: {
    vi: "Vị trí ký không cho phép hình thức nào: {who}.",
    en: "The place allows no method: {who}.",
    nextStep: mendPolicy,
  },
  seal_not_last: {
    vi: "Chữ ký số của cơ sở phải là bước cuối, riêng một bước.",
    en: "The digital signature of the facility must be the last step, and alone in it.",
    nextStep: mendPolicy,
  },
  seal_by_confirmation: {
    vi: "Cơ sở chỉ ký bằng chữ ký số của tổ chức, không bằng hình thức xác nhận khác.",
    en: "The facility signs by the digital signature of the organisation only, not by another confirmation.",
    nextStep: mendPolicy,
    source: "Luật GDĐT 20/2023/QH15 Đ23 k3",
  },
  seal_delegated: {
    vi: "Chữ ký số của cơ sở không ký thay được.",
    en: "Nobody signs for the digital signature of the facility.",
    nextStep: mendPolicy,
  },
  prescription_by_confirmation: {
    vi: "Đơn thuốc điện tử phải được người kê ký số.",
    en: "An electronic prescription must be digitally signed by the prescriber.",
    nextStep: mendPolicy,
    source: "TT 26/2025/TT-BYT Đ10",
  },
  weaker_than_form: {
    severity: "warning",
    vi: "Mẫu giấy yêu cầu người này ký, chính sách thì không: {who}.",
    en: "The form asks for this signature, the policy does not: {who}.",
    nextStep: mendPolicy,
    source: "TT 32/2023/TT-BYT",
  },
  unlimited_authority: {
    severity: "warning",
    vi: "Giao ký thừa ủy quyền phải có thời hạn.",
    en: "An authority to sign (TUQ.) needs a last day.",
    nextStep: mendDelegation,
    source: "NĐ 30/2020/NĐ-CP Đ13 k3",
  },
} satisfies Readonly<Record<string, FindingText>>;
