import type { FormLayout, SectionLayout } from "../form-layout.ts";

const codes = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${String(from + index).padStart(2, "0")}/BV2`);

/** Who a sheet is about, at its top. */
const patient: SectionLayout = {
  section: "patient",
  heading: "none",
  rows: [
    [
      { field: "patient.name", label: "Họ và tên", share: 3, as: "line", capitals: true },
      { field: "patient.age" },
      { field: "patient.gender", as: "line" },
    ],
    [
      { field: "patient.personalId", label: "Số định danh cá nhân" },
      { field: "patient.cardNumber", label: "Số thẻ BHYT" },
    ],
    ["patient.address"],
    [{ field: "patient.department", share: 3 }, "patient.room", "patient.bed"],
    ["patient.diagnosis"],
  ],
};

const signing: SectionLayout = { section: "sign", placed: "signatures" };

/** The examination on which a patient is admitted. */
export const admissionSheet: FormLayout = {
  forms: ["29/BV2"],
  head: "sheet",
  title: "Phiếu khám bệnh vào viện",
  sections: [
    { ...patient, heading: { text: "I. Hành chính" } },
    {
      section: "adm",
      heading: { text: "II. Khám bệnh" },
      rows: [
        [{ field: "adm.referralDiagnosis", label: "Chẩn đoán của nơi giới thiệu" }],
        ["adm.reason"],
        [{ field: "adm.presentIllness", emptyLines: 4 }],
        [{ field: "adm.history", emptyLines: 2 }],
        [{ field: "adm.general", label: "Khám xét: 1. Toàn thân", emptyLines: 2 }],
        [{ field: "adm.organs", label: "2. Các bộ phận", emptyLines: 3 }],
        [{ field: "adm.results", label: "3. Tóm tắt kết quả cận lâm sàng", emptyLines: 2 }],
        [{ field: "adm.diagnosis", label: "4. Chẩn đoán vào viện" }],
        [{ field: "adm.handled", label: "5. Đã xử lý (thuốc, chăm sóc)" }],
        [{ field: "adm.department", label: "6. Cho vào điều trị tại khoa" }],
        [{ field: "adm.attention", label: "7. Chú ý" }],
      ],
    },
    signing,
  ],
};

/** All other sheets: nobody has compared them with the annex, so only what they share is laid out. */
export const otherSheets: FormLayout = {
  forms: [...codes(1, 28), ...codes(30, 51)],
  head: "sheet",
  sections: [
    patient,
    {
      section: "order",
      rows: [
        ["order.urgency"],
        ["order.name"],
        [
          { field: "order.by", label: "Bác sĩ chỉ định" },
          { field: "order.at", label: "Lúc" },
        ],
      ],
    },
    {
      section: "sample",
      rows: [[{ field: "sample.type", as: "line" }], ["sample.takenAt", "sample.receivedAt"]],
    },
    {
      section: "image",
      rows: [
        ["image.films", { field: "image.link", label: "Liên kết PACS", share: 2, whenSaid: true }],
        [{ field: "image.studyUid", whenSaid: true }],
      ],
    },
    {
      section: "content",
      rows: [
        [{ field: "content.explained", emptyLines: 4 }],
        [{ field: "content.risks", emptyLines: 2 }],
        ["content.choices"],
        [{ field: "content.decision", label: "Ý kiến của người bệnh hoặc người đại diện" }],
      ],
    },
    {
      section: "result",
      rows: [
        [{ field: "result.description", emptyLines: 3 }],
        [{ field: "result.values", columns: { name: 4, value: 2, unit: 1.5, reference: 2.5, flag: 1.5 } }],
        [{ field: "result.conclusion", emptyLines: 2 }],
        ["result.advice"],
        ["result.at"],
      ],
    },
    {
      section: "op",
      rows: [
        ["op.diagnosisBefore"],
        ["op.diagnosisAfter"],
        ["op.method"],
        [{ field: "op.anaesthesia", label: "Phương pháp vô cảm" }],
        [
          { field: "op.from", label: "Bắt đầu" },
          { field: "op.to", label: "Kết thúc" },
        ],
        [{ field: "op.team", columns: { role: 2, practitioner: 3 } }],
        [{ field: "op.course", emptyLines: 4 }],
      ],
    },
    {
      section: "rows",
      heading: "none",
      rows: [[{ field: "rows.rows", columns: { at: 1.6, signs: 2, course: 4.4, by: 1.6 } }]],
    },
    {
      section: "sign",
      placed: "signatures",
      rows: [
        [
          { field: "sign.relation", as: "line", label: "Quan hệ với người bệnh" },
          { field: "sign.at", label: "Lúc" },
        ],
      ],
    },
  ],
};
