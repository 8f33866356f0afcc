import type * as z from "zod/mini";
import type { Bilingual } from "../faults/issue.ts";
import { valueAt } from "../faults/json-path.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { atMost, mostFindings } from "../shape/most-findings.ts";
import { readObject } from "../shape/read-object.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { hiddenName } from "./entries/form-data.schema.ts";
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

export const recordName: Bilingual = { vi: "bệnh án", en: "medical record" };

/** The check of a record by a schema that may be compiled. */
export function recordReport(
  input: unknown,
  schema: z.ZodMiniType<MedicalRecord>,
  options: CheckRecordOptions,
): Report<MedicalRecord> {
  const read = readObject(input, recordName);
  if (!read.ok) return read;
  const value = withLists(read.value as Readonly<Record<string, unknown>>);
  const entries: readonly unknown[] = Array.isArray(value.entries) ? value.entries : [];
  // The labels hang on the schema as it was written, not on what was compiled of it.
  const refused = (issues: z.core.$ZodIssue[]) => ({
    ok: false as const,
    issues: shapeIssues(medicalRecordSchema, { issues }, value),
  });
  if (entries.length > mostEntries) return refused([tooManyEntries]);
  const result = schema.safeParse(value);
  const hidden = entries.flatMap(hiddenNames);
  if (!result.success || hidden.length > 0) return refused([...hidden, ...(result.error?.issues ?? [])]);
  const issues = integrityIssues(result.data, options);
  const report = reportOf(result.data, issues);
  return issues.length > mostFindings ? { ...report, issues: atMost(issues) } : report;
}

/** More than the longest stay brings: beyond it somebody sent more than one record, or means harm. */
const mostEntries = 200_000;
const tooManyEntries: z.core.$ZodIssue = {
  code: "custom",
  path: ["entries"],
  params: { format: "entries" },
  message: "",
};

/** What the schema of free names does not tell. */
function hiddenNames(entry: unknown, position: number): z.core.$ZodIssue[] {
  if (valueAt(entry, ["values", hiddenName]) === undefined) return [];
  const path = ["entries", position, "values"];
  return [{ code: "unrecognized_keys", keys: [hiddenName], path, message: "" }];
}

/** The record with its lists, read as empty where they are absent. */
function withLists(record: Readonly<Record<string, unknown>>): { readonly entries: unknown } {
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
