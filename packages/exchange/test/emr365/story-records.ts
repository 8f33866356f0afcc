import { type MedicalRecord, parseRecord } from "@benhan/core";
import { sampleInpatientRecord, sampleRecord } from "@benhan/core/testkit";

const stay = sampleInpatientRecord({ recordNumber: "HS000004" });
const visit = sampleRecord({ recordNumber: "HS000005" });
const end = "2026-07-07T10:00";
const [card] = stay.coverages;

function entry(id: string, members: object, at = end): object {
  return {
    source: { system: "his", id },
    author: { kind: "practitioner", id: "000003/XX-GPHN" },
    occurredAt: at,
    recordedAt: `${at}:30.000+07:00`,
    provenance: { origin: "entered" },
    status: "final",
    ...members,
  };
}

const transfer = entry("transfer", {
  kind: "transfer",
  fileNumber: "0001",
  bookNumber: "0002",
  paperNumber: "99999.2026.0003",
  to: "79998",
  toName: "Bệnh viện Mẫu tuyến trên",
  direction: "higher",
  transferReason: "beyond-capability",
  clinicalSigns: "Đau bụng, sốt.",
  resultSummary: "Bạch cầu tăng.",
  treatment: "Kháng sinh.",
  condition: "Tỉnh, mạch đều.",
  plan: "Chuyển tuyến trên.",
  transport: "Xe cứu thương",
  escort: { name: "LÊ VĂN MẪU", title: "Điều dưỡng" },
  decidedBy: "000003/XX-GPHN",
});
const discharge = (members: object) =>
  entry("end", {
    kind: "discharge",
    type: "discharged",
    outcome: "improved",
    treatmentDays: "5",
    ...members,
  });
const death = (members: object = {}) =>
  entry("death", {
    kind: "death",
    cause: "disease",
    within24Hours: false,
    mainCause: "Sốc nhiễm khuẩn",
    coding: { system: "icd-10-vn", code: "A41.9" },
    autopsy: false,
    ...members,
  });

/** The stay without the entries of its end, and with others. */
function ended(entries: readonly object[], more: object = {}): MedicalRecord {
  const kept = stay.entries.filter(({ kind }) => kind !== "discharge" && kind !== "charge");
  return parseRecord({ ...stay, ...more, entries: [...kept, ...entries] });
}

const newborn = {
  ...stay.patient,
  identity: { kind: "newborn", mother: { system: "facility", value: "BN000001" }, ordinal: "1" },
  identifiers: [{ system: "temporary", value: "TE000001", status: "active" }],
  name: "CON BÀ NGUYỄN THỊ THỬ",
  birth: "2026-07-02T07:55",
  representatives: [
    { relation: "father", name: "TRẦN VĂN MẪU", phone: "0900000000" },
    { relation: "mother", name: "NGUYỄN THỊ THỬ", address: "Số 1, đường Mẫu" },
  ],
};
const birth = (ordinal: string) =>
  entry(
    `birth-${ordinal}`,
    {
      kind: "birth",
      ordinal,
      gender: ordinal === "1" ? "male" : "female",
      weightGrams: "2900",
      apgar1: "8",
      apgar5: "9",
      delivery: "caesarean",
      state: "alive",
      attendedBy: "000003/XX-GPHN",
      child: { system: "temporary", value: `TE00000${ordinal}` },
    },
    "2026-07-03T08:00",
  );

const drug = (inn: string) => ({
  inn,
  strength: "500 mg",
  quantity: "10",
  unit: "Viên",
  dose: "1 viên",
  route: "Uống",
  timing: "Sáng, tối",
});
const prescription = (id: string, letter: string, members: object = {}) =>
  entry(
    id,
    { kind: "prescription", letter, diagnosis: "Đau đầu", drugs: [drug(`Thuốc mẫu ${id}`)], ...members },
    "2026-07-02T09:00",
  );

/** Lives that the samples do not have, each ended or told in another way. All invented. */
export const storyRecords: readonly (readonly [string, MedicalRecord])[] = [
  ["a stay that ended by transfer alone", ended([transfer])],
  [
    "a stay that ended by transfer, with a discharge beside it",
    ended([discharge({ type: "transferred-by-need", outcome: "worse" }), transfer]),
  ],
  ["a stay that ended by death alone", ended([death()])],
  [
    "a stay that ended by death, with a discharge beside it",
    ended([discharge({ type: "discharged", outcome: "died" }), death({ autopsyDiagnosis: "Viêm phúc mạc" })]),
  ],
  ["somebody who was dead on arrival", ended([death({ onTheWay: true, within24Hours: true })])],
  [
    "a stay that ended against advice",
    ended([discharge({ type: "left-on-request", outcome: "poor-prognosis-home", advice: "Đã giải thích." })]),
  ],
  [
    "a stay that the patient left secretly",
    ended([discharge({ type: "left-without-notice", outcome: "undetermined" })]),
  ],
  [
    "a visit with two prescriptions, one corrected, one cancelled",
    parseRecord({
      ...visit,
      entries: [
        ...visit.entries.filter(({ kind }) => kind !== "prescription"),
        prescription("p1", "C"),
        prescription("p2", "C", { corrects: { system: "his", id: "p1" }, reason: "Ghi nhầm liều" }),
        prescription("p3", "H", { receiver: { name: "TRẦN VĂN MẪU", personalId: "079185000000" } }),
        prescription("p4", "C", { status: "cancelled", reason: "Người bệnh không lấy" }),
      ],
    }),
  ],
  ["a newborn", ended([discharge({})], { patient: newborn, coverages: [] })],
  ["a mother with two children", ended([birth("1"), birth("2"), discharge({})])],
  [
    "a stay during which the card changed",
    ended([discharge({})], {
      coverages: [
        { ...card, validTo: "2026-07-04" },
        {
          ...card,
          cardNumber: "GD4797900000000",
          registeredFacility: "79998",
          validFrom: "2026-07-05",
          livingArea: "K1",
        },
      ],
    }),
  ],
  [
    "a patient with an address of before and one of after the merger of the communes",
    ended([discharge({})], {
      patient: {
        ...stay.patient,
        addresses: [
          {
            use: "residence",
            text: "Số 1, đường Cũ",
            catalogue: "vn-admin-2004",
            provinceCode: "79",
            districtCode: "760",
            communeCode: "26734",
            to: "2025-06-30",
          },
          ...stay.patient.addresses,
        ],
      },
    }),
  ],
  [
    "a stay whose older card and older address stand last",
    ended([discharge({})], {
      coverages: [
        { ...card, validFrom: "2026-07-05" },
        { ...card, cardNumber: "GD4797900000000", validTo: "2026-07-04" },
      ],
      patient: {
        ...stay.patient,
        addresses: [
          ...stay.patient.addresses,
          { use: "residence", text: "Số 1, đường Cũ", to: "2025-06-30" },
        ],
      },
    }),
  ],
  [
    "a patient whose latest address is of before the merger",
    ended([discharge({})], {
      patient: {
        ...stay.patient,
        addresses: [
          ...stay.patient.addresses,
          {
            use: "residence",
            text: "Số 1, đường Cũ",
            catalogue: "vn-admin-2004",
            provinceCode: "79",
            districtCode: "760",
            communeCode: "26734",
          },
        ],
      },
    }),
  ],
];
