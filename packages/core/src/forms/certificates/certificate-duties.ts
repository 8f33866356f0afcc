import type { Bilingual } from "../../faults/issue.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";

/** Something that the facility must do with a paper, and by when. The timers run elsewhere; this is the rule. */
export interface CertificateDuty {
  readonly id: string;
  /** Codes of the forms. */
  readonly forms: readonly string[];
  readonly duty: Bilingual;
  /** What the time is counted from; `issue` is the day of the paper. */
  readonly countedFrom: "birth" | "death" | "issue" | "end-of-visit";
  /** Absent: at once. */
  readonly within?: {
    readonly amount: number;
    readonly unit: "working-hours" | "hours";
  };
  /** Absent: the day is that of the form. */
  readonly from?: CalendarDate;
  readonly source: string;
  /** What is not known of it. */
  readonly note?: Bilingual;
}

/**
 * The duties that the texts at hand name. From which moment the four working hours run is not printed: we count from
 * the death and from the birth (`certificate.duties`, configurable).
 */
export const certificateDuties: readonly CertificateDuty[] = [
  {
    id: "death-notice.send",
    forms: ["TT25-05"],
    duty: {
      vi: "Gửi dữ liệu giấy báo tử lên Cổng dịch vụ công quốc gia",
      en: "Send the data of the death notice to the national public-service portal",
    },
    countedFrom: "death",
    within: { amount: 4, unit: "working-hours" },
    source: "NĐ 63/2024/NĐ-CP Đ25; NĐ 301/2026/NĐ-CP",
    note: {
      vi: "Địa chỉ nhận đổi từ 01/01/2027.",
      en: "The receiving endpoint changes on 2027-01-01.",
    },
  },
  {
    id: "birth-certificate.issue",
    forms: ["TT22-01", "TT22-02"],
    duty: {
      vi: "Cấp giấy chứng sinh trước khi trẻ ra về",
      en: "Issue the birth certificate before the child leaves",
    },
    countedFrom: "birth",
    source: "TT 22/2025/TT-BYT",
  },
  {
    id: "birth-certificate.send",
    forms: ["TT22-01", "TT22-02"],
    duty: {
      vi: "Gửi dữ liệu giấy chứng sinh",
      en: "Send the data of the birth certificate",
    },
    countedFrom: "birth",
    within: { amount: 4, unit: "working-hours" },
    source: "TT 22/2025/TT-BYT; NĐ 63/2024/NĐ-CP; NĐ 301/2026/NĐ-CP",
    note: {
      vi: "Địa chỉ nhận đổi từ 01/01/2027.",
      en: "The receiving endpoint changes on 2027-01-01.",
    },
  },
  {
    id: "transfer-paper.seal",
    forms: ["TT01-V", "TT01-VI"],
    duty: {
      vi: "Bản điện tử có chữ ký số của cơ sở thay dấu, ngoài chữ ký của bác sĩ",
      en: "The electronic paper bears the digital signature of the facility in place of the stamp, beside that of the doctor",
    },
    countedFrom: "issue",
    from: "2026-06-01" as CalendarDate,
    source: "TT 06/2026/TT-BYT Đ5 k2",
  },
  {
    id: "prescription.send",
    forms: ["TT26-I", "TT26-II", "TT26-III", "TT55-THANG"],
    duty: {
      vi: "Gửi đơn thuốc lên hệ thống đơn thuốc quốc gia ngay sau khi khám",
      en: "Send the prescription to the national prescription system right after the visit",
    },
    countedFrom: "end-of-visit",
    source: "TT 26/2025/TT-BYT Đ12 k6; QĐ 425/QĐ-BYT (2025)",
  },
  {
    id: "fitness-certificate.send",
    forms: ["TT32-XXIV-KSK"],
    duty: {
      vi: "Gửi dữ liệu khám sức khỏe",
      en: "Send the data of the health check",
    },
    countedFrom: "issue",
    within: { amount: 24, unit: "hours" },
    source: "QĐ 1551/QĐ-BYT (2026)",
  },
];
