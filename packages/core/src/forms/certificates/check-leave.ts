import type { Issue } from "../../faults/issue.ts";
import { compareDecimals, type Decimal } from "../../numbers/decimal.ts";
import { type CalendarDate, daysBetween } from "../../time/calendar-date.ts";
import { type LeaveGround, type LeaveLimit, leaveLimits } from "./leave-limits.ts";

/** Days off as a paper gives them. */
export interface LeaveFacts {
  readonly form: LeaveLimit["form"];
  readonly ground: LeaveGround;
  /** @official SO_NGAY_NGHI, SO_NGAY */
  readonly days: Decimal;
  /** @official NGOAITRU_TUNGAY, TU_NGAY */
  readonly from: CalendarDate;
  /** @official NGOAITRU_DENNGAY, DEN_NGAY */
  readonly to: CalendarDate;
  /** The day of issue: it decides which limits hold. */
  readonly on: CalendarDate;
}

/** Whether the days agree with their dates and stay within the limit of the ground. */
export function checkLeave(facts: LeaveFacts, limits: readonly LeaveLimit[] = leaveLimits): readonly Issue[] {
  const { form, ground, days, from, to, on } = facts;
  const issues: Issue[] = [];
  const counted = daysBetween(from, to) + 1;
  if (counted < 1 || compareDecimals(days, String(Math.max(counted, 0)) as Decimal) !== 0) {
    issues.push(daysDiffer(form));
  }
  const limit = limits.find(
    (row) =>
      row.form === form && row.ground === ground && row.from <= on && (row.to === undefined || on <= row.to),
  );
  if (limit === undefined) issues.push(limitUnknown(form));
  else if (compareDecimals(days, String(limit.days) as Decimal) > 0) issues.push(overLimit(limit));
  return issues;
}

function daysDiffer(form: LeaveLimit["form"]): Issue {
  return {
    code: "core.forms.leave_days_differ",
    severity: form === "TT25-02" ? "warning" : "error",
    path: ["days"],
    text: {
      vi: "Số ngày nghỉ khác số ngày tính từ ngày bắt đầu đến ngày kết thúc (tính cả hai ngày).",
      en: "The days off differ from the days between first and last day (both counted).",
    },
    nextStep: {
      vi: "Sửa số ngày hoặc ngày bắt đầu, ngày kết thúc.",
      en: "Mend the number of days or the dates.",
    },
    official: "SO_NGAY_NGHI",
    source: "QĐ 3176/QĐ-BYT (2024)",
  };
}

function overLimit({ form, text, days, severity, source }: LeaveLimit): Issue {
  return {
    code: "core.forms.leave_over_limit",
    severity,
    path: ["days"],
    text: {
      vi: `Giấy ${form} cho nghỉ quá ${days} ngày (${text.vi}).`,
      en: `The paper ${form} gives more than ${days} days (${text.en}).`,
    },
    nextStep: {
      vi: "Giảm số ngày nghỉ; nếu cần nghỉ thêm, khám lại và cấp giấy mới.",
      en: "Give fewer days; if more are needed, examine again and issue a new paper.",
    },
    official: "SO_NGAY_NGHI",
    source,
  };
}

function limitUnknown(form: LeaveLimit["form"]): Issue {
  return {
    code: "core.forms.leave_limit_unknown",
    severity: "warning",
    path: ["days"],
    text: {
      vi: `Không rõ giới hạn số ngày nghỉ của giấy ${form} cho lý do này vào ngày cấp.`,
      en: `The limit of days off of the paper ${form} for this ground on the day of issue is not known.`,
    },
    nextStep: {
      vi: "Đối chiếu với quy định đang có hiệu lực trước khi ký.",
      en: "Compare with the rules in force before signing.",
    },
    official: "SO_NGAY_NGHI",
  };
}
