import type { FormLayout } from "../form-layout.ts";
import {
  diagnosisRow,
  identity,
  numberOf,
  otherDiseasesRow,
  signing,
  stayRow,
} from "./certificate-sections.ts";

/** Papers of TT 25/2025/TT-BYT Phụ lục II. */
export const socialInsurancePapers: readonly FormLayout[] = [
  {
    forms: ["TT25-01"],
    head: "certificate",
    sections: [
      identity(),
      {
        section: "injury",
        heading: "none",
        rows: [
          [{ field: "injury.arrivedAt", label: "Vào viện lúc" }],
          ["injury.reason"],
          [{ field: "injury.onArrival", label: "Tình trạng thương tích lúc vào viện", emptyLines: 3 }],
          ["injury.diagnosis"],
          [{ field: "injury.treatment", emptyLines: 2 }],
          [{ field: "injury.atEnd", label: "Tình trạng thương tích lúc ra viện", emptyLines: 3 }],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-02"],
    head: "certificate",
    letterhead: {
      left: [{ field: "head.department", label: "Khoa" }, numberOf("head.number")],
      right: [
        { field: "head.formNumber", label: "MS" },
        { field: "head.recordNumber", label: "Số hồ sơ" },
        { field: "head.archiveNumber" },
        { field: "head.patientNumber" },
      ],
    },
    sections: [
      identity("none", " (người bệnh dưới 16 tuổi)"),
      {
        section: "stay",
        heading: "none",
        rows: [
          stayRow("stay"),
          diagnosisRow("stay"),
          otherDiseasesRow("stay"),
          [{ field: "stay.treatment", emptyLines: 2 }],
          [
            { field: "stay.pregnancyEnd", label: "Đình chỉ thai nghén: lý do", as: "line", share: 2 },
            { field: "stay.gestationWeeks" },
          ],
          [{ field: "stay.pregnancyEndAt", label: "Đình chỉ thai nghén lúc" }],
          [
            { field: "stay.leaveDays", label: "Nghỉ điều trị ngoại trú", share: 1.4 },
            { field: "stay.leaveFrom", label: "Từ ngày" },
            { field: "stay.leaveTo", label: "Đến ngày" },
          ],
          [{ field: "stay.note", emptyLines: 2 }],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-03"],
    head: "certificate",
    sections: [
      identity({ text: "I. Thông tin người bệnh" }),
      {
        section: "stay",
        heading: { text: "II. Quá trình điều trị" },
        rows: [
          stayRow("stay"),
          [{ field: "stay.diagnosisOnEntry", label: "Chẩn đoán lúc vào viện" }],
          diagnosisRow("stay", "Chẩn đoán lúc ra viện"),
          otherDiseasesRow("stay"),
          ["stay.reason"],
          [{ field: "stay.history", emptyLines: 2 }],
          [{ field: "stay.signs", emptyLines: 2 }],
          [{ field: "stay.course", label: "Quá trình bệnh lý và diễn biến lâm sàng", emptyLines: 3 }],
          [{ field: "stay.results", emptyLines: 3 }],
          [{ field: "stay.treatment", emptyLines: 2 }],
          [{ field: "stay.medical", label: "Điều trị nội khoa" }],
          ["stay.operations"],
          ["stay.procedures"],
          [{ field: "stay.outcome", label: "Kết quả điều trị" }],
          [{ field: "stay.condition", label: "Tình trạng người bệnh khi ra viện", emptyLines: 2 }],
          [{ field: "stay.plan", label: "Hướng điều trị tiếp theo", emptyLines: 2 }],
          [
            { field: "stay.childBornAt", label: "Sinh con lúc", share: 1.6 },
            { field: "stay.childDiedOn", label: "Con chết ngày" },
          ],
          [
            { field: "stay.tuberculosis", as: "line" },
            { field: "stay.cirrhosis", as: "line" },
          ],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-04"],
    head: "certificate",
    sections: [
      {
        section: "req",
        heading: "none",
        rows: [
          [
            { field: "req.name", label: "Họ và tên người đề nghị", as: "line", share: 2 },
            { field: "req.relation", label: "Quan hệ với người bệnh", as: "line", share: 1.4 },
          ],
          [{ field: "req.personalId", label: "Số định danh cá nhân" }],
          [{ field: "req.content", label: "Nội dung đề nghị", emptyLines: 3 }],
          [{ field: "req.purpose", label: "Mục đích sử dụng", emptyLines: 2 }],
          [{ field: "req.delivery", label: "Cách nhận kết quả" }],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-05"],
    head: "certificate",
    letterhead: {
      left: [numberOf("head.number"), { field: "head.book", label: "Quyển số" }],
      right: [{ field: "head.code" }],
    },
    sections: [
      identity(),
      {
        section: "death",
        heading: "none",
        rows: [
          [
            { field: "death.arrivedAt", label: "Vào viện lúc" },
            { field: "death.at", label: "Tử vong lúc" },
          ],
          [{ field: "death.condition", label: "Tình trạng lúc vào viện", emptyLines: 2 }],
          [
            { field: "death.cause", label: "Nguyên nhân tử vong", as: "line", share: 4 },
            { field: "death.code", label: "Mã ICD-10", share: 1.3 },
          ],
          ["death.onTheWay"],
        ],
      },
      signing,
    ],
    signatures: [
      ["relative", "signer-of-the-form"],
      ["facility-seal", "head-of-facility"],
    ],
  },
  {
    forms: ["TT25-06", "TT25-09"],
    head: "certificate",
    letterhead: {
      left: [{ field: "stay.department", label: "Khoa" }],
      right: [{ field: "stay.archiveNumber" }],
    },
    sections: [
      identity(),
      {
        section: "stay",
        heading: "none",
        rows: [
          stayRow("stay"),
          diagnosisRow("stay"),
          [{ field: "stay.treatment", label: "Phương pháp điều trị", emptyLines: 2 }],
          [{ field: "stay.kind", label: "Loại phương pháp điều trị vô sinh" }],
          [{ field: "stay.description", label: "Mô tả quá trình điều trị", emptyLines: 2 }],
          [
            { field: "stay.pregnancyEnd", label: "Đình chỉ thai nghén", as: "line", share: 2 },
            { field: "stay.gestationWeeks" },
          ],
          ["stay.pregnancyRest"],
          [{ field: "stay.leaveDays", label: "Số ngày nghỉ" }],
          [{ field: "stay.infertility", label: "Phương pháp điều trị vô sinh" }],
          ["stay.note"],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-07"],
    head: "certificate",
    title: "Giấy chứng nhận nghỉ việc hưởng bảo hiểm xã hội",
    letterhead: {
      left: [{ field: "head.visitNumber", label: "Số KCB" }, numberOf("head.number")],
      right: [{ field: "head.formNumber" }, { field: "head.series", label: "Seri" }],
    },
    sections: [
      identity({ text: "I. Thông tin người bệnh" }, " (người bệnh dưới 7 tuổi)"),
      {
        section: "leave",
        heading: { text: "II. Chẩn đoán, phương pháp điều trị và số ngày nghỉ" },
        rows: [
          [{ field: "leave.examinedOn" }],
          diagnosisRow("leave"),
          [{ field: "leave.treatment", emptyLines: 2 }],
          [
            { field: "leave.days", label: "Số ngày nghỉ" },
            { field: "leave.from", label: "Từ ngày" },
            { field: "leave.to", label: "Đến hết ngày" },
          ],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-10"],
    head: "certificate",
    sections: [
      identity(),
      {
        section: "med",
        heading: "none",
        rows: [
          stayRow("med"),
          diagnosisRow("med"),
          [{ field: "med.treatment", label: "Phương pháp điều trị", emptyLines: 2 }],
          [{ field: "med.condition", emptyLines: 2 }],
          [{ field: "med.conclusion", emptyLines: 2 }],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT25-11"],
    head: "certificate",
    sections: [
      identity(),
      {
        section: "leave",
        heading: "none",
        rows: [
          [{ field: "leave.gestationWeeks" }],
          diagnosisRow("leave"),
          [
            { field: "leave.from", label: "Nghỉ dưỡng thai từ ngày" },
            { field: "leave.to", label: "Đến hết ngày" },
          ],
        ],
      },
      signing,
    ],
  },
];
