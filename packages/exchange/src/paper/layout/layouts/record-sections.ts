import type { GridLayout, PlacedField, SectionLayout } from "../form-layout.ts";

// Sections that the record forms share, as core's templates share them.

/** I. Hành chính, in every record form. */
export const administrative: SectionLayout = {
  section: "I",
  heading: { text: "I. HÀNH CHÍNH" },
  rows: [
    [
      { field: "I.name", label: "1. Họ và tên", share: 3, capitals: true },
      { field: "I.gender", label: "2. Giới", as: "line" },
    ],
    [
      { field: "I.birth", label: "3. Sinh ngày", share: 2 },
      { field: "I.age", share: 1 },
      { field: "I.occupation", label: "4. Nghề nghiệp", share: 2 },
    ],
    [
      { field: "I.ethnicGroup", label: "5. Dân tộc" },
      { field: "I.nationality", label: "6. Quốc tịch" },
      { field: "I.personalId", label: "7. Số định danh cá nhân", share: 2 },
    ],
    [{ field: "I.address", label: "8. Địa chỉ" }],
    [
      { field: "I.commune", label: "Xã, phường" },
      { field: "I.province", label: "Tỉnh, thành phố" },
    ],
    [
      { field: "I.workplace", label: "9. Nơi làm việc", share: 3, as: "line" },
      { field: "I.payer", label: "10. Đối tượng", share: 2, as: "line" },
    ],
    [
      { field: "I.cardValidTo", label: "11. BHYT giá trị đến", share: 2.2 },
      { field: "I.cardNumber", label: "Số thẻ", share: 3, as: "boxes" },
    ],
    [
      { field: "I.contactName", label: "12. Người nhà khi cần báo tin", share: 3, as: "line" },
      { field: "I.contactPhone", label: "Điện thoại", share: 2 },
    ],
  ],
};

const stay: SectionLayout = {
  section: "II",
  heading: { text: "II. QUẢN LÝ NGƯỜI BỆNH" },
  rows: [
    [
      { field: "II.arrivedAt", label: "1. Vào viện", share: 2 },
      { field: "II.ordinal", label: "Vào viện do bệnh này lần thứ", share: 1.6 },
    ],
    [{ field: "II.entrance", label: "2. Trực tiếp vào" }],
    [{ field: "II.referredBy", label: "3. Nơi giới thiệu" }],
    [
      { field: "II.department", label: "4. Vào khoa", share: 2 },
      { field: "II.departmentFrom", label: "Lúc", share: 2 },
      { field: "II.departmentDays", label: "Số ngày" },
    ],
    [{ field: "II.moves", label: "5. Chuyển khoa", columns: { department: 4, from: 4, days: 1 } }],
    [{ field: "II.transferDirection", label: "6. Chuyển viện" }],
    [
      { field: "II.transferTo", label: "Mã nơi chuyển đến", share: 2 },
      { field: "II.transferToName", label: "Tên nơi đến", share: 3, as: "line" },
    ],
    [
      { field: "II.endedAt", label: "7. Ra viện", share: 2 },
      { field: "II.treatmentDays", label: "8. Tổng số ngày điều trị" },
    ],
    [{ field: "II.dischargeType", label: "Cách ra viện" }],
    [{ field: "II.takenHome", label: "Đưa về" }],
  ],
};

const diagnoses: SectionLayout = {
  section: "III",
  heading: { text: "III. CHẨN ĐOÁN" },
  rows: [
    {
      grid: {
        columns: [
          { title: "Chẩn đoán", share: 3 },
          { title: "Tên bệnh", share: 6 },
          { title: "Mã", share: 1.4 },
        ],
        rows: [
          { label: "9. Nơi chuyển đến", cells: ["III.referral", "III.referralCode"] },
          { label: "10. KKB, cấp cứu", cells: ["III.reception", "III.receptionCode"] },
          { label: "11. Khi vào khoa điều trị", cells: ["III.department", "III.departmentCode"] },
          { label: "12. Ra viện: bệnh chính", cells: ["III.discharge", "III.dischargeCode"] },
          { label: "Bệnh kèm theo", cells: ["III.secondary", "III.secondaryCode"] },
          { label: "Tai biến, biến chứng", cells: ["III.complication", "III.complicationCode"] },
        ],
      },
    },
    [{ field: "III.procedure", label: "Thủ thuật" }],
    [{ field: "III.operation", label: "Phẫu thuật" }],
  ],
};

const operations: SectionLayout = {
  section: "II-op",
  heading: { text: "Phẫu thuật" },
  level: 2,
  rows: [
    {
      grid: {
        columns: [
          { title: "Chẩn đoán", share: 3 },
          { title: "Tên bệnh", share: 6 },
          { title: "Mã", share: 1.4 },
        ],
        rows: [
          { label: "Trước phẫu thuật", cells: ["II-op.before", "II-op.beforeCode"] },
          { label: "Sau phẫu thuật", cells: ["II-op.after", "II-op.afterCode"] },
        ],
      },
    },
    [{ field: "II-op.complicationCause" }],
    [{ field: "II-op.complication" }],
    [
      { field: "II-op.daysAfter", label: "Tổng số ngày sau phẫu thuật" },
      { field: "II-op.count", label: "Tổng số lần phẫu thuật" },
    ],
  ],
};

const atDischarge: SectionLayout = {
  section: "IV",
  heading: { text: "IV. TÌNH TRẠNG RA VIỆN" },
  rows: [
    [{ field: "IV.outcome", label: "13. Kết quả điều trị" }],
    [{ field: "IV.pathology", label: "14. Giải phẫu bệnh" }],
    [{ field: "IV.deathAt", label: "15. Tử vong lúc" }],
    [{ field: "IV.deathCause", label: "Tử vong do" }],
    [{ field: "IV.within24Hours", label: "Trong 24 giờ vào viện" }],
    [{ field: "IV.mainCause", label: "16. Nguyên nhân chính tử vong" }],
    [{ field: "IV.autopsy", label: "17. Khám nghiệm tử thi" }],
    [{ field: "IV.autopsyDiagnosis", label: "18. Chẩn đoán giải phẫu tử thi" }],
  ],
};

/** The first page of an inpatient record. */
export const inpatientFirstPage: readonly SectionLayout[] = [
  administrative,
  stay,
  diagnoses,
  operations,
  { ...atDischarge, signatures: ["head-of-facility", "head-of-department"] },
];

/** What is measured, in one row. */
export const vitalSigns: GridLayout = {
  grid: {
    columns: [
      { title: "Mạch (lần/phút)", share: 1, align: "center" },
      { title: "Nhiệt độ (°C)", share: 0.9, align: "center" },
      { title: "Huyết áp (mmHg)", share: 1.15, align: "center" },
      { title: "Nhịp thở (lần/phút)", share: 1.15, align: "center" },
      { title: "Cân nặng (kg)", share: 0.9, align: "center" },
    ],
    rows: [
      {
        cells: ["A.pulse", "A.temperature", ["A.systolic", "A.diastolic"], "A.respiration", "A.weight"],
      },
    ],
  },
};

const complaint: SectionLayout = {
  section: "A",
  heading: { text: "A. BỆNH ÁN" },
  rows: [
    [
      { field: "A.reason", label: "I. Lý do vào viện", share: 2.4, as: "line" },
      { field: "A.dayOfIllness", label: "Vào ngày thứ (của bệnh)", share: 1.4 },
    ],
    [{ field: "A.presentIllness", label: "II. Hỏi bệnh: 1. Quá trình bệnh lý", emptyLines: 4 }],
    [{ field: "A.ownDisease", label: "2. Tiền sử bệnh: bản thân", emptyLines: 2 }],
    [
      { field: "A.allergy", label: "Dị ứng", as: "line" },
      { field: "A.drugAbuse", label: "Ma túy", as: "line" },
    ],
    [
      { field: "A.alcohol", label: "Rượu bia", as: "line" },
      { field: "A.tobacco", label: "Thuốc lá", as: "line" },
      { field: "A.waterpipe", label: "Thuốc lào", as: "line" },
    ],
    [{ field: "A.otherHistory", label: "Khác" }],
    [{ field: "A.family", label: "Gia đình", emptyLines: 2 }],
  ],
};

const examination: SectionLayout = {
  section: "A",
  heading: { text: "III. Khám bệnh" },
  level: 2,
  rows: [
    [{ field: "A.general", label: "1. Toàn thân", emptyLines: 2 }],
    vitalSigns,
    [{ field: "A.circulation", label: "2. Các cơ quan: + Tuần hoàn" }],
    [{ field: "A.respiratory", label: "+ Hô hấp" }],
    [{ field: "A.digestion", label: "+ Tiêu hóa" }],
    [{ field: "A.urogenital", label: "+ Thận - tiết niệu - sinh dục" }],
    [{ field: "A.nervous", label: "+ Thần kinh" }],
    [{ field: "A.musculoskeletal", label: "+ Cơ - xương - khớp" }],
    [{ field: "A.earNoseThroat", label: "+ Tai - mũi - họng" }],
    [{ field: "A.dental", label: "+ Răng - hàm - mặt" }],
    [{ field: "A.eye", label: "+ Mắt" }],
    [{ field: "A.endocrine", label: "+ Nội tiết, dinh dưỡng và bệnh lý khác" }],
  ],
};

const conclusion: SectionLayout = {
  section: "A",
  heading: { text: "Kết luận" },
  level: 2,
  rows: [
    [{ field: "A.investigations", label: "Các xét nghiệm cận lâm sàng cần làm", emptyLines: 2 }],
    [{ field: "A.summary", label: "Tóm tắt bệnh án", emptyLines: 3 }],
    [{ field: "A.diagnosis", label: "IV. Chẩn đoán khi vào khoa: bệnh chính" }],
    [{ field: "A.secondary", label: "Bệnh kèm theo" }],
    [{ field: "A.differential", label: "Phân biệt" }],
    [{ field: "A.prognosis", label: "V. Tiên lượng" }],
    [{ field: "A.plan", label: "VI. Hướng điều trị", emptyLines: 2 }],
  ],
  signatures: ["examining-doctor"],
};

/** A. Bệnh án of an inpatient record, with what the specialty asks between examination and conclusion. */
export function clinicalPart(
  histories: readonly SectionLayout[],
  examinations: readonly SectionLayout[],
): readonly SectionLayout[] {
  return [complaint, ...histories, examination, ...examinations, conclusion];
}

const closingRows: readonly (readonly PlacedField[])[] = [
  [{ field: "B.course", label: "1. Quá trình bệnh lý và diễn biến lâm sàng", emptyLines: 4 }],
  [
    {
      field: "B.results",
      label: "2. Tóm tắt kết quả xét nghiệm cận lâm sàng có giá trị chẩn đoán",
      emptyLines: 3,
    },
  ],
  [{ field: "B.treatment", label: "3. Phương pháp điều trị", emptyLines: 2 }],
];

const closingEnd: readonly (readonly PlacedField[])[] = [
  [{ field: "B.condition", label: "4. Tình trạng người bệnh ra viện", emptyLines: 2 }],
  [{ field: "B.followUp", label: "5. Hướng điều trị và các chế độ tiếp theo", emptyLines: 2 }],
];

const films: readonly (readonly PlacedField[])[] = [
  [
    { field: "B.xray", label: "Hồ sơ, phim, ảnh: X-quang", share: 2 },
    { field: "B.ct", label: "CT scanner" },
    { field: "B.ultrasound", label: "Siêu âm" },
  ],
  [
    { field: "B.laboratory", label: "Xét nghiệm" },
    { field: "B.otherSheets", label: "Khác" },
    { field: "B.sheets", label: "Toàn bộ hồ sơ", share: 1.4 },
  ],
];

/** B. Tổng kết bệnh án, with the table of operations where the form has one. */
export const closing: SectionLayout = {
  section: "B",
  heading: { text: "B. TỔNG KẾT BỆNH ÁN" },
  rows: [
    ...closingRows,
    [
      {
        field: "B-op.rows",
        label: "Bảng phẫu thuật",
        columns: { at: 2.2, method: 3, anaesthesia: 1.5, surgeon: 2, anaesthetist: 2 },
      },
    ],
    ...closingEnd,
    ...films,
  ],
};

/** B. Tổng kết of an outpatient record. */
export const outpatientClosing: SectionLayout = {
  section: "B",
  heading: { text: "TỔNG KẾT BỆNH ÁN" },
  rows: [...closingRows, ...closingEnd],
};
