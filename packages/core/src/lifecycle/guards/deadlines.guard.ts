import type { Issue } from "../../faults/issue.ts";
import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { hoursBetween } from "../hours-between.ts";
import { type Guard, pathOf } from "./guard.ts";

const legal = {
  rule: "KCB-14",
  source: "Quy chế của cơ sở (facility rule); không có thời hạn trong luật",
} as const;

const recordedLate: Finding = {
  code: "core.lifecycle.recorded_late",
  severity: "warning",
  ...legal,
  text: {
    vi: "Mục này ghi muộn hơn thời hạn mà cơ sở đặt ra.",
    en: "This entry was written later than the facility's own deadline.",
  },
  nextStep: {
    vi: "Không cần sửa giờ; ghi rõ lý do ghi muộn nếu quy chế yêu cầu.",
    en: "Leave the times as they are; say why it is late if the rule book asks for it.",
  },
};

const completedLate: Finding = {
  code: "core.lifecycle.completed_late",
  severity: "warning",
  ...legal,
  text: {
    vi: "Bệnh án hoàn thành muộn hơn thời hạn mà cơ sở đặt ra.",
    en: "The record is completed later than the facility's own deadline.",
  },
  nextStep: {
    vi: "Vẫn hoàn thành được; báo cáo theo quy chế của cơ sở.",
    en: "It can still be completed; report it as the facility's rule book says.",
  },
};

/** Is it in the time that the facility set for itself? Off unless set, and never a refusal. */
export const deadlinesGuard: Guard = {
  legal: "KCB-14",
  check({ record, written, now, policy, request }) {
    const { entryHours = {}, completionHours } = policy.deadlines ?? {};
    const issues: Issue[] = [];
    for (const { entry, before } of written) {
      const hours = entryHours[entry.kind];
      if (before !== undefined || hours === undefined || hoursBetween(entry.occurredAt, now) <= hours)
        continue;
      issues.push(issueAt(recordedLate, [...pathOf(record, entry), "occurredAt"]));
    }
    const { endedAt } = record.episode;
    const isTimed = request.command === "complete" && completionHours !== undefined;
    if (isTimed && endedAt !== undefined && hoursBetween(endedAt, now) > completionHours) {
      issues.push(issueAt(completedLate, ["episode", "endedAt"]));
    }
    return issues;
  },
};
