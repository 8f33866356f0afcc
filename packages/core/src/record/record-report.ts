import type * as z from "zod";
import { type Report, reportOf } from "../faults/report.ts";
import { readObject } from "../shape/read-object.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { integrityIssues } from "./integrity/integrity-issues.ts";
import { medicalRecordSchema } from "./medical-record.schema.ts";
import type { MedicalRecord } from "./medical-record.ts";

export interface CheckRecordOptions {
  /**
   * By how many minutes something may have happened after it was written down, because clocks differ. Default 5.
   * Beyond it the entry gets a warning.
   */
  readonly clockToleranceMinutes?: number;
}

/** The check of a record by a schema that may be compiled. */
export function recordReport(
  input: unknown,
  schema: z.ZodType<MedicalRecord>,
  options: CheckRecordOptions,
): Report<MedicalRecord> {
  const read = readObject(input, { vi: "bệnh án", en: "medical record" });
  if (!read.ok) return read;
  const value = withLists(read.value as Readonly<Record<string, unknown>>);
  const result = schema.safeParse(value);
  // The labels hang on the schema as it was written, not on what was compiled of it.
  if (!result.success) return { ok: false, issues: shapeIssues(medicalRecordSchema, result.error, value) };
  return reportOf(result.data, integrityIssues(result.data, options));
}

/** The record with its lists, read as empty where they are absent. */
function withLists(record: Readonly<Record<string, unknown>>): object {
  const { patient } = record;
  const isObject = typeof patient === "object" && patient !== null && !Array.isArray(patient);
  return {
    ...emptyLists,
    ...record,
    ...(isObject && { patient: { ...patientLists, ...patient } }),
  };
}

const emptyLists = { coverages: [], entries: [] };
const patientLists = { addresses: [], representatives: [] };
