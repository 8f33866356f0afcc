import type { Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { isObject } from "../options/option-shape.ts";
import { isCalendarDate } from "../time/calendar-date.ts";
import { isInstant } from "../time/instant.ts";
import type { AccessFacts } from "./conditions.ts";

/** What is wrong with the days on which somebody holds a role. A day that is none would be compared as a text, in silence. */
export function assignedIssues({ assigned }: AccessFacts): readonly Issue[] {
  const path = ["facts", "assigned"];
  if (assigned === undefined) return [];
  if (!isObject(assigned)) return [factIssue("assigned_malformed", path)];
  return (["from", "to"] as const).flatMap((name) => {
    const day: unknown = assigned[name];
    const isFit = day === undefined || (typeof day === "string" && isCalendarDate(day));
    return isFit ? [] : [factIssue("assigned_malformed", [...path, name])];
  });
}

/** What is wrong with a grant that the host brings along. */
export function grantIssues({ breakGlass }: AccessFacts): readonly Issue[] {
  if (breakGlass === undefined) return [];
  const end: unknown = isObject(breakGlass) ? breakGlass["expiresAt"] : undefined;
  const isFit = typeof end === "string" && isInstant(end);
  return isFit ? [] : [factIssue("grant_malformed", ["facts", "breakGlass", "expiresAt"])];
}

/** What is wrong with the departments: one in place of a list would be compared letter by letter. */
export function departmentIssues(facts: AccessFacts): readonly Issue[] {
  return (["departments", "recordDepartments"] as const).flatMap((name) =>
    facts[name] === undefined || Array.isArray(facts[name])
      ? []
      : [factIssue("departments_malformed", ["facts", name])],
  );
}

const guidance = { rule: "CV365-10", source: "CV 365/TTYQG-GPQLCL III.1.1 g" } as const;

const findings = {
  assigned_malformed: {
    vi: "Thời hạn giữ vai trò (`assigned`) không phải là ngày.",
    en: "The span in which the role is held (`assigned`) is no days.",
    nextVi: 'Ghi from, to dạng "2026-07-01"; không giới hạn thì bỏ trống.',
    nextEn: 'Write from and to as "2026-07-01"; leave out what has no limit.',
    ...guidance,
  },
  grant_malformed: {
    vi: "Hạn của lần mở khẩn (`expiresAt`) không phải là thời điểm, nên không tính.",
    en: "The end of the break-glass (`expiresAt`) is no moment, so it does not count.",
    nextVi: "Truyền đúng kết quả của `breakGlass`, hoặc truyền `audit` cho createAuthorise.",
    nextEn: "Give the answer of `breakGlass` as it is, or give `audit` to createAuthorise.",
    rule: "PDP-03",
    source: "Luật 91/2025/QH15 Đ19 k1",
  },
  departments_malformed: {
    vi: "Danh sách khoa phải là mảng mã khoa.",
    en: "The departments must be a list of their codes.",
    nextVi: 'Truyền mảng, cả khi chỉ có một khoa: ["K01"].',
    nextEn: 'Give a list, for one department too: ["K01"].',
    ...guidance,
  },
} as const;

function factIssue(name: keyof typeof findings, path: JsonPath): Issue {
  const { vi, en, nextVi, nextEn, rule, source } = findings[name];
  return {
    code: `core.access.${name}`,
    severity: "error",
    path,
    text: { vi, en },
    nextStep: { vi: nextVi, en: nextEn },
    rule,
    source,
  };
}
