import { checkRecord, type MedicalRecord } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { medicalRecord, refuseCall } from "@benhan/core/options";
import { argumentIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";

/** Findings about a record that is none: the first say enough. */
const mostTold = 5;

/**
 * Reads a record that somebody gave without its types. Looking through every record first would take longer than the
 * reading: only what stumbles is looked at, then read as `checkRecord` gives it, or refused.
 *
 * @throws EmrError `core.options.wrong` with the places of the record; whatever a function of the host throws
 */
export function readRecord<T>(of: string, record: MedicalRecord, read: (record: MedicalRecord) => T): T {
  try {
    return read(record);
  } catch (error) {
    if (isEmrError(error)) throw error;
    const report = checkRecord(record);
    if (report.ok) return read(report.value);
    const wrong = report.issues.filter(({ severity }) => severity === "error").slice(0, mostTold);
    const places = wrong.map((issue) => ({ ...issue, path: ["record", ...issue.path] }));
    refuseCall(of, [...argumentIssues("record", undefined, medicalRecord), ...places], guides.emr365);
    throw error;
  }
}
