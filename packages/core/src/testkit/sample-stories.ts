import { codingSystems } from "../record/coding-systems.ts";
import { addMs, type Instant } from "../time/instant.ts";
import { bedCharge, drugCharge, examinationCharge, settlementOf } from "./sample-charges.ts";
import { type StoryEntry, sampleSource } from "./sample-entries.ts";
import { operationStory } from "./sample-operation.ts";

const icd10 = (code: string, display: string) => ({
  system: codingSystems.disease,
  version: "TT06-2026",
  code,
  display,
});

const index = (code: string) => ({ system: codingSystems.index, code });

/** A headache: examined, treated at home. */
export const outpatientStory: readonly StoryEntry[] = [
  {
    kind: "vital-signs",
    at: "2026-07-02T08:05",
    by: "000010/XX-GPHN",
    pulse: "78",
    temperature: "36.8",
    systolic: "120",
    diastolic: "75",
    respiration: "18",
    weightKg: "52.50",
    heightCm: "156",
  },
  { kind: "history", at: "2026-07-02T08:08", subject: "patient", category: "allergy", present: false },
  { kind: "narrative", at: "2026-07-02T08:09", topic: "present-illness", text: "Đau đầu 2 ngày, không sốt." },
  {
    kind: "examination",
    at: "2026-07-02T08:10",
    stage: "outpatient",
    specialty: "01",
    findings: [
      { system: "general", text: "Tỉnh, tiếp xúc tốt." },
      { system: "nervous", text: "Không có dấu hiệu thần kinh khu trú." },
    ],
  },
  { kind: "diagnosis", at: "2026-07-02T08:12", phase: "reception", rank: "main", text: "Đau đầu" },
  {
    kind: "diagnosis",
    at: "2026-07-02T09:10",
    phase: "discharge",
    rank: "main",
    text: "Đau đầu",
    coding: icd10("R51", "Đau đầu"),
  },
  {
    kind: "prescription",
    at: "2026-07-02T09:20",
    letter: "C",
    diagnosis: "Đau đầu (R51)",
    drugs: [
      {
        inn: "Paracetamol",
        tradeName: "Thuốc mẫu 500mg",
        coding: { system: codingSystems.drug, code: "40.9999" },
        strength: "500mg",
        quantity: "10",
        unit: "Viên",
        dose: "1 viên",
        route: "Uống",
        timing: "Sáng, tối, sau ăn",
        days: "5",
      },
    ],
    advice: "Nghỉ ngơi, uống đủ nước.",
  },
  {
    kind: "discharge",
    at: "2026-07-02T09:30",
    type: "discharged",
    outcome: "improved",
    treatmentDays: "1",
    treatment: "Giảm đau",
    advice: "Tái khám khi đau tăng.",
    followUpDates: ["2026-07-09"],
    headOfFacility: "000001/XX-GPHN",
  },
  { kind: "charge", at: "2026-07-02T08:10", charge: examinationCharge("2026-07-02T08:10", "K01") },
  { kind: "charge", at: "2026-07-02T09:20", charge: drugCharge("2026-07-02T09:20", "K01") },
  { kind: "charge", at: "2026-07-02T09:35", charge: settlementOf("2026-07-02T09:35", 1, false) },
];

/** An appendicitis from the emergency department to the discharge, with so many entries in all. */
export function inpatientStory(entries: number): readonly StoryEntry[] {
  const days = wardDays(Math.max(0, entries - arrival.length - operationStory.length - end.length - 1));
  const doses = days.filter(({ kind }) => kind === "charge").length;
  const settled: StoryEntry = {
    kind: "charge",
    at: "2026-07-07T10:30",
    id: "settlement",
    charge: settlementOf("2026-07-07T10:30", doses, true),
  };
  return [...arrival, ...operationStory, ...days, ...end, settled];
}

const arrival: readonly StoryEntry[] = [
  {
    kind: "triage",
    at: "2026-07-02T08:02",
    by: "000010/XX-GPHN",
    level: "3",
    arrival: "walking",
    complaint: "Đau hố chậu phải 12 giờ, tăng dần.",
    handling: "Vào khu khám cấp cứu, báo bác sĩ.",
  },
  {
    kind: "vital-signs",
    at: "2026-07-02T08:05",
    by: "000010/XX-GPHN",
    pulse: "96",
    temperature: "38.2",
    systolic: "125",
    diastolic: "80",
    respiration: "20",
    spo2: "98",
    weightKg: "52.50",
    heightCm: "156",
    pain: "6",
  },
  {
    kind: "history",
    at: "2026-07-02T08:10",
    subject: "patient",
    category: "allergy",
    present: true,
    text: "Nổi mày đay khi dùng penicillin.",
    since: "2015",
  },
  { kind: "history", at: "2026-07-02T08:10", subject: "patient", category: "surgery", present: false },
  {
    kind: "history",
    at: "2026-07-02T08:11",
    subject: "family",
    category: "disease",
    present: true,
    text: "Mẹ tăng huyết áp.",
  },
  {
    kind: "narrative",
    at: "2026-07-02T08:12",
    topic: "present-illness",
    text: "Đau quanh rốn từ 20 giờ hôm trước, sau khu trú hố chậu phải, buồn nôn, sốt nhẹ.",
  },
  {
    kind: "examination",
    at: "2026-07-02T08:15",
    stage: "outpatient",
    findings: [
      { system: "general", text: "Tỉnh, môi khô, vẻ mặt nhiễm trùng." },
      { system: "digestion", text: "Ấn đau, đề kháng hố chậu phải, điểm McBurney (+)." },
    ],
    conclusion: "Theo dõi viêm ruột thừa cấp.",
  },
  {
    kind: "diagnosis",
    at: "2026-07-02T08:20",
    phase: "reception",
    rank: "main",
    text: "Theo dõi viêm ruột thừa cấp",
    coding: icd10("K35", "Viêm ruột thừa cấp"),
  },
  {
    kind: "order",
    at: "2026-07-02T08:21",
    id: "order-blood-count",
    category: "laboratory",
    urgency: "emergency",
    name: "Tổng phân tích tế bào máu",
    coding: { system: codingSystems.service, code: "99.0003.0001" },
    quantity: "1",
    unit: "Lần",
  },
  {
    kind: "order",
    at: "2026-07-02T08:21",
    id: "order-ultrasound",
    category: "imaging",
    urgency: "emergency",
    name: "Siêu âm ổ bụng",
    coding: { system: codingSystems.service, code: "99.0004.0001" },
  },
  {
    kind: "order",
    at: "2026-07-02T08:22",
    id: "order-ct",
    category: "imaging",
    urgency: "routine",
    name: "Chụp cắt lớp vi tính ổ bụng",
    status: "cancelled",
    reason: "Siêu âm đã đủ rõ.",
  },
  {
    kind: "laboratory-result",
    at: "2026-07-02T08:55",
    id: "blood-count",
    by: "000020/XX-GPHN",
    via: "lis",
    order: sampleSource("order-blood-count"),
    discipline: "haematology",
    name: "Tổng phân tích tế bào máu",
    coding: { system: codingSystems.service, code: "99.0003.0001" },
    specimen: { type: "Máu", takenAt: "2026-07-02T08:25", receivedAt: "2026-07-02T08:35" },
    values: [
      { name: "WBC", coding: index("WBC"), value: "1.54", unit: "G/L", reference: "4.0–10.0", flag: "low" },
      { name: "HGB", coding: index("HGB"), value: "128", unit: "g/L", reference: "120–150" },
      { name: "PLT", coding: index("PLT"), value: "265", unit: "G/L", reference: "150–400" },
    ],
    performedBy: "000020/XX-GPHN",
    machine: "XN.1.99999.0001",
  },
  {
    kind: "laboratory-result",
    at: "2026-07-02T09:05",
    by: "000020/XX-GPHN",
    via: "lis",
    corrects: sampleSource("blood-count"),
    reason: "Nhập sai dấu thập phân của WBC.",
    order: sampleSource("order-blood-count"),
    discipline: "haematology",
    name: "Tổng phân tích tế bào máu",
    coding: { system: codingSystems.service, code: "99.0003.0001" },
    specimen: { type: "Máu", takenAt: "2026-07-02T08:25", receivedAt: "2026-07-02T08:35" },
    values: [
      { name: "WBC", coding: index("WBC"), value: "15.4", unit: "G/L", reference: "4.0–10.0", flag: "high" },
      { name: "HGB", coding: index("HGB"), value: "128", unit: "g/L", reference: "120–150" },
      { name: "PLT", coding: index("PLT"), value: "265", unit: "G/L", reference: "150–400" },
    ],
    conclusion: "Bạch cầu tăng.",
    performedBy: "000020/XX-GPHN",
    approvedBy: "000021/XX-GPHN",
    machine: "XN.1.99999.0001",
  },
  {
    kind: "imaging-result",
    at: "2026-07-02T09:00",
    by: "000022/XX-GPHN",
    via: "ris",
    order: sampleSource("order-ultrasound"),
    modality: "ultrasound",
    name: "Siêu âm ổ bụng",
    coding: { system: codingSystems.service, code: "99.0004.0001" },
    description: "Ruột thừa đường kính 9 mm, thành dày, thâm nhiễm mỡ quanh.",
    conclusion: "Hình ảnh viêm ruột thừa cấp.",
    studyUid: "2.25.1234567890",
    performedBy: "000022/XX-GPHN",
    readBy: "000022/XX-GPHN",
    machine: "SA.1.99999.0001",
  },
  {
    kind: "diagnosis",
    at: "2026-07-02T09:25",
    phase: "admission",
    rank: "main",
    text: "Viêm ruột thừa cấp",
    coding: icd10("K35", "Viêm ruột thừa cấp"),
  },
  {
    kind: "handover",
    at: "2026-07-02T09:28",
    by: "000010/XX-GPHN",
    profession: "nurse",
    from: "K02",
    to: "K19",
    summary: "Viêm ruột thừa cấp, đã lấy máu, siêu âm.",
    attention: "Dị ứng penicillin.",
    receivedBy: "000011/XX-GPHN",
  },
];

/** What a ward writes again and again: measured, given, charged, seen and cared for. */
const round: readonly ((at: string) => Omit<StoryEntry, "at">)[] = [
  () => ({
    kind: "vital-signs",
    by: "000011/XX-GPHN",
    pulse: "82",
    temperature: "37.1",
    systolic: "118",
    diastolic: "74",
    respiration: "18",
  }),
  () => ({
    kind: "administration",
    by: "000011/XX-GPHN",
    product: "drug",
    name: "Thuốc mẫu 500mg",
    coding: { system: codingSystems.drug, code: "40.9999" },
    quantity: "1",
    unit: "Viên",
    route: "1.01",
    givenBy: "000011/XX-GPHN",
  }),
  (at) => ({ kind: "charge", charge: drugCharge(at, "K19") }),
  () => ({
    kind: "course-note",
    by: "000003/XX-GPHN",
    text: "Tỉnh, không sốt, vết mổ khô, bụng mềm, đã trung tiện.",
    orders: "Tiếp tục thuốc theo y lệnh, vận động sớm.",
  }),
  () => ({
    kind: "care",
    by: "000011/XX-GPHN",
    level: "2",
    assessment: "Vết mổ khô, đau nhẹ khi vận động.",
    intervention: "Thay băng, hướng dẫn vận động tại giường.",
    evaluation: "Người bệnh đỡ đau.",
  }),
  () => ({
    kind: "order",
    by: "000003/XX-GPHN",
    category: "drug",
    urgency: "routine",
    name: "Thuốc mẫu 500mg",
    coding: { system: codingSystems.drug, code: "40.9999" },
    quantity: "1",
    unit: "Viên",
    instructions: "Uống 1 viên khi đau, cách nhau ít nhất 6 giờ.",
  }),
  () => ({
    kind: "laboratory-result",
    by: "000020/XX-GPHN",
    via: "lis",
    discipline: "biochemistry",
    name: "Điện giải đồ",
    coding: { system: codingSystems.service, code: "99.0005.0001" },
    values: [
      { name: "Natri", coding: index("NA"), value: "139", unit: "mmol/L", reference: "135–145" },
      { name: "Kali", coding: index("K"), value: "3.9", unit: "mmol/L", reference: "3.5–5.0" },
      { name: "Clo", coding: index("CL"), value: "102", unit: "mmol/L", reference: "98–106" },
    ],
    performedBy: "000020/XX-GPHN",
    machine: "XN.1.99999.0002",
  }),
];

/** So many entries of the ward, spread over the days between the operation and the discharge. */
function wardDays(count: number): readonly StoryEntry[] {
  const begin = "2026-07-02T14:00:00.000+07:00" as Instant;
  const stepMs = Math.floor((114 * 60) / Math.max(1, count)) * 60_000;
  return Array.from({ length: count }, (_, index) => {
    const at = addMs(begin, index * stepMs).slice(0, 16);
    const make = round[index % round.length];
    return { at, ...make?.(at) } as StoryEntry;
  });
}

const end: readonly StoryEntry[] = [
  { kind: "charge", at: "2026-07-02T08:15", charge: examinationCharge("2026-07-02T08:15", "K02") },
  {
    kind: "form-data",
    at: "2026-07-07T08:30",
    form: "10/BV1",
    values: { "II.takenHome": false, "B.ultrasound": "1" },
  },
  {
    kind: "diagnosis",
    at: "2026-07-07T09:00",
    by: "000003/XX-GPHN",
    phase: "discharge",
    rank: "main",
    text: "Viêm ruột thừa cấp đã phẫu thuật",
    coding: icd10("K35", "Viêm ruột thừa cấp"),
  },
  {
    kind: "narrative",
    at: "2026-07-07T09:05",
    by: "000003/XX-GPHN",
    topic: "course-summary",
    text: "Vào viện vì đau hố chậu phải; mổ nội soi cắt ruột thừa ngày 02/7/2026; hậu phẫu ổn định.",
  },
  {
    kind: "prescription",
    at: "2026-07-07T09:20",
    by: "000003/XX-GPHN",
    letter: "C",
    diagnosis: "Viêm ruột thừa cấp đã phẫu thuật (K35)",
    drugs: [
      {
        inn: "Paracetamol",
        tradeName: "Thuốc mẫu 500mg",
        strength: "500mg",
        quantity: "10",
        unit: "Viên",
        dose: "1 viên",
        route: "Uống",
        timing: "Khi đau, cách nhau ít nhất 6 giờ",
        days: "5",
      },
    ],
  },
  { kind: "charge", at: "2026-07-07T09:40", charge: bedCharge("2026-07-02T09:30", "K19") },
  {
    kind: "discharge",
    at: "2026-07-07T10:00",
    by: "000003/XX-GPHN",
    type: "discharged",
    outcome: "recovered",
    treatmentDays: "6",
    treatment: "Phẫu thuật nội soi cắt ruột thừa",
    advice: "Nghỉ ngơi, thay băng, tái khám theo hẹn.",
    followUpDates: ["2026-07-14"],
    leave: { days: "10", from: "2026-07-08", to: "2026-07-17" },
    signedBy: "000003/XX-GPHN",
    headOfFacility: "000001/XX-GPHN",
  },
];
