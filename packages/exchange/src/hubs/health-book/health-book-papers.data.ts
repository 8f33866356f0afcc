import type { Bilingual } from "@benhan/core/faults";

/** Where a paper of the health book travels. */
export type HealthBookCarrier =
  /** A table of the claim dossier. */
  | { readonly table: string }
  /** A document of its own, by kind of outgoing document. */
  | { readonly kind: string };

/** One paper or piece of data that a citizen sees in the health book. */
export interface HealthBookPaper {
  readonly id: string;
  readonly name: Bilingual;
  /** One of them is enough, but for the birth paper: the description names both ways. */
  readonly carriers: readonly HealthBookCarrier[];
  /** Which way it goes: `bhxh` hands it on to VNeID, `emrhub` is the data axis of the Ministry of Health. */
  readonly hub: "bhxh" | "emrhub";
  readonly when: Bilingual;
  readonly citizenSees: Bilingual;
  /** `doctor`: the paper itself is signed by the doctor, besides the facility's signature of the whole. */
  readonly signatures: readonly ("facility" | "doctor")[];
  /** `D` documented · `C` seen in code · `I` inferred. */
  readonly evidence: "D" | "C" | "I";
  readonly source: string;
}

const afterVisit: Bilingual = {
  vi: "Gửi cùng hồ sơ ngay sau khi kết thúc lượt khám; VNeID hiển thị sau khoảng 24 giờ.",
  en: "With the dossier right after the visit; VNeID shows it after about 24 hours.",
};

const dossier = {
  hub: "bhxh",
  when: afterVisit,
  signatures: ["facility"],
  evidence: "D",
} as const;

const mapping = "QĐ 2733/QĐ-BYT (17/09/2024), phụ lục 02; QĐ 31/QĐ-BYT (06/01/2026)";
const papers = "QĐ 3176/QĐ-BYT (2024)";
const signedPapers = "QĐ 3176/QĐ-BYT (2024); TT 06/2026/TT-BYT";

/**
 * What flows into the health book, and how. There is no interface of the health book itself: nothing can be read from
 * it, and it acknowledges nothing; the receipt of the BHXH gateway is the only one.
 *
 * @legal QĐ 1332/QĐ-BYT (21/05/2024); QĐ 2733/QĐ-BYT (17/09/2024); QĐ 31/QĐ-BYT (06/01/2026)
 */
export const healthBookPapers: readonly HealthBookPaper[] = [
  {
    ...dossier,
    id: "visit-summary",
    name: { vi: "Thông tin lượt khám", en: "Visit summary" },
    carriers: [{ table: "XML1" }],
    citizenSees: {
      vi: "Nơi khám, ngày khám, chẩn đoán, kết quả điều trị.",
      en: "Where and when, diagnoses, result of the treatment.",
    },
    source: mapping,
  },
  {
    ...dossier,
    id: "drugs",
    name: { vi: "Thuốc đã dùng", en: "Drugs" },
    carriers: [{ table: "XML2" }],
    citizenSees: { vi: "Tên thuốc, liều dùng, số lượng.", en: "Names, doses and amounts of drugs." },
    source: mapping,
  },
  {
    ...dossier,
    id: "services",
    name: { vi: "Dịch vụ kỹ thuật, vật tư", en: "Services and supplies" },
    carriers: [{ table: "XML3" }],
    citizenSees: { vi: "Dịch vụ đã thực hiện.", en: "The services that were carried out." },
    source: mapping,
  },
  {
    ...dossier,
    id: "results",
    name: { vi: "Kết quả cận lâm sàng", en: "Test and imaging results" },
    carriers: [{ table: "XML4" }],
    citizenSees: {
      vi: "Chỉ số xét nghiệm, kết luận chẩn đoán hình ảnh.",
      en: "Values of tests, conclusions of imaging.",
    },
    source: mapping,
  },
  {
    ...dossier,
    id: "discharge-paper",
    name: { vi: "Giấy ra viện", en: "Discharge paper" },
    carriers: [{ table: "XML7" }],
    citizenSees: { vi: "Giấy ra viện điện tử.", en: "The electronic discharge paper." },
    source: papers,
  },
  {
    ...dossier,
    id: "record-summary",
    name: { vi: "Tóm tắt hồ sơ bệnh án", en: "Record summary" },
    carriers: [{ table: "XML8" }],
    citizenSees: {
      vi: "Quá trình bệnh lý, phương pháp điều trị, tình trạng ra viện.",
      en: "Course of the disease, treatment, state at discharge.",
    },
    source: mapping,
  },
  {
    ...dossier,
    id: "birth-certificate",
    name: { vi: "Giấy chứng sinh", en: "Birth certificate" },
    carriers: [{ table: "XML9" }, { kind: "bhxh-birth" }],
    when: {
      vi: "Gửi trong hồ sơ (XML9) và gửi riêng (loại 61) ngay khi cấp giấy.",
      en: "In the dossier (XML9) and on its own (type 61) as soon as it is issued.",
    },
    citizenSees: { vi: "Giấy chứng sinh của con.", en: "The child's birth certificate." },
    source: "Công văn 3220/BHXH-CNTT (2025), phụ lục 2",
  },
  {
    ...dossier,
    id: "maternity-leave",
    name: { vi: "Giấy chứng nhận nghỉ dưỡng thai", en: "Maternity-rest paper" },
    carriers: [{ table: "XML10" }, { kind: "bhxh-certificate" }],
    citizenSees: { vi: "Giấy nghỉ dưỡng thai.", en: "The maternity-rest paper." },
    source: papers,
  },
  {
    ...dossier,
    id: "sick-leave",
    name: { vi: "Giấy chứng nhận nghỉ việc hưởng BHXH", en: "Sick-leave paper" },
    carriers: [{ table: "XML11" }, { kind: "bhxh-certificate" }],
    citizenSees: { vi: "Giấy nghỉ việc hưởng BHXH.", en: "The sick-leave paper." },
    source: "QĐ 3176/QĐ-BYT (2024); công văn 3220/BHXH-CNTT (2025), phụ lục 2",
  },
  {
    ...dossier,
    id: "referral",
    name: { vi: "Giấy chuyển cơ sở khám chữa bệnh", en: "Referral paper" },
    carriers: [{ table: "XML13" }],
    signatures: ["doctor", "facility"],
    citizenSees: {
      vi: "Giấy chuyển tuyến điện tử, dùng được tại nơi đến.",
      en: "The electronic referral, good at the facility of arrival.",
    },
    source: signedPapers,
  },
  {
    ...dossier,
    id: "appointment",
    name: { vi: "Giấy hẹn khám lại", en: "Re-examination appointment" },
    carriers: [{ table: "XML14" }],
    signatures: ["doctor", "facility"],
    citizenSees: { vi: "Ngày hẹn và nơi khám lại.", en: "Day and place of the re-examination." },
    source: signedPapers,
  },
  {
    ...dossier,
    id: "death-certificate",
    name: { vi: "Giấy báo tử", en: "Death certificate" },
    carriers: [{ kind: "bhxh-death" }],
    when: {
      vi: "Gửi riêng (loại 60) ngay khi cấp giấy.",
      en: "On its own (type 60) as soon as it is issued.",
    },
    citizenSees: {
      vi: "Người thân dùng để đăng ký khai tử.",
      en: "The family uses it to register the death.",
    },
    source: "Công văn 3220/BHXH-CNTT (2025), phụ lục 2",
  },
  {
    id: "checkup",
    name: { vi: "Khám sức khỏe", en: "Health check-up" },
    carriers: [{ kind: "ksk-checkup" }],
    hub: "emrhub",
    when: {
      vi: "Gửi lên trục dữ liệu Bộ Y tế trong 24 giờ sau khi kết luận.",
      en: "To the data axis of the Ministry of Health within 24 hours of the conclusion.",
    },
    citizenSees: {
      vi: "Kết quả khám sức khỏe theo phụ lục 04.",
      en: "The results of the check-up, by annex 04.",
    },
    signatures: ["facility"],
    evidence: "D",
    source: "QĐ 1551/QĐ-BYT (31/05/2026); QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 04",
  },
];

/** What must be there for every visit, insured or not. @legal QĐ 31/QĐ-BYT (06/01/2026); công văn 4395 (2023) */
export const healthBookMinimum: readonly string[] = ["XML1", "XML8"];
