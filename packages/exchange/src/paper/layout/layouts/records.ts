import type { FormLayout, SectionLayout } from "../form-layout.ts";
import {
  administrative,
  clinicalPart,
  closing,
  inpatientFirstPage,
  outpatientClosing,
  vitalSigns,
} from "./record-sections.ts";
import { outpatientExaminations, specialtyExaminations, specialtyHistories } from "./specialty-sections.ts";

const codes = (...numbers: readonly number[]) =>
  numbers.map((number) => `${String(number).padStart(2, "0")}/BV1`);

/** Every record of inpatient treatment; the sections of other specialties are passed over. */
export const inpatientRecords: FormLayout = {
  forms: codes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28),
  head: "record",
  letterhead: {
    left: [
      { field: "header.authority", as: "authority" },
      { field: "header.facility", as: "facility" },
      { field: "header.department", label: "Khoa" },
      { field: "header.room", label: "Buồng" },
      { field: "header.bed", label: "Giường" },
    ],
    right: [
      { field: "header.form", label: "MS" },
      { field: "header.recordNumber" },
      { field: "header.archiveNumber" },
      { field: "header.patientNumber" },
    ],
  },
  sections: [
    ...inpatientFirstPage,
    ...clinicalPart(specialtyHistories, specialtyExaminations),
    closing,
    { section: "sign", placed: "signatures" },
  ],
  signatures: [["giver", "receiver", "treating-doctor"]],
};

const visit: readonly SectionLayout[] = [
  {
    section: "II",
    heading: { text: "II. QUẢN LÝ NGƯỜI BỆNH" },
    rows: [
      [{ field: "II.arrivedAt", label: "Đến khám bệnh lúc" }],
      [{ field: "II.referralDiagnosis", label: "Chẩn đoán của nơi giới thiệu" }],
      ["II.referredBy"],
    ],
  },
  {
    section: "A",
    heading: { text: "III. HỎI BỆNH VÀ KHÁM BỆNH" },
    rows: [
      [{ field: "A.reason", label: "Lý do đến khám" }],
      [{ field: "A.presentIllness", emptyLines: 4 }],
      [{ field: "A.own", emptyLines: 2 }],
      [{ field: "A.family", label: "Tiền sử gia đình" }],
      [{ field: "A.general", emptyLines: 2 }],
      vitalSigns,
      [{ field: "A.organs", emptyLines: 3 }],
    ],
  },
];

const outcome: SectionLayout = {
  section: "A",
  heading: { text: "Chẩn đoán và điều trị" },
  level: 2,
  rows: [
    [{ field: "A.results", label: "Tóm tắt kết quả cận lâm sàng" }],
    ["A.reception"],
    ["A.initialTreatment"],
    [
      { field: "A.discharge", as: "line", share: 4 },
      { field: "A.dischargeCode", share: 1 },
    ],
    [
      { field: "A.others", as: "line", share: 4, whenSaid: true },
      { field: "A.otherCodes", label: "Mã", share: 1, whenSaid: true },
    ],
    [
      { field: "A.from", label: "Điều trị ngoại trú từ ngày" },
      { field: "A.to", label: "Đến ngày" },
    ],
  ],
};

/** Every record of outpatient treatment. */
export const outpatientRecords: FormLayout = {
  forms: codes(15, 16, 19, 29),
  head: "record",
  letterhead: {
    left: [
      { field: "header.authority", as: "authority" },
      { field: "header.facility", as: "facility" },
      { field: "header.department", label: "Khoa" },
    ],
    right: [{ field: "header.recordNumber" }, { field: "header.archiveNumber" }],
  },
  sections: [
    administrative,
    ...visit,
    ...outpatientExaminations,
    outcome,
    outpatientClosing,
    { section: "sign", placed: "signatures" },
  ],
  signatures: [["head-of-facility", "treating-doctor"]],
};
