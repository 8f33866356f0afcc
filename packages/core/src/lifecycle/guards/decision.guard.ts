import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { isCalendarDate } from "../../time/calendar-date.ts";
import { localMinuteOf } from "../../time/instant.ts";
import { dateOf } from "../../time/local-minute.ts";
import { isSaid } from "../is-said.ts";
import type { Guard } from "./guard.ts";

const noDecision: Finding = {
  code: "core.lifecycle.decision_missing",
  severity: "error",
  source: "Luật Lưu trữ 33/2024 Đ16; quy chế của cơ sở",
  text: {
    vi: "Thao tác này chỉ làm theo quyết định: số, ngày, người và chức vụ quyết định.",
    en: "This command needs a decision: its number, day, and who decided in which office.",
  },
  nextStep: {
    vi: "Truyền `decision` với đủ number, decidedOn, by, role.",
    en: "Give `decision` with number, decidedOn, by and role.",
  },
};

const decidedInFuture: Finding = {
  code: "core.lifecycle.decision_in_future",
  severity: "error",
  source: "Luật Lưu trữ 33/2024 Đ16; quy chế của cơ sở",
  text: { vi: "Ngày quyết định ở sau hôm nay.", en: "The day of the decision lies after today." },
  nextStep: { vi: "Kiểm tra ngày quyết định.", en: "Check the day of the decision." },
};

/** Nobody reopens or gives up a record on their own authority. */
export const decisionGuard: Guard = {
  legal: "RET-08: Luật Lưu trữ 33/2024 Đ16; KCB-14",
  check({ request: { decision }, now }) {
    const texts = decision && [decision.number, decision.by, decision.role];
    if (!texts?.every(isSaid)) {
      return [issueAt(noDecision, ["decision"])];
    }
    const day = decision?.decidedOn ?? "";
    if (!isCalendarDate(day)) return [issueAt(noDecision, ["decision", "decidedOn"])];
    const today = dateOf(localMinuteOf(now));
    return day > today ? [issueAt(decidedInFuture, ["decision", "decidedOn"])] : [];
  },
};
