import { parseRecord } from "../../../src/record/check-record.ts";
import type { EntryKind, EntryOf } from "../../../src/record/entry.ts";
import type { MedicalRecord } from "../../../src/record/medical-record.ts";

export const doctorLicence = "000003/XX-GPHN";
export const headLicence = "000001/XX-GPHN";
export const nurseLicence = "000010/XX-GPHN";

/** What an entry of a sample says; what every entry has is put around it. */
export type Told<K extends EntryKind> = K extends EntryKind
  ? Pick<EntryOf<K>, "kind"> & {
      readonly at?: string;
      readonly id?: string;
      readonly [member: string]: unknown;
    }
  : never;

/** An entry of 2026-07-03, or of `at`, by the treating doctor. */
export function entry({ at = "2026-07-03T08:00", id, ...members }: Told<EntryKind>): object {
  return {
    ...(id !== undefined && { source: { system: "his", id } }),
    author: { kind: "practitioner", id: doctorLicence },
    occurredAt: at,
    provenance: { origin: "entered" },
    status: "final",
    ...members,
  };
}

const head = {
  facilityId: "bv-thu-nghiem",
  facilityCode: "79999",
  source: { system: "his", id: "HS000009" },
  recordNumber: "HS000009",
  archiveNumber: "LT000009",
  form: "01/BV1",
  medium: { kind: "electronic" },
  patient: {
    identity: { kind: "known" },
    identifiers: [
      { system: "facility", value: "BN000009", status: "active" },
      {
        system: "personal-id",
        value: "079185000000",
        status: "active",
        issuedOn: "2021-03-01",
        issuedBy: "Cục Cảnh sát QLHC về TTXH",
      },
      { system: "social-insurance", value: "7900000000", status: "active" },
    ],
    name: "NGUYỄN THỊ THỬ",
    gender: "female",
    birth: "1985-05-17",
    nationality: "000",
    ethnicGroup: "01",
    occupation: "00",
    workplace: "Công ty Mẫu",
    phone: "0900000000",
    addresses: [
      {
        use: "residence",
        text: "Số 1, đường Mẫu",
        catalogue: "vn-admin-2025",
        provinceCode: "79",
        communeCode: "26740",
        from: "2025-07-01",
      },
    ],
    representatives: [],
  },
  coverages: [
    {
      cardNumber: "DN4797900000000",
      registeredFacility: "79999",
      validFrom: "2026-01-01",
      validTo: "2026-12-31",
    },
  ],
  episode: {
    type: "inpatient",
    careForm: "03",
    visitCategory: "2",
    payer: "insurance",
    arrivedAt: "2026-07-02T08:00",
    admittedAt: "2026-07-02T09:30",
    entrance: "emergency",
    referral: { by: "self" },
    visitReason: "Đau bụng",
    stays: [
      { department: "K19", room: "P301", bed: "H001", from: "2026-07-02T09:30", attending: doctorLicence },
    ],
  },
};

interface HeadChanges {
  readonly patient?: object;
  readonly episode?: object;
  readonly coverages?: readonly object[];
}

/** A record of an inpatient stay from 2 July 2026 on, with these entries in this order. Nobody in it exists. */
export function recordWith(entries: readonly object[], changes: HeadChanges = {}): MedicalRecord {
  return parseRecord({
    ...head,
    patient: { ...head.patient, ...changes.patient },
    coverages: changes.coverages ?? head.coverages,
    episode: { ...head.episode, ...changes.episode },
    entries: entries.map((one, index) => ({
      source: { system: "his", id: `E${index}` },
      recordedAt: `2026-07-10T08:${String(index % 60).padStart(2, "0")}:00.000+07:00`,
      ...one,
    })),
  });
}
