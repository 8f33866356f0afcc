import type { Issue } from "../../faults/issue.ts";
import { workingCalendars } from "../../options/argument-shapes.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { listOf, object } from "../../options/option-shape.ts";
import { instant } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { type CalendarDate, daysBetween } from "../../time/calendar-date.ts";
import { type Instant, localMinuteOf } from "../../time/instant.ts";
import { dateOf } from "../../time/local-minute.ts";
import { requestSettings } from "./advance-subject-request.ts";
import { type DueOfOptions, dueOf } from "./due-of.ts";
import { subjectRequest } from "./open-subject-request.ts";
import type { SubjectRequest } from "./subject-request.ts";

/** A clock that still runs after its last day. */
export interface LateClock {
  readonly requestId: string;
  readonly clock: "reply" | "carry-out";
  readonly on: CalendarDate;
  readonly daysLate: number;
}

/** What is late, and what cannot be told. */
export interface OverdueRequests {
  /** The longest overdue first. */
  readonly late: readonly LateClock[];
  /** Requests with a running clock whose last day no calendar of the host covers. */
  readonly unknown: readonly { readonly requestId: string; readonly issue: Issue }[];
}

export interface OverdueOptions extends DueOfOptions {
  readonly now: Instant;
}

const shape = /* @__PURE__ */ object<OverdueOptions>(
  { calendars: workingCalendars, settings: requestSettings, now: instant },
  ["calendars", "now"],
);

/**
 * The requests whose reply or carrying out is late. A request whose day cannot be told is listed as unknown, never passed
 * over.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 356/2025/NĐ-CP Đ5
 */
export function overdueRequests(
  requests: readonly SubjectRequest[],
  options: OverdueOptions,
): OverdueRequests {
  const all = listOf(subjectRequest);
  const list = argumentIssues("requests", requests, all);
  const each =
    list.length > 0 ? [] : requests.flatMap((own) => argumentIssues("requests", own, subjectRequest));
  refuseCall("overdueRequests", [...list, ...each.slice(0, 1), ...optionIssues(options, shape)]);
  const { now, ...dueOptions } = options;
  const today = dateOf(localMinuteOf(now));
  const late: LateClock[] = [];
  const unknown: { readonly requestId: string; readonly issue: Issue }[] = [];
  for (const request of requests) {
    const { requestId } = request;
    const due = dueOf(request, dueOptions);
    const running = [
      ["reply", due.reply],
      ["carry-out", due.carryOut],
    ] as const;
    for (const [clock, { on, doneOn }] of running) {
      if (on !== undefined && doneOn === undefined && today > on)
        late.push({ requestId, clock, on, daysLate: daysBetween(on, today) });
    }
    const [issue] = due.issues.filter(({ code }) => code === "core.time.holidays_unknown");
    if (issue !== undefined && running.some(([, { on, doneOn }]) => on === undefined && doneOn === undefined))
      unknown.push({ requestId, issue });
  }
  return { late: late.sort((a, b) => b.daysLate - a.daysLate), unknown };
}
