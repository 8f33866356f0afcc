import { parseRecord } from "../record/check-record.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { sampleEntries } from "./sample-entries.ts";
import { inpatientStory, outpatientStory } from "./sample-stories.ts";

export interface SampleRecordOptions {
  /** Key of the record in the source system, and its number. */
  readonly recordNumber?: string;
  readonly facilityId?: string;
}

export interface SampleInpatientOptions extends SampleRecordOptions {
  /** How many entries the record holds; at least those of the story itself. Default 60. */
  readonly entries?: number;
}

/**
 * The record of a small outpatient examination with a prescription, ended and settled. Invented: the facility `99999`
 * and the numbers of the patient do not exist.
 */
export function sampleRecord(options: SampleRecordOptions = {}): MedicalRecord {
  return parseRecord({
    ...head(options.recordNumber ?? "HS000001", options.facilityId),
    encounterNumber: "99999.2026.000001",
    episode: {
      type: "outpatient-exam",
      careForm: "01",
      visitCategory: "1.1",
      payer: "insurance",
      arrivedAt: "2026-07-02T08:00",
      entrance: "examination",
      visitReason: "Đau đầu",
      stays: [
        { department: "K01", from: "2026-07-02T08:00", to: "2026-07-02T09:30", attending: "000002/XX-GPHN" },
      ],
      endedAt: "2026-07-02T09:30",
    },
    entries: sampleEntries(outpatientStory),
  });
}

/**
 * The record of a typical inpatient stay: an appendix that is taken out, from the emergency department to the
 * discharge after five days, with a corrected laboratory result and a cancelled order. Invented and always the same.
 */
export function sampleInpatientRecord(options: SampleInpatientOptions = {}): MedicalRecord {
  const record = parseRecord({
    ...head(options.recordNumber ?? "HS000002", options.facilityId),
    encounterNumber: "99999.2026.000002",
    form: "10/BV1",
    episode: {
      type: "inpatient",
      careForm: "03",
      visitCategory: "2",
      payer: "insurance",
      arrivedAt: "2026-07-02T08:00",
      admittedAt: "2026-07-02T09:30",
      entrance: "emergency",
      referral: { by: "self" },
      admissionOrdinal: "1",
      dayOfIllness: "1",
      visitReason: "Đau hố chậu phải",
      admissionReason: "Theo dõi viêm ruột thừa cấp",
      stays: [
        { department: "K02", from: "2026-07-02T08:00", to: "2026-07-02T09:30", attending: "000002/XX-GPHN" },
        {
          department: "K19",
          room: "P301",
          bed: "H001",
          from: "2026-07-02T09:30",
          to: "2026-07-07T10:00",
          attending: "000003/XX-GPHN",
        },
      ],
      endedAt: "2026-07-07T10:00",
    },
    entries: sampleEntries(inpatientStory(options.entries ?? 60)),
  });
  return record;
}

function head(recordNumber: string, facilityId = "bv-thu-nghiem") {
  return {
    facilityId,
    facilityCode: "99999",
    source: { system: "his", id: recordNumber },
    recordNumber,
    medium: { kind: "electronic" },
    patient: {
      identity: { kind: "known" },
      identifiers: [
        { system: "facility", value: "BN000001", status: "active" },
        {
          system: "personal-id",
          value: "079185000000",
          status: "active",
          verification: { method: "chip-card", at: "2026-07-02T08:01:00.000+07:00" },
        },
        { system: "old-id", value: "020000000", status: "superseded", to: "2021-03-01" },
      ],
      name: "NGUYỄN THỊ THỬ",
      gender: "female",
      birth: "1985-05-17",
      nationality: "000",
      ethnicGroup: "01",
      occupation: "00",
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
      representatives: [
        {
          relation: "spouse",
          name: "TRẦN VĂN MẪU",
          phone: "0900000000",
          emergencyContact: true,
          legalBasis: "8.2.a",
        },
      ],
    },
    coverages: [
      {
        cardNumber: "DN4797900000000",
        registeredFacility: "99999",
        validFrom: "2026-01-01",
        validTo: "2026-12-31",
        verifiedAt: "2026-07-02T08:01",
      },
    ],
  };
}
