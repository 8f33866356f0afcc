import type { Issue } from "../faults/issue.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { FacilityMasters } from "./facility-masters.ts";
import { mastersIssue } from "./masters.issues.ts";

/**
 * Are these the catalogues of the facility of the record? Codes change with mergers: one that any profile had, whenever,
 * is of the same facility; catalogues without a profile say nothing of it.
 */
export function facilityIssues(
  record: Pick<MedicalRecord, "facilityId" | "facilityCode">,
  { facilityId, profiles }: Pick<FacilityMasters, "facilityId" | "profiles">,
): readonly Issue[] {
  if (record.facilityId !== facilityId) return [mastersIssue("facility_differs", ["facilityId"], "")];
  if (profiles.length === 0 || profiles.some(({ code }) => code === record.facilityCode)) return [];
  return [mastersIssue("facility_code_differs", ["facilityCode"], "MA_CSKCB")];
}
