import type { Bilingual } from "@benhan/core";

/** What the hospital system hands over about one visit: the visit itself, or the medical record. */
export type Input = VisitInput | RecordInput;

interface InputBase {
  readonly file: string;
  readonly title: Bilingual;
  /** Which content version of its visit the file carries: 1, or 2 when it was exported again. */
  readonly version: number;
  /** Why the visit is exported again. Must be given from version 2 on. */
  readonly reason?: string;
  /** The other vendor's program had already reported the arrival. */
  readonly checkedInElsewhere?: boolean;
  /** Holds errors on purpose: it should stop, and no other file should. */
  readonly faulty?: boolean;
}

/** One visit as insurance settles it. */
export interface VisitInput extends InputBase {
  readonly format: "visit-json" | "bhyt-xml";
}

/** The whole medical record of a stay, out of several parts of the hospital's software. */
export interface RecordInput extends InputBase {
  readonly format: "record-json";
  /** What the wards wrote once they knew what was missing. */
  readonly supplement: string;
  /** Workbook of the billing department, one sheet for each table of the insurer. */
  readonly charges: string;
}

/** What the hospital hands over this morning, in this order. */
export const inputs: readonly Input[] = [
  {
    file: "1-ngoai-tru.json",
    format: "visit-json",
    title: { vi: "Khám ngoại trú", en: "Outpatient visit" },
    version: 1,
  },
  {
    file: "2-noi-tru-benh-an.json",
    format: "record-json",
    supplement: "2-noi-tru-bo-sung.json",
    charges: "2-noi-tru-chuyen-vien.xlsx",
    title: { vi: "Nội trú, phẫu thuật, chuyển viện", en: "Inpatient, operation, transfer" },
    version: 1,
  },
  {
    file: "3-so-sinh-the-tam.json",
    format: "visit-json",
    title: { vi: "Trẻ sơ sinh, thẻ tạm", en: "Newborn, temporary card" },
    version: 1,
  },
  {
    file: "4-tep-phan-mem-khac.xml",
    format: "bhyt-xml",
    title: { vi: "Tệp của phần mềm khác", en: "Another vendor's file" },
    version: 1,
    checkedInElsewhere: true,
  },
  {
    file: "5-luot-loi.json",
    format: "visit-json",
    title: { vi: "Lượt khám có lỗi", en: "Visit with errors" },
    version: 1,
    faulty: true,
  },
];

/** What arrives later in the day: the first visit once more, because it was paid meanwhile. */
export const laterInputs: readonly Input[] = [
  {
    file: "6-ngoai-tru-da-thanh-toan.json",
    format: "visit-json",
    title: { vi: "Khám ngoại trú", en: "Outpatient visit" },
    version: 2,
    reason: "Bổ sung thời điểm thanh toán (NGAY_TTOAN)",
  },
];

/** A file whose very shape is wrong. It is only checked, to show such findings in the report. */
export const misshapenFile = "5-luot-sai-kieu.json";
