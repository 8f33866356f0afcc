import type { consentBindings } from "../../bindings/consent.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection, FormSignature } from "../../form-template.ts";

/** What was explained and decided, and who put their names to it. */
export function consentBlocks(consent: ReturnType<typeof consentBindings>): readonly FormSection[] {
  return [
    section("content", "Nội dung thông tin và cam kết", "Information and undertaking", [
      field(0, "explained", "nội dung đã được giải thích", "What was explained", consent.explained, "1"),
      field(1, "risks", "nguy cơ", "Risks", consent.risks),
      field(1, "choices", "lựa chọn", "Choices", "text"),
      field(
        2,
        "decision",
        "ý kiến người bệnh/người đại diện (đồng ý/từ chối)",
        "Opinion of patient/representative (agreed/refused)",
        consent.decision,
        "1",
      ),
    ]),
    section("sign", "Ký", "Signatures", [
      field(
        0,
        "patient",
        "người bệnh hoặc người đại diện",
        "Patient or representative",
        consent.signerName,
        "1",
      ),
      field(0, "relation", "quan hệ", "Relation", consent.signerRelation, "1"),
      field(1, "doctor", "bác sĩ giải thích", "Explaining doctor", consent.explainedBy, "1"),
      field(2, "at", "ngày giờ", "Time", consent.at, "1"),
    ]),
  ];
}

/** Who signs a consent. */
export const consentSignatures: readonly FormSignature[] = [
  {
    role: "patient-or-representative",
    label: { vi: "Người bệnh hoặc người đại diện", en: "Patient or representative" },
    required: true,
    field: "sign.patient",
  },
  {
    role: "treating-doctor",
    label: { vi: "Bác sĩ giải thích", en: "Explaining doctor" },
    required: true,
    field: "sign.doctor",
  },
];
