import type { Issue } from "@benhan/core/faults";
import type { CheckPrescriptionOptions } from "./check-options.ts";
import { isBlank, ownValue, type UncheckedFields } from "./field-issues.ts";
import { conditionFindings } from "./finding-kinds.ts";
import { isTraditional } from "./letters.ts";
import { findingAt } from "./prescription-finding.ts";
import { itemsOf, needed, positive, wholeNumber } from "./value-rules.ts";
import { readDay } from "./wire-dates.ts";

/** What is wrong with the courses of a prescription. @official dot_dung_thuoc */
export function courseIssues(
  value: UncheckedFields,
  type: string,
  { courseShape = "object" }: CheckPrescriptionOptions,
): readonly Issue[] {
  const path = ["dot_dung_thuoc"];
  const courses = itemsOf(value, "dot_dung_thuoc");
  const isAbsent = isBlank(ownValue(value, "dot_dung_thuoc"));
  return [
    ...(["h", "n", "y"].includes(type) ? needed(value, "dot_dung_thuoc") : []),
    ...(type === "t" && isAbsent ? [findingAt(conditionFindings.courseUnclear, path)] : []),
    ...(courses.length > 1 && courseShape === "object"
      ? [findingAt(conditionFindings.severalCourses, path)]
      : []),
    ...courses.flatMap(([course, place]) => {
      const from = dayIn(course, "tu_ngay");
      const to = dayIn(course, "den_ngay");
      return [
        ...["dot", "tu_ngay", "den_ngay"].flatMap((part) =>
          isBlank(ownValue(course, part)) ? [findingAt(conditionFindings.coursePart, [...place, part])] : [],
        ),
        ...(isTraditional(type) && isBlank(ownValue(course, "so_thang_thuoc"))
          ? [packsMissing(type, [...place, "so_thang_thuoc"])]
          : []),
        ...(from !== undefined && to !== undefined && to < from
          ? [findingAt(conditionFindings.courseTurned, place)]
          : []),
        ...wholeNumber(ownValue(course, "dot"), [...place, "dot"]),
        ...positive(ownValue(course, "so_thang_thuoc"), [...place, "so_thang_thuoc"]),
      ];
    }),
  ];
}

/** QĐ 808 asks it of traditional medicine; of `t` nobody has written. */
function packsMissing(type: string, path: Issue["path"]): Issue {
  return findingAt(type === "t" ? conditionFindings.courseUnclear : conditionFindings.coursePart, path);
}

function dayIn(course: UncheckedFields, name: string): string | undefined {
  const text = ownValue(course, name);
  return typeof text === "string" ? readDay(text) : undefined;
}
