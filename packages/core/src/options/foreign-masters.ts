import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { mastersIssue } from "../masters/masters.issues.ts";
import { medicalRecord } from "./argument-shapes.ts";
import { isObject } from "./option-shape.ts";

/**
 * Catalogues of another facility than the record's: they would put its name, its wards and its people on papers and into
 * files. Said before anything below asks, so that the message names the function that was called. What is no record or
 * no catalogues is left to their shapes.
 *
 * @param path Where the catalogues stand in the options.
 */
export function foreignMasters(record: unknown, masters: unknown, path: JsonPath): readonly Issue[] {
  if (!medicalRecord.fits(record) || !isObject(record) || !isObject(masters)) return [];
  const theirs = masters["facilityId"];
  if (typeof theirs !== "string" || theirs === record["facilityId"]) return [];
  return [mastersIssue("facility_differs", [...path, "facilityId"], "")];
}
