import * as z from "zod/mini";
import type { Report } from "../faults/report.ts";
import { medicalRecordSchema } from "../record/medical-record.schema.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { type CheckRecordOptions, recordReport } from "../record/record-report.ts";

/** `checkRecord` of `@benhan/core` with its schema compiled: the same questions, the same reports. */
export type RecordChecker = (input: unknown, options?: CheckRecordOptions) => Report<MedicalRecord>;

/**
 * Makes a checker for those who check many records: an import, a store that reads back. Compiling takes some tens of
 * milliseconds, so make one and keep it. Where code may not be made of text (a page with a strict CSP, or
 * `z.config({ jitless: true })`) it checks as `checkRecord` does.
 */
export function createRecordChecker(): RecordChecker {
  const schema = z.config().jitless === true ? medicalRecordSchema : z.compile(medicalRecordSchema);
  return (input, options = {}) => recordReport(input, schema, options);
}
