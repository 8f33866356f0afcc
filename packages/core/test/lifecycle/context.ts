import { type Entry, type MedicalRecord, parseFacilityId, parseInstant } from "../../src/index.ts";
import type { GuardContext, RecordLife } from "../../src/lifecycle/index.ts";
import { sampleInpatientRecord } from "../../src/testkit/index.ts";

export const now = parseInstant("2026-07-08T08:00:00.000+07:00");
export const doctor = { kind: "practitioner", id: "000003/XX-GPHN" } as const;

/** A stay with an operation that has everything; each test takes away or changes one thing. */
export const sample = sampleInpatientRecord({ entries: 20 });

export const life: RecordLife = {
  record: sample.source,
  phase: "in-treatment",
  since: now,
  holds: [],
  event: { command: "begin", at: now, by: doctor, wrote: [] },
};

/** What guards look at, with defaults for everything. */
export function contextWith(parts: Partial<GuardContext> = {}): GuardContext {
  return {
    facilityId: parseFacilityId("bv-thu-nghiem"),
    request: { command: "complete", by: doctor },
    life,
    record: sample,
    written: [],
    now,
    policy: {},
    ...parts,
  };
}

/** The record with its entries changed one by one; `undefined` takes one out. */
export function withEntries(
  change: (entry: Entry) => Entry | undefined,
  more: readonly Entry[] = [],
  record: MedicalRecord = sample,
): MedicalRecord {
  const entries = record.entries.map(change).filter((entry) => entry !== undefined);
  return { ...record, entries: [...entries, ...more] };
}

/** The entry of a kind in the sample. */
export function entryOf<K extends Entry["kind"]>(kind: K): Extract<Entry, { kind: K }> {
  const found = sample.entries.find((entry) => entry.kind === kind);
  if (found === undefined) throw new Error(`the sample holds no ${kind}`);
  return found as Extract<Entry, { kind: K }>;
}

/** The record in which every entry of a kind has these members. */
export function changed<K extends Entry["kind"]>(
  kind: K,
  members: Partial<Extract<Entry, { kind: K }>>,
  record: MedicalRecord = sample,
): MedicalRecord {
  return withEntries(
    (entry) => (entry.kind === kind ? ({ ...entry, ...members } as Entry) : entry),
    [],
    record,
  );
}

/** An entry that nobody wrote yet: that of a kind, under a source of its own. */
export function another<K extends Entry["kind"]>(
  kind: K,
  members: Partial<Extract<Entry, { kind: K }>> = {},
): Extract<Entry, { kind: K }> {
  return { ...entryOf(kind), source: { system: "his", id: `another-${kind}` }, ...members };
}
