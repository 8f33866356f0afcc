import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import { readPractitionerList } from "../identifiers/practitioner-list.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import { facilityIssues } from "./facility-issues.ts";
import type { Dated, FacilityMasters } from "./facility-masters.ts";
import { type MastersFinding, mastersIssue } from "./masters.issues.ts";
import { type Mention, mentionsOf } from "./record-mentions.ts";
import { holdsOn, keyOfRow, type MasterRow } from "./row-at.ts";

/**
 * Does everything that a record names stand in the facility's catalogues on its day? Finds unknown licences and
 * licences that were not valid when the entry happened, unknown and closed departments, beds and machines; each at its
 * exact place. They are warnings, because care is written down first and catalogues are mended later; only a record of
 * another facility is an error.
 *
 * A licence with `.TX.` or `.HD.` belongs to another facility and is not looked up; of a trainee the supervisor's is.
 * Catalogues of which the facility keeps none (no row at all) are not asked.
 */
export function checkAgainstMasters(record: MedicalRecord, masters: FacilityMasters): Report<MedicalRecord> {
  const foreign = facilityIssues(record, masters);
  if (foreign.length > 0) return { ok: false, issues: foreign };
  const index = indexOf(masters);
  return reportOf(
    record,
    mentionsOf(record).flatMap((mention) =>
      (mention.of === "practitioner" ? licenceIssues : rowIssues)(mention, index),
    ),
  );
}

/** The rows of each catalogue by their key. */
type Index = Readonly<Record<Mention["of"], ReadonlyMap<string, readonly MasterRow[]>>>;

function indexOf({ practitioners, departments, beds, machines }: FacilityMasters): Index {
  const byKey = (rows: readonly MasterRow[]) => {
    const map = new Map<string, MasterRow[]>();
    for (const row of rows) map.set(keyOfRow(row), [...(map.get(keyOfRow(row)) ?? []), row]);
    return map;
  };
  return {
    practitioner: byKey(practitioners),
    department: byKey(departments),
    bed: byKey(beds),
    machine: byKey(machines),
  };
}

/** A member may hold the composite value of the claim field MA_BAC_SI. */
function licenceIssues(mention: Mention, index: Index): readonly Issue[] {
  const own = rowsOf(mention, mention.code, index);
  if (own.length > 0) return judged(mention, own);
  const named = readPractitionerList(mention.code).parts?.practitioners ?? [];
  return named.flatMap(({ licence, telehealthFrom, mobilisedFrom }) => {
    if (telehealthFrom !== undefined || mobilisedFrom !== undefined) return [];
    return rowIssues({ ...mention, code: licence.value }, index);
  });
}

function rowIssues(mention: Mention, index: Index): readonly Issue[] {
  if (index[mention.of].size === 0) return [];
  return judged(mention, rowsOf(mention, mention.code, index));
}

function rowsOf({ of, within }: Mention, code: string, index: Index): readonly MasterRow[] {
  const rows = index[of].get(code) ?? [];
  return within === undefined ? rows : rows.filter((row) => "department" in row && row.department === within);
}

function judged({ of, on, path, official }: Mention, rows: readonly Dated[]): readonly Issue[] {
  if (rows.some((row) => holdsOn(row, on))) return [];
  const what: MastersFinding = rows.length === 0 ? `${of}_unknown` : `${of}_not_valid`;
  return [mastersIssue(what, path, official)];
}
