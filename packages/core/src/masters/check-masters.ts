import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type Report, reportOf, requireOk } from "../faults/report.ts";
import { readPractitionerLicence } from "../identifiers/practitioner-licence.ts";
import { readObject } from "../shape/read-object.ts";
import { shapeIssues } from "../shape/shape-issues.ts";
import { facilityMastersSchema } from "./facility-masters.schema.ts";
import type { Dated, Department, FacilityMasters } from "./facility-masters.ts";
import { invalidMasters } from "./masters.faults.ts";
import { mastersIssue } from "./masters.issues.ts";

/**
 * Are these the catalogues of a facility? Takes a JSON text or the parsed value and answers with them or with
 * everything that is wrong: first in shape, types and presence, and once these are right in what rows say of each
 * other: periods that run backwards or overlap, departments that do not exist, licences of an unknown form.
 *
 * An absent catalogue is read as an empty one.
 */
export function checkMasters(input: unknown): Report<FacilityMasters> {
  const read = readObject(input, { vi: "danh mục của cơ sở", en: "facility catalogue" });
  if (!read.ok) return read;
  const value = { ...noRows, ...read.value };
  const result = facilityMastersSchema.safeParse(value);
  if (!result.success) return { ok: false, issues: shapeIssues(facilityMastersSchema, result.error, value) };
  return reportOf(result.data, integrityIssues(result.data));
}

/** The catalogues, or one `core.masters.invalid` that carries every finding. */
export function parseMasters(input: unknown): FacilityMasters {
  return requireOk(checkMasters(input), invalidMasters);
}

const noRows = { profiles: [], practitioners: [], departments: [], beds: [], machines: [] };

function integrityIssues(masters: FacilityMasters): readonly Issue[] {
  const { profiles, practitioners, departments, beds, machines } = masters;
  return [
    // A facility has one name at a time, whatever its code.
    ...periodIssues(["profiles"], profiles, () => "", ""),
    ...periodIssues(["practitioners"], practitioners, ({ licence }) => licence, "MA_BAC_SI"),
    ...periodIssues(["departments"], departments, ({ code }) => code, "MA_KHOA"),
    ...periodIssues(
      ["beds"],
      beds,
      ({ code, department }) => JSON.stringify([department, code]),
      "MA_GIUONG",
    ),
    ...periodIssues(["machines"], machines, ({ code }) => code, "MA_MAY"),
    ...practitioners.flatMap((row, index) => [
      ...row.departments.flatMap((code, at) =>
        referenceIssues(departments, code, row, ["practitioners", index, "departments", at]),
      ),
      ...readPractitionerLicence(row.licence).issues.map((issue) => ({
        ...issue,
        path: ["practitioners", index, "licence", ...issue.path],
        official: "MA_BAC_SI",
      })),
    ]),
    ...beds.flatMap((row, index) =>
      referenceIssues(departments, row.department, row, ["beds", index, "department"]),
    ),
    ...machines.flatMap((row, index) =>
      row.department === undefined
        ? []
        : referenceIssues(departments, row.department, row, ["machines", index, "department"]),
    ),
  ];
}

/** Rows that end before they begin, and rows of the same key that hold on the same day. */
function periodIssues<Row extends Dated>(
  path: JsonPath,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  official: string,
): readonly Issue[] {
  const issues: Issue[] = [];
  const byKey = new Map<string, { readonly row: Row; readonly index: number }[]>();
  rows.forEach((row, index) => {
    if (row.to !== undefined && row.to < row.from) {
      issues.push(mastersIssue("period_backwards", [...path, index, "to"], official));
    }
    const same = byKey.get(keyOf(row));
    if (same === undefined) byKey.set(keyOf(row), [{ row, index }]);
    else same.push({ row, index });
  });
  for (const same of byKey.values()) {
    const ordered = [...same].sort((a, b) =>
      a.row.from < b.row.from ? -1 : a.row.from > b.row.from ? 1 : 0,
    );
    let open: Dated | undefined;
    for (const { row, index } of ordered) {
      if (open !== undefined && (open.to === undefined || row.from <= open.to)) {
        issues.push(mastersIssue("period_overlap", [...path, index, "from"], official));
      }
      // The row that reaches farthest is the one that the next may run into.
      if (open === undefined || (open.to !== undefined && (row.to === undefined || row.to > open.to)))
        open = row;
    }
  }
  return issues;
}

/** A department that a row names: is there one, and does it hold on any day of the row? */
function referenceIssues(
  departments: readonly Department[],
  code: string,
  row: Dated,
  path: JsonPath,
): readonly Issue[] {
  const named = departments.filter((department) => department.code === code);
  if (named.length === 0) return [mastersIssue("reference_unknown", path, "MA_KHOA")];
  const meets = named.some(
    ({ from, to }) => (row.to === undefined || from <= row.to) && (to === undefined || row.from <= to),
  );
  return meets ? [] : [mastersIssue("reference_not_valid", path, "MA_KHOA")];
}
