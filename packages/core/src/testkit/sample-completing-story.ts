import type { StoryEntry } from "./sample-entries.ts";

const doctor = "000003/XX-GPHN";

const narratives = [
  ["2026-07-02T08:40", "investigations-needed", "Công thức máu, siêu âm bụng."],
  [
    "2026-07-02T09:12",
    "case-summary",
    "Đau hố chậu phải ngày đầu, sốt nhẹ, phản ứng thành bụng, bạch cầu tăng.",
  ],
  ["2026-07-02T09:13", "prognosis", "Tốt."],
  ["2026-07-02T09:14", "treatment-plan", "Phẫu thuật nội soi cắt ruột thừa, kháng sinh, giảm đau."],
  ["2026-07-07T09:06", "result-summary", "Bạch cầu tăng, siêu âm thấy ruột thừa viêm."],
  ["2026-07-07T09:07", "treatment-summary", "Phẫu thuật nội soi cắt ruột thừa, kháng sinh."],
  ["2026-07-07T09:08", "condition-at-discharge", "Khỏe, vết mổ khô, ăn uống được."],
  ["2026-07-07T09:09", "follow-up-plan", "Thay băng tại nhà, tái khám ngày 14/07/2026."],
] as const;

/** Entries that make every paper of the inpatient sample complete. */
export const completingStory: readonly StoryEntry[] = [
  ...narratives.map(([at, topic, text]) => ({
    ...{ kind: "narrative", id: `complete-${topic}`, at, by: doctor, topic, text },
  })),
  {
    kind: "consent",
    id: "complete-admission",
    at: "2026-07-02T09:25",
    by: doctor,
    subject: "admission",
    decision: "agreed",
    givenBy: { kind: "representative", name: "TRẦN VĂN MẪU", relation: "spouse" },
    explainedBy: doctor,
    explained: "Đã giải thích về bệnh, hướng điều trị, chi phí và nội quy khoa.",
  },
  {
    kind: "order",
    id: "biochemistry-order",
    at: "2026-07-03T07:00",
    by: doctor,
    category: "laboratory",
    urgency: "routine",
    name: "Điện giải đồ mỗi ngày sau mổ",
  },
  {
    kind: "form-data",
    id: "complete-TT25-02",
    at: "2026-07-07T10:00",
    by: doctor,
    form: "TT25-02",
    values: {},
    issue: { number: "0042/2026" },
  },
  {
    kind: "form-data",
    id: "complete-TT01-V",
    at: "2026-07-07T10:00",
    by: doctor,
    form: "TT01-V",
    values: {},
    issue: { number: "0017/2026" },
  },
];
