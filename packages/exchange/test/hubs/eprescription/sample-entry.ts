import { digestOf, type OutboxEntry, parseInstant, type Uuid } from "@benhan/core";
import { type PrescriptionDraft, preparePrescription } from "../../../src/eprescription/index.ts";
import { changed, facilityCode, facilityId } from "../../eprescription/sample-prescription.ts";

export { facilityCode, facilityId };
export const connectionCode = "7979999";
export const doctor = "BS-0001";
export const doctorPassword = "m\u1eadt-kh\u1ea9u-b\u00e1c-s\u0129-7391";
export const facilityPassword = "m\u1eadt-kh\u1ea9u-c\u01a1-s\u1edf-8402";
export const vendor = { appName: "phan-mem-thu", appKey: "khoa-phan-mem-5513" };

const moment = parseInstant("2026-07-02T09:30:00.000+07:00");

/** An entry as a store would hand it out. */
export function sampleEntry(change: Partial<OutboxEntry> = {}, draft: PrescriptionDraft = {}): OutboxEntry {
  const report = preparePrescription(changed(draft), { facilityId, facilityCode });
  if (!report.ok) throw new Error(report.issues.map(({ text }) => text.en).join(" "));
  const { bytes } = report.value;
  return {
    ...report.value,
    entryId: "01981111-0000-7000-8000-000000000001" as Uuid,
    hub: "eprescription",
    digest: digestOf(bytes),
    createdAt: moment,
    sequence: 1,
    state: "leased",
    attempts: 1,
    notBefore: moment,
    ...change,
  };
}
