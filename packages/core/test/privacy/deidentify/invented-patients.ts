import type { CalendarDate, FacilityId, Instant, LocalMinute, MedicalRecord } from "../../../src/index.ts";
import { codingSystems } from "../../../src/index.ts";
import { createSeededRandom } from "../../../src/testkit/index.ts";

/** What an attacker may know of a patient, for instance of a neighbour. */
export interface Known {
  readonly recordId: string;
  readonly personalId: string;
  readonly name: string;
  readonly birth: string;
  readonly sex: string;
  readonly province: string;
  readonly commune: string;
  readonly admitted: string;
  readonly diagnosis: string;
}

/** A fast source of numbers: the seed alone decides. */
export function dice(seed: string): (below: number) => number {
  const start = createSeededRandom(seed).bytes(4);
  let state = new DataView(start.buffer).getUint32(0);
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const provinces = ["01", "79", "48", "31", "92", "37", "75"];
const frequent = ["I10", "J18.9", "K29.7", "E11.9", "A09", "K35.8", "J20.9", "O80", "S52.5", "N20.0"];
const rare = ["E84.0", "Q90.9", "G12.2", "D81.1", "C37", "M31.3", "B20", "F20.0", "L10.0", "T56.0"];
const two = (value: number) => String(value).padStart(2, "0");

/** Invented patients, one stay each, in the order of admission. */
export function inventedPatients(count: number, seed: string): readonly Known[] {
  const roll = dice(seed);
  const all = Array.from({ length: count }, (_, index): Known => {
    const province = provinces[Math.min(roll(7), roll(7))] ?? "01";
    const year = 2026 - Math.min(roll(100), 20 + roll(85));
    const list = roll(40) === 0 ? rare : frequent;
    return {
      recordId: `HS${String(index).padStart(6, "0")}`,
      personalId: `0${province}1${String(index).padStart(8, "0")}`,
      name: `NGƯỜI THỬ ${index}`,
      birth: `${Math.min(year, 2025)}-${two(1 + roll(12))}-${two(1 + roll(28))}`,
      sex: roll(2) === 0 ? "male" : "female",
      province,
      commune: `${province}${String(roll(60)).padStart(3, "0")}`,
      admitted: `2026-${two(1 + roll(6))}-${two(1 + roll(28))}`,
      diagnosis: list[roll(list.length)] ?? "I10",
    };
  });
  return [...all].sort((a, b) => a.admitted.localeCompare(b.admitted));
}

/** The record of such a patient, full of what must not leave. */
export function recordOf(known: Known): MedicalRecord {
  const minute = `${known.admitted}T08:00` as LocalMinute;
  const source = { system: "his", id: known.recordId };
  return {
    facilityId: "bv-thu-nghiem" as FacilityId,
    facilityCode: "99999",
    source,
    recordNumber: known.recordId,
    medium: { kind: "electronic" },
    patient: {
      identity: { kind: "known" },
      identifiers: [
        { system: "facility", value: `BN${known.recordId}`, status: "active" },
        { system: "personal-id", value: known.personalId, status: "active" },
      ],
      name: known.name,
      gender: known.sex as "male",
      birth: known.birth as CalendarDate,
      phone: "0900000000",
      workplace: "Xưởng mẫu",
      addresses: [
        {
          use: "residence",
          text: `Số 1, xã ${known.commune}`,
          catalogue: "vn-admin-2025",
          provinceCode: known.province,
          communeCode: known.commune,
        },
      ],
      representatives: [{ relation: "mother", name: `MẸ CỦA ${known.name}` }],
    },
    coverages: [],
    episode: {
      type: "inpatient",
      payer: "insurance",
      arrivedAt: minute,
      visitReason: `Lý do của ${known.name}`,
      stays: [{ department: "K01", from: minute }],
    },
    entries: [
      {
        kind: "diagnosis",
        source: { system: "his", id: `${known.recordId}-1` },
        author: { kind: "practitioner", id: "000001/XX-GPHN" },
        occurredAt: minute,
        recordedAt: `${known.admitted}T08:00:00.000+07:00` as Instant,
        provenance: { origin: "entered" },
        status: "final",
        phase: "discharge",
        rank: "main",
        text: `Bệnh của ${known.name}`,
        coding: { system: codingSystems.disease, code: known.diagnosis },
      },
    ],
  };
}
