import type { Issue } from "../../faults/issue.ts";
import type { JsonPath } from "../../faults/json-path.ts";
import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import type { PrescriptionEntry } from "../../record/entries/prescription.ts";
import { daysBetween } from "../../time/calendar-date.ts";
import { selectEntries } from "../bindings/entry-binding.ts";
import type { CodeLookup } from "../code-lookup.ts";
import type { FormSource, FormTemplate } from "../form-template.ts";
import { longPrescriptionList, type PrescriptionLimit, prescriptionLimits } from "./prescription-limits.ts";

/**
 * Whether a prescription gives more days than it may. What the record does not tell (an acute disease, a list that the
 * host did not load) is a warning, and never judged.
 *
 * @legal TT 26/2025/TT-BYT Đ6 k8, Đ7–9
 */
export function prescriptionIssues(
  { numbering, kind }: FormTemplate,
  source: FormSource,
  codes: CodeLookup | undefined,
): readonly Issue[] {
  const { on } = source;
  const limits = prescriptionLimits.filter(
    ({ letter, from, to }) => letter === numbering?.letter && from <= on && on <= (to ?? "9999-12-31"),
  );
  const longest = limits.at(-1);
  if (kind !== "certificate" || longest === undefined) return [];
  const { letter } = longest;
  const entry = selectEntries(source, { kind: "prescription", is: { letter } }).at(-1);
  if (entry === undefined) return [];
  const path: JsonPath = ["entries", source.record.entries.indexOf(entry)];
  return [
    ...entry.drugs.flatMap(({ days }, index): readonly Issue[] => {
      if (days === undefined) return [];
      const fitting = limits.find((limit) => !isOver(days, limit.days));
      const place = [...path, "drugs", index, "days"];
      if (fitting === undefined) return [overLimit(longest, place)];
      if (fitting === limits[0]) return [];
      const isMeant = groundOf(fitting, entry, source, codes);
      if (isMeant === undefined) return [groundUnknown(fitting, place)];
      return isMeant ? [] : [overLimit(limits[0] ?? fitting, place)];
    }),
    ...(longest.courses === undefined ? [] : courseIssues(entry, longest, longest.courses, path)),
  ];
}

function isOver(days: Decimal, most: number): boolean {
  return compareDecimals(days, String(most) as Decimal) > 0;
}

/** Is the prescription on this ground? Nothing when neither record nor lists tell it. */
function groundOf(
  { ground }: PrescriptionLimit,
  { courses, occurredAt }: PrescriptionEntry,
  { entries, on }: FormSource,
  codes: CodeLookup | undefined,
): boolean | undefined {
  // In courses it is given for the pain of cancer only.
  if (ground === "cancer-pain") return courses === undefined ? undefined : true;
  if (ground !== "annex-vii" || codes === undefined) return undefined;
  const diseases = entries.flatMap((entry) =>
    entry.kind === "diagnosis" &&
    entry.rank !== "differential" &&
    entry.occurredAt <= occurredAt &&
    entry.coding !== undefined
      ? [codes(longPrescriptionList, entry.coding.code, on).state]
      : [],
  );
  if (diseases.includes("known")) return true;
  return diseases.length === 0 || diseases.includes("unverified") ? undefined : false;
}

function courseIssues(
  { courses = [] }: PrescriptionEntry,
  limit: PrescriptionLimit,
  allowed: NonNullable<PrescriptionLimit["courses"]>,
  path: JsonPath,
): readonly Issue[] {
  const place = [...path, "courses"];
  return [
    ...(courses.length > allowed.most ? [coursesWrong(limit, allowed, place)] : []),
    ...courses.flatMap(({ from, to }, index) => {
      const days = daysBetween(from, to) + 1;
      const before = courses[index - 1];
      const follows = before === undefined || before.to < from;
      return days >= 1 && days <= allowed.days && follows
        ? []
        : [coursesWrong(limit, allowed, [...place, index])];
    }),
  ];
}

function overLimit({ letter, text, days, source }: PrescriptionLimit, path: JsonPath): Issue {
  return {
    code: "core.forms.prescription_over_limit",
    severity: "error",
    path,
    text: {
      vi: `Đơn thuốc ${letter} kê quá ${days} ngày (${text.vi}).`,
      en: `The prescription ${letter} gives more than ${days} days (${text.en}).`,
    },
    nextStep: {
      vi: "Giảm số ngày, hẹn khám lại để kê đơn tiếp.",
      en: "Give fewer days, and see the patient again for the next prescription.",
    },
    official: "số ngày",
    source,
  };
}

function groundUnknown({ letter, text, days, source }: PrescriptionLimit, path: JsonPath): Issue {
  return {
    code: "core.forms.prescription_ground_unknown",
    severity: "warning",
    path,
    text: {
      vi: `Đơn thuốc ${letter} kê số ngày chỉ dành cho ${text.vi} (tối đa ${days} ngày); chưa đối chiếu được.`,
      en: `The prescription ${letter} gives days that only ${text.en} may have (at most ${days}); nobody could compare it.`,
    },
    nextStep: {
      vi:
        letter === "C"
          ? `Nạp danh mục Phụ lục VII vào codes với tên "${longPrescriptionList}", hoặc bác sĩ tự đối chiếu trước khi ký.`
          : "Bác sĩ đối chiếu trước khi ký; thuốc gây nghiện cho người bệnh ung thư thì ghi các đợt vào courses.",
      en:
        letter === "C"
          ? `Load the list of Annex VII into codes as "${longPrescriptionList}", or compare it before signing.`
          : "Compare it before signing; narcotics for the pain of cancer name their courses.",
    },
    official: "số ngày",
    source,
  };
}

function coursesWrong(
  { letter, source }: PrescriptionLimit,
  { most, days }: NonNullable<PrescriptionLimit["courses"]>,
  path: JsonPath,
): Issue {
  return {
    code: "core.forms.prescription_courses_wrong",
    severity: "error",
    path,
    text: {
      vi: `Đơn thuốc ${letter}: tối đa ${most} đợt nối tiếp, mỗi đợt từ 1 đến ${days} ngày.`,
      en: `Prescription ${letter}: at most ${most} courses, one after the other, of 1 to ${days} days each.`,
    },
    nextStep: { vi: "Sửa ngày của các đợt.", en: "Correct the days of the courses." },
    official: "đợt 1-3",
    source,
  };
}
