import { acts } from "../acts.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import type { FormTemplate } from "../form-template.ts";
import { certificate, socialInsuranceCertificate, unseen } from "./certificate.ts";

// Forms that exist and whose content nobody of us has seen: a facility adds the fields of its copy.

/** Giấy xác nhận chăm sóc khi có trường hợp bất khả kháng. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 08 */
export const forceMajeureConfirmation: FormTemplate = socialInsuranceCertificate(
  "08",
  "Giấy xác nhận chăm sóc khi có trường hợp bất khả kháng",
  "Confirmation of care in a force-majeure case",
  { ...unseen, note: "Short title from a digest; full title unknown." },
);

/** Two forms of medical assessment. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 12, 13 */
export const assessmentForms: readonly FormTemplate[] = ["12", "13"].map((number) =>
  socialInsuranceCertificate(
    number,
    `Biểu mẫu giám định y khoa (Mẫu ${number}, tên đầy đủ chưa rõ)`,
    `Medical assessment form (Mẫu ${number}, full title unknown)`,
    unseen,
  ),
);

/** Phiếu chẩn đoán nguyên nhân tử vong. @legal TT 24/2020/TT-BYT; QĐ 1996/QĐ-BYT (2025) */
export const causeOfDeathForm: FormTemplate = certificate(acts.tt24, {
  ...unseen,
  code: "TT24-CDNNTV",
  annex: "TT 24/2020",
  names: { vi: "Phiếu chẩn đoán nguyên nhân tử vong", en: "Cause-of-death diagnosis form" },
  source: "TT 24/2020; QĐ 1996/QĐ-BYT 2025",
  moment: momentOf(timeOf("death")),
  note: "Kept separate from HSBA, restricted access.",
});

/** Giấy khám sức khỏe. @legal TT 32/2023/TT-BYT PL XXIV; TT 25/2026/TT-BYT */
export const fitnessCertificate: FormTemplate = certificate(acts.tt25of2026, {
  ...unseen,
  code: "TT32-XXIV-KSK",
  annex: "TT 32/2023 PL XXIV as amended by TT 25/2026",
  names: { vi: "Giấy khám sức khỏe (Mẫu 01-04)", en: "Fitness certificates (4 forms)" },
  source: "TT 25/2026/TT-BYT; QĐ 1551/QĐ-BYT",
  note: "Valid 12 months; in force from 2026-07-01. Retention 2 years.",
});
