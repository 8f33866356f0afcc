import { type MedicalRecord, parseRecord } from "@benhan/core";
import { sampleInpatientRecord } from "@benhan/core/testkit";

/** An entry of form data as a host writes it. */
export function formData(id: string, form: string, particulars: object = {}): object {
  return {
    kind: "form-data",
    form,
    values: {},
    source: { system: "his", id },
    author: { kind: "practitioner", id: "000003/XX-GPHN" },
    occurredAt: "2026-07-07T09:30",
    recordedAt: "2026-07-07T09:30:00.000+07:00",
    provenance: { origin: "entered" },
    status: "final",
    ...particulars,
  };
}

/** The inpatient sample with more entries. */
export function recordWith(...entries: readonly object[]): MedicalRecord {
  const record = sampleInpatientRecord();
  return parseRecord({ ...record, entries: [...record.entries, ...entries] });
}
