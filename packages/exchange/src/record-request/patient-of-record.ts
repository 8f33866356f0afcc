import type { DatedIdentifier, MedicalRecord } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import { isSameName, isSameRecord, type PatientSideRequester, type RecordRequest } from "./record-request.ts";
import { requestIssue } from "./request-issues.ts";

/**
 * Is the record the one that was asked for, and does its patient ask, when they say so? Paths begin at the request; that
 * of the record is `record`.
 */
export function recordIssues(request: RecordRequest, record: MedicalRecord): readonly Issue[] {
  if (!isSameRecord(record.source, request.record)) return [requestIssue("record_other", ["record"])];
  const { requester } = request;
  if (requester.category !== "patient") return [];
  const { name, identifier } = requester;
  const { patient } = record;
  return [
    // Of a patient whose name nobody knew the record says who they are before they may have it.
    isSameName(name, patient.name) ? undefined : requestIssue("requester_not_patient", ["requester", "name"]),
    isKnownAs(identifier, patient.identifiers)
      ? undefined
      : requestIssue("requester_not_patient", ["requester", "identifier"]),
  ].filter((issue) => issue !== undefined);
}

/** A number of a kind of which the record has none can be compared with nothing; one that was replaced still is theirs. */
function isKnownAs(
  identifier: PatientSideRequester["identifier"],
  identifiers: readonly DatedIdentifier[],
): boolean {
  if (identifier === undefined) return true;
  const own = identifiers.filter(({ system, status }) => system === identifier.system && status !== "error");
  return own.length === 0 || own.some(({ value }) => plain(value) === plain(identifier.value));
}

const plain = (value: string): string => value.replace(/[\s.-]/g, "").toUpperCase();
