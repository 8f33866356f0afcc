import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { correctedEntries } from "../effective-entries.ts";
import type { Entry } from "../entry.ts";
import type { MedicalRecord } from "../medical-record.ts";
import { type SourceIndex, sourceIndex } from "../source-index.ts";

/** A finding as it is declared: everything but the place. */
export type Finding = Omit<Issue, "path">;

/** The finding at a place of the record. */
export function issueAt(finding: Finding, path: JsonPath): Issue {
  return { ...finding, path };
}

/** What several checks need to know of a record, found out once. */
export interface RecordFacts {
  readonly record: MedicalRecord;
  readonly positionOf: SourceIndex;
  readonly isEffective: (entry: Entry) => boolean;
  readonly clockToleranceMinutes: number;
}

/** Looks through the record once. */
export function recordFacts(record: MedicalRecord, clockToleranceMinutes: number): RecordFacts {
  const positionOf = sourceIndex(record.entries);
  const corrected = correctedEntries(record.entries, positionOf);
  return {
    record,
    positionOf,
    isEffective: (entry) => entry.status !== "cancelled" && !corrected.has(entry),
    clockToleranceMinutes,
  };
}
