import { describe, expect, it } from "vitest";
import {
  checkRecord,
  effectiveEntries,
  entriesOf,
  type MedicalRecord,
  type Severity,
} from "../../src/index.ts";
import { sampleInpatientRecord, sampleRecord } from "../../src/testkit/index.ts";
import { changed } from "./changed.ts";

const inpatient = sampleInpatientRecord();
const positionOf = (id: string) => inpatient.entries.findIndex(({ source }) => source.id === id);
const first = (kind: string) => inpatient.entries.findIndex((entry) => entry.kind === kind);
const his = (id: string) => ({ system: "his", id });

type Row = readonly [string, Readonly<Record<string, unknown>>, string, Severity, string];
const bloodCount = positionOf("blood-count");
const correction = inpatient.entries.findIndex(({ corrects }) => corrects !== undefined);
const cancelled = inpatient.entries.findIndex(({ status }) => status === "cancelled");
const last = inpatient.entries.length;
const again = (position: number) => ({ ...inpatient.entries[position], source: his("again") });

const rows: readonly Row[] = [
  [
    "a second entry of one source",
    { "entries.1.source": inpatient.entries[0]?.source },
    "source_twice",
    "error",
    "entries.1.source",
  ],
  [
    "a reference to nothing",
    { [`entries.${first("procedure")}.consent`]: his("nowhere") },
    "reference_unknown",
    "error",
    `entries.${first("procedure")}.consent`,
  ],
  [
    "a result whose order is a consent",
    { [`entries.${bloodCount}.order`]: his("consent") },
    "reference_kind",
    "warning",
    `entries.${bloodCount}.order`,
  ],
  [
    "a correction without a reason",
    { [`entries.${correction}.reason`]: undefined },
    "reason_missing",
    "error",
    `entries.${correction}.reason`,
  ],
  [
    "a cancelled entry without a reason",
    { [`entries.${cancelled}.reason`]: undefined },
    "reason_missing",
    "error",
    `entries.${cancelled}.reason`,
  ],
  [
    "a correction of itself",
    { "entries.0.corrects": inpatient.entries[0]?.source, "entries.0.reason": "x" },
    "corrects_itself",
    "error",
    "entries.0.corrects",
  ],
  [
    "a correction of another kind",
    { "entries.0.corrects": his("consent"), "entries.0.reason": "x" },
    "correction_kind",
    "error",
    "entries.0.corrects",
  ],
  [
    "two corrections of one entry",
    { [`entries.${last}`]: again(correction) },
    "corrected_twice",
    "warning",
    `entries.${last}.corrects`,
  ],
  [
    "vital signs without a value",
    Object.fromEntries(
      [
        "pulse",
        "temperature",
        "systolic",
        "diastolic",
        "respiration",
        "spo2",
        "weightKg",
        "heightCm",
        "pain",
      ].map((name) => [`entries.${first("vital-signs")}.${name}`, undefined]),
    ),
    "vital_signs_empty",
    "error",
    `entries.${first("vital-signs")}`,
  ],
  [
    "a stay that ends before it begins",
    { "episode.stays.1.to": "2026-07-02T09:29" },
    "stay_backwards",
    "error",
    "episode.stays.1.to",
  ],
  [
    "an open stay before another",
    { "episode.stays.0.to": undefined },
    "stay_open",
    "error",
    "episode.stays.0.to",
  ],
  [
    "stays that overlap",
    { "episode.stays.0.to": "2026-07-02T09:31" },
    "stays_overlap",
    "error",
    "episode.stays.1.from",
  ],
  [
    "a stay beyond the end",
    { "episode.stays.1.to": "2026-07-07T10:01" },
    "stay_outside_episode",
    "warning",
    "episode.stays.1.to",
  ],
  [
    "an inpatient without admission",
    { "episode.admittedAt": undefined },
    "admission_missing",
    "error",
    "episode.admittedAt",
  ],
  [
    "an admission before arrival",
    { "episode.admittedAt": "2026-07-02T07:59" },
    "admitted_before_arrival",
    "error",
    "episode.admittedAt",
  ],
  [
    "an end without an entry that tells it",
    {
      [`entries.${first("discharge")}.status`]: "cancelled",
      [`entries.${first("discharge")}.reason`]: "nhầm",
    },
    "end_untold",
    "error",
    "episode.endedAt",
  ],
  [
    "an entry that happened 6 minutes after it was recorded",
    { "entries.0.recordedAt": "2026-07-02T07:56:00+07:00" },
    "occurred_after_recorded",
    "warning",
    "entries.0.occurredAt",
  ],
  [
    "an entry of before the arrival",
    { "entries.0.occurredAt": "2026-07-02T07:59" },
    "occurred_before_arrival",
    "warning",
    "entries.0.occurredAt",
  ],
  [
    "an entry of after the end",
    {
      "entries.0.occurredAt": "2026-07-07T10:01",
      "entries.0.recordedAt": "2026-07-07T10:02:00+07:00",
    },
    "occurred_after_end",
    "warning",
    "entries.0.occurredAt",
  ],
  [
    "a filled form of more than a year after it was recorded",
    { [`entries.${first("form-data")}.occurredAt`]: "2062-07-02T08:10" },
    "occurred_in_far_future",
    "error",
    `entries.${first("form-data")}.occurredAt`,
  ],
  [
    "a birth after the day of arrival",
    { "patient.birth": "2026-07-03T00:10" },
    "born_after_arrival",
    "error",
    "patient.birth",
  ],
  [
    "a birth in a year after that of the arrival",
    { "patient.birth": "2027" },
    "born_after_arrival",
    "error",
    "patient.birth",
  ],
  [
    "a drug of which nothing is prescribed",
    { [`entries.${first("prescription")}.drugs.0.quantity`]: "0.0" },
    "nothing_prescribed",
    "error",
    `entries.${first("prescription")}.drugs.0.quantity`,
  ],
  [
    "a drug for no day",
    { [`entries.${first("prescription")}.drugs.0.days`]: "0" },
    "nothing_prescribed",
    "error",
    `entries.${first("prescription")}.drugs.0.days`,
  ],
  [
    "an operation that ends before it begins",
    { [`entries.${first("procedure")}.endedAt`]: "2026-07-02T11:04" },
    "ends_before_begin",
    "error",
    `entries.${first("procedure")}.endedAt`,
  ],
  [
    "a patient without a number of the facility",
    { "patient.identifiers.0.system": "passport" },
    "facility_number_missing",
    "error",
    "patient.identifiers",
  ],
  [
    "a temporary number of 12 digits",
    { "patient.identifiers.0": { system: "temporary", value: "000 000 000 001", status: "active" } },
    "temporary_like_personal_id",
    "error",
    "patient.identifiers.0.value",
  ],
  [
    "two active personal IDs",
    { "patient.identifiers.2": { system: "personal-id", value: "079185000001", status: "active" } },
    "second_personal_id",
    "error",
    "patient.identifiers.2.status",
  ],
  [
    "an address that ends before it begins",
    { "patient.addresses.0.to": "2025-06-30" },
    "range_backwards",
    "error",
    "patient.addresses.0.to",
  ],
  [
    "a card that ends before it begins",
    { "coverages.0.validTo": "2025-12-31" },
    "range_backwards",
    "error",
    "coverages.0.validTo",
  ],
  [
    "a second settlement",
    { [`entries.${last}`]: again(positionOf("settlement")) },
    "told_twice",
    "error",
    `entries.${last}`,
  ],
];

describe("the members of a record against each other", () => {
  it.each(rows)("%s", (_, members, code, severity, path) => {
    const report = checkRecord(changed(inpatient, members));
    expect(report.issues.map((issue) => [issue.code, issue.severity, issue.path.join(".")])).toEqual([
      [`core.record.${code}`, severity, path],
    ]);
    expect(report.ok).toBe(severity === "warning");
    for (const { text, nextStep } of report.issues) {
      for (const sentence of [text.vi, text.en, nextStep?.vi, nextStep?.en]) expect(sentence).toBeTruthy();
    }
  });

  it("an end before the beginning is one finding among those of the stays", () => {
    const { issues } = checkRecord(changed(inpatient, { "episode.endedAt": "2026-07-02T09:00" }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "core.record.ended_before_begin", path: ["episode", "endedAt"] }),
    );
  });

  it("corrections in a circle are named at each entry of the circle, and only there", () => {
    const ring = (id: string, corrects: string) => ({
      ...inpatient.entries[bloodCount],
      source: his(id),
      corrects: his(corrects),
      reason: "x",
    });
    const entries = [...inpatient.entries, ring("a", "b"), ring("b", "c"), ring("c", "a"), ring("d", "a")];
    const circles = checkRecord({ ...inpatient, entries }).issues.filter(
      ({ code }) => code === "core.record.correction_circle",
    );
    expect(circles.map(({ path }) => path[1])).toEqual([last, last + 1, last + 2]);
  });

  it("a birth on the day, in the month or in the year of the arrival may be", () => {
    for (const birth of ["2026", "2026-07", "2026-07-02", "2026-07-02T23:10"]) {
      expect(checkRecord(changed(inpatient, { "patient.birth": birth })).issues).toEqual([]);
    }
  });

  it("a year is borne beyond the end and beyond the writing down, as a warning", () => {
    const late = {
      "entries.0.occurredAt": "2027-07-08T10:00",
      "entries.0.recordedAt": "2026-07-08T10:00:00+07:00",
    };
    expect(checkRecord(changed(inpatient, late)).issues.map(({ severity }) => severity)).toEqual([
      "warning",
      "warning",
    ]);
  });

  it("a prescription that was cancelled may be of nothing", () => {
    const at = `entries.${first("prescription")}`;
    const cancelledOne = {
      [`${at}.status`]: "cancelled",
      [`${at}.reason`]: "nhầm",
      [`${at}.drugs.0.quantity`]: "0",
    };
    expect(checkRecord(changed(inpatient, cancelledOne)).issues).toEqual([]);
  });

  it("the tolerance of clocks can be set", () => {
    const record = changed(inpatient, { "entries.0.recordedAt": "2026-07-02T00:58:00Z" });
    expect(checkRecord(record).issues).toEqual([]);
    expect(checkRecord(record, { clockToleranceMinutes: 3 }).issues).toHaveLength(1);
  });

  it("what may come before or after the episode has no warning", () => {
    const late = (kind: string) => ({
      [`entries.${first(kind)}.occurredAt`]: "2026-07-09T10:00",
      [`entries.${first(kind)}.recordedAt`]: "2026-07-09T10:01:00+07:00",
    });
    for (const kind of ["attachment", "charge", "form-data"]) {
      expect(checkRecord(changed(inpatient, late(kind))).issues).toEqual([]);
    }
  });
});

describe("effectiveEntries", () => {
  const entry = (id: string, members: object = {}) => ({
    ...sampleRecord().entries[0],
    source: his(id),
    ...members,
  });
  const recordOf = (...entries: object[]) => ({ entries }) as unknown as MedicalRecord;
  const effective = (...entries: object[]) =>
    effectiveEntries(recordOf(...entries)).map(({ source }) => source.id);

  it("leaves out what is cancelled and what another one corrects", () => {
    expect(
      effective(entry("a"), entry("b", { corrects: his("a") }), entry("c", { status: "cancelled" })),
    ).toEqual(["b"]);
  });

  it("lets a cancelled correction correct nothing", () => {
    expect(effective(entry("a"), entry("b", { corrects: his("a"), status: "cancelled" }))).toEqual(["a"]);
  });

  it("follows chains of corrections, also through one that was cancelled", () => {
    const b = entry("b", { corrects: his("a"), status: "cancelled" });
    expect(effective(entry("a"), b, entry("c", { corrects: his("b") }))).toEqual(["c"]);
  });

  it("ends in a circle of corrections, and tells systems apart", () => {
    expect(effective(entry("a", { corrects: his("b") }), entry("b", { corrects: his("a") }))).toEqual([]);
    expect(effective(entry("a"), entry("b", { corrects: { system: "lis", id: "a" } }))).toEqual(["a", "b"]);
  });

  it("entriesOf takes those of one kind", () => {
    expect(entriesOf(inpatient, "laboratory-result").length).toBeGreaterThan(0);
    expect(entriesOf(inpatient, "laboratory-result")).not.toContainEqual(
      expect.objectContaining({ source: his("blood-count") }),
    );
  });
});
