import { checkRecord, type MedicalRecord } from "@benhan/core";
import { sayIssues, type Terminal } from "@benhan/core/command-line";
import type { Issue } from "@benhan/core/faults";
import { checkMasters, type FacilityMasters } from "@benhan/core/masters";
import { nothingWritten } from "../output.faults.ts";
import { mastersOfAnother } from "./papers.faults.ts";
import { readJson } from "./read-json.ts";

/**
 * A record out of a file of JSON, as the store of `@benhan/core` gives it.
 *
 * @throws EmrError `exchange.cli.nothing_written` when it is none, after all findings were told; those of the reading
 */
export async function readRecord(path: string, terminal: Terminal): Promise<MedicalRecord> {
  const report = checkRecord(await readJson(path, "record"));
  sayIssues(report.issues, terminal);
  if (!report.ok) throw nothingWritten({ count: errorsIn(report.issues) });
  return report.value;
}

/**
 * The catalogues of the facility out of a file of JSON; nothing without a file.
 *
 * @param record What they are for: those of another facility are refused.
 * @throws EmrError `exchange.cli.masters_of_another`; those of the reading
 */
export async function readMasters(
  path: string | undefined,
  terminal: Terminal,
  record?: MedicalRecord,
): Promise<FacilityMasters | undefined> {
  if (path === undefined) return undefined;
  const report = checkMasters(await readJson(path, "masters"));
  sayIssues(report.issues, terminal, { file: path });
  if (!report.ok) throw nothingWritten({ count: errorsIn(report.issues) });
  const masters = report.value;
  if (record !== undefined && record.facilityId !== masters.facilityId) {
    throw mastersOfAnother({ file: path });
  }
  return masters;
}

/** How many of the findings are errors. */
export function errorsIn(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === "error").length;
}
