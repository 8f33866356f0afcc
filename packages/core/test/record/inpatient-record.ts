import { type Instant, parseInstant, type Visit } from "../../src/index.ts";
import type { Entry } from "../../src/record/entry.ts";
import type { EntryBase } from "../../src/record/entry-base.ts";
import type { MedicalRecord } from "../../src/record/medical-record.ts";
import { sampleVisit } from "../../src/testkit/index.ts";

/** Licences of the invented staff. */
export const staff = {
  doctor: "000002/HNO-GPHN",
  surgeon: "000003/HNO-GPHN",
  head: "000001/HNO-GPHN",
  reader: "000004/HNO-GPHN",
} as const;

type Draft<E> = E extends Entry ? Omit<E, keyof EntryBase> & Partial<EntryBase> : never;

const recordedAt: Instant = parseInstant("2026-07-06T18:00:00+07:00");

/** An entry by the doctor of the ward; its place in the list makes its key. */
export function entriesOf(drafts: readonly Draft<Entry>[]): readonly Entry[] {
  return drafts.map(
    (draft, index) =>
      ({
        source: { system: "his", id: `E${index + 1}` },
        author: { kind: "practitioner", id: staff.doctor },
        occurredAt: "2026-07-02T09:00",
        recordedAt,
        provenance: { origin: "entered" },
        status: "final",
        ...draft,
      }) as Entry,
  );
}

const { settlement, services, medications }: Visit = sampleVisit();
const minute = (text: string) => text as EntryBase["occurredAt"];
const icd = (code: string) => ({ system: "icd-10-vn", code });

/** What was written during the stay: one thing of each kind that a claim is made of. */
export const inpatientDrafts: readonly Draft<Entry>[] = [
  {
    kind: "vital-signs",
    weightKg: "51" as never,
    heightCm: "158" as never,
    occurredAt: minute("2026-07-02T08:05"),
  },
  { kind: "vital-signs", weightKg: "52.5" as never, occurredAt: minute("2026-07-05T08:00") },
  { kind: "diagnosis", phase: "reception", rank: "main", text: "Theo dõi viêm ruột thừa" },
  { kind: "diagnosis", phase: "reception", rank: "differential", text: "Sỏi niệu quản" },
  {
    kind: "laboratory-result",
    discipline: "haematology",
    name: "Công thức máu",
    coding: { system: "MA_DICH_VU", code: "22.0121.1369" },
    values: [
      { name: "WBC", coding: { system: "MA_CHI_SO", code: "WBC" }, value: "15.2", unit: "G/L" },
      { name: "HGB", coding: { system: "MA_CHI_SO", code: "HGB" }, value: "128", unit: "g/L" },
    ],
    conclusion: "Bạch cầu tăng",
    approvedBy: staff.reader,
    occurredAt: minute("2026-07-02T09:30"),
  },
  {
    kind: "imaging-result",
    modality: "ultrasound",
    name: "Siêu âm ổ bụng",
    coding: { system: "MA_DICH_VU", code: "18.0015.0001" },
    description: "Ruột thừa 11 mm",
    conclusion: "Viêm ruột thừa",
    readBy: staff.reader,
    occurredAt: minute("2026-07-02T09:45"),
  },
  {
    kind: "consultation",
    purpose: "before-operation",
    chair: staff.head,
    secretary: staff.doctor,
    members: [staff.surgeon, staff.doctor],
    summary: "Viêm ruột thừa cấp",
    conclusion: "Mổ nội soi",
    occurredAt: minute("2026-07-02T10:00"),
  },
  {
    kind: "procedure",
    category: "operation",
    name: "Cắt ruột thừa nội soi",
    codings: [
      { system: "MA_DICH_VU", code: "27.0187.2039" },
      { system: "icd-9-cm", code: "47.01" },
    ],
    diagnosisBefore: "Viêm ruột thừa cấp",
    method: "Nội soi",
    course: "Thuận lợi",
    team: [
      { role: "anaesthetist", practitioner: staff.reader },
      { role: "surgeon", practitioner: staff.surgeon },
    ],
    occurredAt: minute("2026-07-02T11:00"),
    endedAt: minute("2026-07-02T12:00"),
    emergencyReason: "Mẫu",
  },
  { kind: "course-note", text: "Tỉnh, không sốt", stage: "Hậu phẫu", occurredAt: minute("2026-07-03T08:00") },
  {
    kind: "diagnosis",
    phase: "discharge",
    rank: "main",
    text: "Viêm ruột thừa cấp",
    coding: icd("K35.8"),
    occurredAt: minute("2026-07-06T09:00"),
  },
  {
    kind: "diagnosis",
    phase: "discharge",
    rank: "secondary",
    text: "Tăng huyết áp",
    coding: icd("I10"),
    occurredAt: minute("2026-07-06T09:00"),
  },
  {
    kind: "narrative",
    topic: "course-summary",
    text: "Đau bụng 1 ngày, mổ cấp cứu",
    occurredAt: minute("2026-07-06T09:00"),
  },
  {
    kind: "narrative",
    topic: "result-summary",
    text: "Bạch cầu 15,2",
    occurredAt: minute("2026-07-06T09:00"),
  },
  { kind: "charge", charge: { of: "service", line: services[0] as never } },
  { kind: "charge", charge: { of: "medication", line: medications[0] as never } },
  { kind: "charge", charge: { of: "settlement", sums: settlement }, occurredAt: minute("2026-07-06T10:30") },
  {
    kind: "discharge",
    type: "discharged",
    outcome: "recovered",
    treatmentDays: "5" as never,
    treatment: "Mổ nội soi, kháng sinh",
    advice: "Tái khám sau 1 tuần",
    signedBy: staff.doctor,
    headOfFacility: staff.head,
    occurredAt: minute("2026-07-06T10:00"),
  },
];

/** A stay of four days with an operation, as the software of the ward records it. */
export function inpatientRecord(drafts: readonly Draft<Entry>[] = inpatientDrafts): MedicalRecord {
  return {
    facilityId: "bv-thu-nghiem",
    facilityCode: "99999",
    source: { system: "his", id: "BA000001" },
    recordNumber: "BA000001",
    archiveNumber: "BA000001",
    encounterNumber: "99999.2026.000002",
    form: "10/BV1",
    medium: { kind: "electronic" },
    patient: {
      identity: { kind: "known" },
      identifiers: [
        { system: "facility", value: "BN000001", status: "active" },
        { system: "old-id", value: "000000000", status: "superseded", to: "2021-12-31" },
        { system: "personal-id", value: "079185000000", status: "active" },
        { system: "insurance-card", value: "DN4797900000000", status: "active" },
      ],
      name: "NGUYỄN THỊ THỬ",
      gender: "female",
      birth: "1985-05-17",
      nationality: "000",
      ethnicGroup: "01",
      occupation: "00",
      addresses: [
        { use: "permanent", text: "Số 9, đường Cũ", provinceCode: "01" },
        { use: "residence", text: "Số 5, đường Xưa", provinceCode: "79", to: "2025-12-31" },
        {
          use: "residence",
          text: "Số 1, đường Mẫu",
          provinceCode: "79",
          communeCode: "26740",
          from: "2026-01-01",
        },
      ],
      representatives: [],
    },
    coverages: [
      {
        cardNumber: "DN4797900000000",
        registeredFacility: "99999",
        validFrom: "2026-01-01",
        validTo: "2026-12-31",
        livingArea: "K1",
        verifiedAt: "2026-07-02T08:01",
      },
    ],
    episode: {
      type: "inpatient",
      careForm: "03",
      visitCategory: "1.1",
      payer: "insurance",
      arrivedAt: "2026-07-02T08:00",
      admittedAt: "2026-07-02T08:30",
      visitReason: "Đau bụng",
      stays: [
        { department: "K01", from: "2026-07-02T08:00", to: "2026-07-02T08:30" },
        { department: "K19", bed: "H001", from: "2026-07-02T08:30", to: "2026-07-04T08:00" },
        { department: "K19", bed: "H002", from: "2026-07-04T08:00", to: "2026-07-06T10:00" },
      ],
      endedAt: "2026-07-06T10:00",
    },
    entries: entriesOf(drafts),
  } as unknown as MedicalRecord;
}
