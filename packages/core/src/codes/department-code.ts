import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type CheckCodeOptions, codeFindings } from "./check-code.ts";
import type { CodeTable } from "./code-system.ts";
import { type CodeAnswer, type CodeState, lookUp } from "./look-up.ts";
import { type CodeShape, checkShape } from "./shapes/code-shape.ts";

/** What a department code is made of. @official MA_KHOA */
export interface DepartmentCodeParts {
  /** The departments of the list: two and more for a combined one, `K0809` is `K08` and `K09`. */
  readonly departments: readonly string[];
  /** Division of a department, `1` in `K16.1`. */
  readonly division?: string;
  /** Bed unit, `35` in `K02.D35`. */
  readonly unit?: string;
  /** Bed of a commune station or area clinic, which has no department. */
  readonly pseudo?: "TYT" | "LKV" | "GKV";
}

const shape = /^K((?:\d{2})+)(?:\.(\d{1,2}))?(?:\.D(\d{1,2}))?$/;

/** Takes a department code apart, or `undefined` when it cannot be one. @legal QĐ 1804/QĐ-BYT (2026) annex 2 */
export function readDepartmentCode(code: string): DepartmentCodeParts | undefined {
  if (code === "TYT" || code === "LKV" || code === "GKV") return { departments: [], pseudo: code };
  const parts = shape.exec(code);
  const pairs = parts?.[1]?.match(/\d{2}/g);
  if (parts === null || pairs === undefined || pairs === null) return undefined;
  const [, , division, unit] = parts;
  // Only a single department is divided.
  if (pairs.length > 1 && division !== undefined) return undefined;
  return {
    departments: pairs.map((pair) => `K${pair}`),
    ...(division !== undefined && { division }),
    ...(unit !== undefined && { unit }),
  };
}

/** One department, combined, divided or with a bed unit. @official MA_KHOA */
export const departmentShape: CodeShape = {
  id: "MA_KHOA",
  name: { vi: "Mã khoa", en: "department code" },
  example: "K02, K16.1, K0809, K02.D35",
  matches: (code) => readDepartmentCode(code) !== undefined,
};

/**
 * Checks a department code part by part: each department of a combined code must be in the list on that day. A division
 * that the list does not name counts as its department. Of several departments with `;` check one after the other.
 */
export function checkDepartmentCode(
  table: CodeTable | undefined,
  code: string,
  on: CalendarDate,
  options: Omit<CheckCodeOptions, "key" | "shape"> = {},
): Report<readonly CodeAnswer[]> {
  const parts = readDepartmentCode(code);
  if (parts === undefined) {
    return reportOf<readonly CodeAnswer[]>([], checkShape(departmentShape, code, options).issues);
  }
  const answers = parts.departments.map((department) => {
    const divided = lookUp(table, `${department}.${parts.division ?? ""}`, on);
    return divided.state === "known" || divided.state === "retired" ? divided : lookUp(table, department, on);
  });
  const told = new Set<CodeState>();
  const issues: Issue[] = [];
  for (const answer of answers) {
    if (told.has(answer.state)) continue;
    told.add(answer.state);
    issues.push(...codeFindings(answer, table, on, options));
  }
  return reportOf<readonly CodeAnswer[]>(answers, issues);
}
