import { type MedicalRecord, parseRecord } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";

const doctor = { kind: "practitioner", id: "000003/XX-GPHN" } as const;

function entry(id: string, members: object, at = "2026-07-03T08:00"): object {
  return {
    source: { system: "his", id },
    author: doctor,
    occurredAt: at,
    recordedAt: `${at}:30.000+07:00`,
    provenance: { origin: "entered" },
    status: "final",
    ...members,
  };
}

const icd = (code: string) => ({ system: "icd-10-vn", code });

/** What the samples do not have: referral, old address, drug orders, other diagnoses, organs without an item, triage. */
export function rareRecord(): MedicalRecord {
  const { entries: _, coverages: __, ...head } = sampleInpatientRecord({ recordNumber: "HS000003" });
  return parseRecord({
    ...head,
    archiveNumber: "LT000003",
    patient: {
      ...head.patient,
      gender: "male",
      birth: "2026-07-01T05:30",
      workplace: "Công ty Mẫu",
      phone: "0900000001",
      bloodGroup: "O+",
      identifiers: [
        ...head.patient.identifiers,
        { system: "passport", value: "K0000001", status: "superseded" },
        { system: "facility", value: "BN000000", status: "error" },
      ],
      addresses: [
        { use: "permanent", text: "Số 2, đường Mẫu" },
        {
          use: "residence",
          text: "Thôn Mẫu",
          catalogue: "vn-admin-2004",
          provinceCode: "79",
          districtCode: "760",
        },
      ],
      representatives: [
        { relation: "father", name: "TRẦN VĂN MẪU" },
        { relation: "mother", name: "LÊ THỊ MẪU", address: "Thôn Mẫu", emergencyContact: true },
      ],
    },
    coverages: [],
    episode: {
      ...head.episode,
      payer: "exempt",
      referral: {
        by: "medical-facility",
        facilityCode: "79998",
        facilityName: "Trạm y tế Mẫu",
        paperNumber: "0012",
        diagnosis: "Đau bụng",
        codes: [icd("R10.4")],
      },
      injuryCause: "other",
      admissionReasonCode: "1",
    },
    entries: [
      entry(
        "end",
        { kind: "discharge", type: "left-on-request", outcome: "unchanged", treatmentDays: "5" },
        "2026-07-07T10:00",
      ),
      entry("triage", { kind: "triage", level: "2", complaint: "Đau", handling: "Khám ngay" }),
      entry("allergy", {
        kind: "history",
        subject: "patient",
        category: "allergy",
        present: true,
        text: "Penicillin",
        since: "2020-05",
      }),
      entry("no-allergy", { kind: "history", subject: "patient", category: "tobacco", present: false }),
      entry("coded", {
        kind: "history",
        subject: "patient",
        category: "disease",
        present: true,
        text: "Hen phế quản",
        since: "2019-04-30",
        coding: icd("J45"),
      }),
      entry("mother", {
        kind: "history",
        subject: "mother",
        category: "obstetric",
        present: true,
        text: "Sinh thường",
      }),
      entry("family-1", {
        kind: "history",
        subject: "family",
        category: "disease",
        present: true,
        text: "Tăng huyết áp",
      }),
      entry("family-2", {
        kind: "history",
        subject: "family",
        category: "allergy",
        present: true,
        text: "Hải sản",
      }),
      entry("exam", {
        kind: "examination",
        stage: "admission",
        department: "K19",
        findings: [
          { system: "general", text: "Tỉnh." },
          { system: "general", text: "Da niêm hồng." },
          { system: "eye", text: "Không mờ." },
          { system: "skin", text: "Không ban." },
          { system: "circulation", text: "Tim đều." },
          { system: "circulation", text: "Không âm thổi." },
        ],
        conclusion: "Theo dõi.",
      }),
      entry("reception", {
        kind: "diagnosis",
        phase: "reception",
        rank: "main",
        text: "Đau bụng",
        coding: icd("R10.4"),
      }),
      ...["main", "secondary", "secondary", "complication", "differential"].map((rank, index) =>
        entry(`end-${index}`, {
          kind: "diagnosis",
          phase: "discharge",
          rank,
          text: `Bệnh mẫu ${index}`,
          coding: { ...icd(`A0${index}`), version: "TT06-2026", display: `Bệnh ${index}` },
        }),
      ),
      ...["case-summary", "prognosis", "treatment-plan", "follow-up-plan"].map((topic) =>
        entry(topic, { kind: "narrative", topic, text: `Đoạn mẫu ${topic}` }),
      ),
      entry("drug", {
        kind: "order",
        category: "drug",
        urgency: "emergency",
        name: "Amoxicillin 500 mg",
        coding: { system: "MA_THUOC", code: "40.154" },
        quantity: "21",
        unit: "Viên",
        instructions: "Uống 1 viên x 3 lần/ngày",
        plannedAt: "2026-07-03T09:00",
      }),
      entry("own-drug", {
        kind: "order",
        category: "drug",
        urgency: "routine",
        name: "Gạc",
        department: "K19",
        coding: { system: "kho", code: "BV-1" },
      }),
      ...(["laboratory", "imaging", "diet"] as const).map((category) =>
        entry(`order-${category}`, {
          kind: "order",
          category,
          urgency: "routine",
          name: `Yêu cầu ${category}`,
          department: "K19",
          quantity: "1",
          unit: "Lần",
          coding: { system: "MA_DICH_VU", code: "18.0001" },
        }),
      ),
      entry("image", {
        kind: "imaging-result",
        order: { system: "his", id: "order-imaging" },
        modality: "x-ray",
        name: "X quang",
        description: "Mô tả.",
        conclusion: "Kết luận.",
        advice: "Theo dõi.",
        link: "https://pacs.example.vn/viewer?accession=1",
        performedBy: "000004/XX-GPHN",
        readBy: "000003/XX-GPHN",
        films: "1",
      }),
      entry("image-alone", {
        kind: "imaging-result",
        modality: "ecg",
        name: "Điện tim",
        description: "Nhịp xoang.",
        conclusion: "Bình thường.",
        readBy: "000003/XX-GPHN",
      }),
      ...(["procedure", "operation"] as const).map((category) =>
        entry(category, {
          kind: "procedure",
          category,
          name: `Việc mẫu ${category}`,
          diagnosisBefore: "Trước",
          diagnosisAfter: "Sau",
          method: "Cách làm",
          anaesthesia: "regional",
          endedAt: "2026-07-03T09:00",
          team: [
            { role: "surgeon", practitioner: "000003/XX-GPHN" },
            { role: "anaesthetist", practitioner: "000005/XX-GPHN" },
            { role: "nurse", practitioner: "000010/XX-GPHN" },
          ],
          course: "Trình tự.",
          drains: "Một dẫn lưu.",
        }),
      ),
    ],
  });
}
