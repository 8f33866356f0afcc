import type { Bilingual } from "@benhan/core/faults";
import type { HoldReason, LegalHold } from "./legal-hold.ts";

const reasons: { readonly [reason in HoldReason]: Bilingual } = {
  investigation: { vi: "điều tra", en: "an investigation" },
  litigation: { vi: "tố tụng", en: "litigation" },
  complaint: { vi: "khiếu nại", en: "a complaint" },
  "insurance-assessment": { vi: "giám định bảo hiểm", en: "an assessment of insurance" },
  inspection: { vi: "thanh tra, kiểm tra", en: "an inspection" },
  research: { vi: "nghiên cứu được phép", en: "research that was permitted" },
  "incident-file": { vi: "hồ sơ sự cố y khoa", en: "the file of a medical incident" },
  "linked-document": {
    vi: "tài liệu liên quan có thời hạn dài hơn",
    en: "a linked document that is kept longer",
  },
};

/** Why it stands, and by which paper. */
export function holdWords({ reason, document, authority }: LegalHold): Bilingual {
  const { vi, en } = reasons[reason] ?? { vi: "lý do khác", en: "another reason" };
  return { vi: `${vi}, ${document} (${authority})`, en: `${en}, ${document} (${authority})` };
}
