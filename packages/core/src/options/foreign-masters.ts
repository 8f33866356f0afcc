import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { facilityIssues } from "../masters/facility-issues.ts";
import type { FacilityMasters } from "../masters/facility-masters.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
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
  if (typeof masters["facilityId"] !== "string") return [];
  const profiles = Array.isArray(masters["profiles"]) ? masters["profiles"].filter(isObject) : [];
  const issues = facilityIssues(
    record as unknown as MedicalRecord,
    { ...masters, profiles } as unknown as FacilityMasters,
  );
  return issues.map((issue) => ({
    ...issue,
    path: [...path, issue.path[0] === "facilityId" ? "facilityId" : "profiles"],
  }));
}
