import { doctorLicence, entry, headLicence, nurseLicence } from "./record-builder.ts";

const icd = (code: string) => ({ system: "icd-10-vn", version: "TT06-2026", code });
const his = (id: string) => ({ system: "his", id });

const orders = (
  [
    ["laboratory", "Công thức máu, sinh hóa máu, tổng phân tích nước tiểu"],
    ["imaging", "Siêu âm bụng, X-quang ngực thẳng"],
    ["functional-test", "Điện tim"],
    ["consultation", "Khám chuyên khoa Phụ sản"],
  ] as const
).map(([category, name]) =>
  entry({
    kind: "order",
    id: `order-${category}`,
    at: "2026-07-02T08:20",
    category,
    urgency: "emergency",
    name,
  }),
);

const laboratoryResults = (
  [
    ["haematology", "Xét nghiệm huyết học", "Máu", "Bạch cầu", "15.4", "G/L", "Bạch cầu tăng."],
    ["biochemistry", "Xét nghiệm sinh hóa", "Huyết thanh", "CRP", "96", "mg/L", "CRP tăng."],
    ["urine-stool-fluid", "Xét nghiệm nước tiểu", "Nước tiểu", "pH", "6.5", "", "Bình thường."],
    ["microbiology", "Xét nghiệm vi sinh", "Dịch ổ bụng", "Cấy", "Âm tính", "", "Không mọc vi khuẩn."],
    ["coagulation", "Xét nghiệm đông máu", "Huyết tương", "INR", "1.05", "", "Đông máu bình thường."],
    ["marrow", "Tủy đồ", "Dịch tủy xương", "Tế bào tủy", "45", "G/L", "Tủy sinh máu bình thường."],
    ["histopathology", "Giải phẫu bệnh", "Ruột thừa", "Số mảnh", "3", "", "Viêm ruột thừa cấp mủ."],
  ] as const
).map(([discipline, name, type, index, value, unit, conclusion]) =>
  entry({
    kind: "laboratory-result",
    id: `result-${discipline}`,
    at: "2026-07-02T09:00",
    order: his("order-laboratory"),
    discipline,
    name,
    specimen: { type, takenAt: "2026-07-02T08:30", receivedAt: "2026-07-02T08:40" },
    values: [{ name: index, value, ...(unit !== "" && { unit }) }],
    description: "Mẫu đạt yêu cầu.",
    conclusion,
    performedBy: nurseLicence,
    approvedBy: doctorLicence,
  }),
);

const imagingResults = (
  [
    ["x-ray", "X-quang ngực", "Hai phổi sáng, bóng tim không to.", "Chưa ghi nhận bất thường."],
    ["ct", "Chụp cắt lớp vi tính bụng", "Ruột thừa 9 mm, thâm nhiễm mỡ.", "Viêm ruột thừa cấp."],
    ["mri", "Chụp cộng hưởng từ", "Nhu mô não đồng nhất.", "Chưa ghi nhận bất thường."],
    ["ultrasound", "Siêu âm bụng", "Ruột thừa 9 mm, ấn không xẹp.", "Viêm ruột thừa cấp."],
    ["ecg", "Điện tim", "Nhịp xoang 96 lần/phút, trục trung gian.", "Nhịp xoang."],
    ["eeg", "Điện não", "Nhịp alpha 9 Hz, cân xứng.", "Chưa ghi nhận bất thường."],
    ["endoscopy", "Nội soi dạ dày", "Niêm mạc hang vị sung huyết.", "Viêm hang vị."],
    ["spirometry", "Đo chức năng hô hấp", "FVC 92%, FEV1 90% dự đoán.", "Trong giới hạn bình thường."],
  ] as const
).map(([modality, name, description, conclusion]) =>
  entry({
    kind: "imaging-result",
    id: `result-${modality}`,
    at: "2026-07-02T09:10",
    order: his("order-imaging"),
    modality,
    name,
    description,
    conclusion,
    readBy: doctorLicence,
    films: "1",
  }),
);

const consents = (
  [
    "operation",
    "admission",
    "requested-care",
    "refusal-of-care",
    "transfer",
    "discharge-against-advice",
    "chemotherapy",
    "radiotherapy",
  ] as const
).map((subject) =>
  entry({
    kind: "consent",
    id: `consent-${subject}`,
    subject,
    decision: "agreed",
    givenBy: { kind: "patient" },
    explainedBy: doctorLicence,
    explained: "Tình trạng bệnh, cách làm, lợi ích và diễn biến có thể gặp.",
    risks: "Chảy máu, nhiễm khuẩn.",
  }),
);

const prescriptions = (["C", "N", "H"] as const).map((letter) =>
  entry({
    kind: "prescription",
    id: `prescription-${letter}`,
    at: "2026-07-07T09:00",
    letter,
    number: `79999a1b2c3d-${letter}`,
    diagnosis: "Viêm ruột thừa cấp (K35)",
    drugs: [
      {
        inn: "Thuốc mẫu",
        strength: "500mg",
        quantity: "10",
        unit: "Viên",
        dose: "1 viên",
        route: "1.01",
        timing: "Sáng, tối",
        days: letter === "N" ? "30" : "5",
      },
    ],
    ...(letter === "N" && {
      courses: [
        { from: "2026-07-07", to: "2026-07-16" },
        { from: "2026-07-17", to: "2026-07-26" },
        { from: "2026-07-27", to: "2026-08-05" },
      ],
    }),
    ...(letter !== "C" && { receiver: { personalId: "079185000000" } }),
  }),
);

/** Everything that the sheets of one stay may ask for: more than any one patient goes through. */
export const fullStory: readonly object[] = [
  entry({
    kind: "triage",
    at: "2026-07-02T08:02",
    level: "3",
    complaint: "Đau bụng",
    handling: "Báo bác sĩ",
  }),
  entry({
    kind: "vital-signs",
    at: "2026-07-02T08:05",
    pulse: "96",
    temperature: "38.2",
    systolic: "125",
    diastolic: "80",
    weightKg: "52.5",
  }),
  entry({
    kind: "history",
    at: "2026-07-02T08:10",
    subject: "patient",
    category: "disease",
    present: false,
  }),
  entry({ kind: "narrative", at: "2026-07-02T08:12", topic: "present-illness", text: "Đau từ hôm qua." }),
  entry({
    kind: "examination",
    at: "2026-07-02T08:15",
    stage: "admission",
    findings: [
      { system: "general", text: "Tỉnh." },
      { system: "digestion", text: "Ấn đau hố chậu phải." },
    ],
  }),
  entry({
    kind: "examination",
    at: "2026-07-02T08:50",
    stage: "specialist",
    specialty: "01",
    findings: [{ system: "gynaecological", text: "Bình thường." }],
    conclusion: "Không có bệnh phụ khoa.",
  }),
  entry({
    kind: "diagnosis",
    at: "2026-07-02T08:18",
    phase: "admission",
    rank: "main",
    text: "Viêm ruột thừa cấp",
    coding: icd("K35"),
  }),
  ...orders,
  ...laboratoryResults,
  ...imagingResults,
  ...consents,
  entry({
    kind: "procedure",
    id: "operation",
    at: "2026-07-02T11:00",
    category: "operation",
    name: "Cắt ruột thừa nội soi",
    diagnosisBefore: "Viêm ruột thừa cấp",
    diagnosisAfter: "Viêm ruột thừa cấp",
    method: "Nội soi",
    anaesthesia: "general",
    endedAt: "2026-07-02T12:00",
    team: [{ role: "surgeon", practitioner: doctorLicence }],
    consent: his("consent-operation"),
  }),
  entry({ kind: "vital-signs", at: "2026-07-02T11:30", pulse: "80", spo2: "99" }),
  entry({
    kind: "administration",
    at: "2026-07-02T11:31",
    product: "fluid",
    name: "Natri clorid 0,9%",
    quantity: "500",
    unit: "ml",
    rate: "40 giọt/phút",
    givenBy: nurseLicence,
  }),
  ...(["1", "2", "3"] as const).map((level) =>
    entry({ kind: "care", level, assessment: "Vết mổ khô.", intervention: "Thay băng." }),
  ),
  entry({ kind: "course-note", text: "Hết sốt.", orders: "Kháng sinh như cũ." }),
  ...(["treatment", "mortality-review"] as const).map((purpose) =>
    entry({
      kind: "consultation",
      purpose,
      chair: headLicence,
      secretary: doctorLicence,
      members: [doctorLicence, headLicence],
      summary: "Tóm tắt.",
      conclusion: "Kết luận.",
    }),
  ),
  ...(["doctor", "nurse"] as const).map((profession) =>
    entry({
      kind: "handover",
      profession,
      from: "K19",
      to: "K02",
      summary: "Ổn định.",
      receivedBy: nurseLicence,
    }),
  ),
  ...(
    [
      ["course-summary", "Vào viện vì đau bụng, mổ, hồi phục."],
      ["result-summary", "Bạch cầu tăng."],
      ["treatment-summary", "Phẫu thuật, kháng sinh."],
      ["condition-at-discharge", "Khỏe, vết mổ khô."],
      ["follow-up-plan", "Tái khám sau 7 ngày."],
    ] as const
  ).map(([topic, text]) => entry({ kind: "narrative", at: "2026-07-07T09:00", topic, text })),
  entry({
    kind: "diagnosis",
    at: "2026-07-07T09:00",
    phase: "discharge",
    rank: "main",
    text: "Viêm ruột thừa cấp đã mổ",
    coding: icd("K35"),
  }),
  entry({
    kind: "diagnosis",
    at: "2026-07-07T09:00",
    phase: "discharge",
    rank: "secondary",
    text: "Tăng huyết áp",
    coding: icd("I10"),
  }),
  ...prescriptions,
];

/** The end of the stay: home, with leave and an appointment. */
export const homeEnd = entry({
  kind: "discharge",
  id: "discharge",
  at: "2026-07-07T10:00",
  type: "discharged",
  outcome: "improved",
  treatmentDays: "6",
  treatment: "Phẫu thuật nội soi, kháng sinh",
  advice: "Tái khám đúng hẹn.",
  followUpDates: ["2026-07-14"],
  leave: { days: "7", from: "2026-07-08", to: "2026-07-14" },
  signedBy: doctorLicence,
  headOfFacility: headLicence,
});

/** The end of the stay: another facility. */
export const transferEnd = entry({
  kind: "transfer",
  at: "2026-07-07T10:00",
  fileNumber: "HS000009",
  bookNumber: "12",
  paperNumber: "0034",
  to: "79998",
  toName: "Bệnh viện Đa khoa khu vực Mẫu",
  transferReason: "beyond-capability",
  clinicalSigns: "Đau bụng.",
  resultSummary: "Bạch cầu tăng.",
  treatment: "Kháng sinh.",
  condition: "Ổn định.",
  plan: "Điều trị tiếp.",
  transport: "Xe cứu thương",
  escort: { name: "LÊ VĂN THỬ", title: "Điều dưỡng" },
  decidedBy: doctorLicence,
  headOfFacility: headLicence,
});

/** The end of the stay: death. */
export const deathEnd = entry({
  kind: "death",
  at: "2026-07-07T10:00",
  cause: "disease",
  within24Hours: false,
  mainCause: "Sốc nhiễm khuẩn",
  coding: icd("A41"),
  autopsy: false,
});

/** A child of the patient. */
export const childBorn = entry({
  kind: "birth",
  id: "birth",
  at: "2026-07-03T06:00",
  ordinal: "1",
  gender: "male",
  weightGrams: "3100",
  gestationWeeks: "39",
  delivery: "vaginal",
  state: "alive",
  attendedBy: nurseLicence,
  certificateNumber: "79999.GCS.00042.26",
});
