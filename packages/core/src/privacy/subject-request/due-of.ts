import type { Issue } from "../../faults/issue.ts";
import { workingCalendars } from "../../options/argument-shapes.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { object } from "../../options/option-shape.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { addDays, type CalendarDate } from "../../time/calendar-date.ts";
import { type Instant, localMinuteOf } from "../../time/instant.ts";
import { dateOf } from "../../time/local-minute.ts";
import type { WorkingCalendar } from "../../time/working-calendar.ts";
import { holidaysUnknown, workingDaysAfter } from "../../time/working-days.ts";
import { requestSettings } from "./advance-subject-request.ts";
import { subjectRequest } from "./open-subject-request.ts";
import { clockSource, daysOf, replyWorkingDays, type SubjectRequestSettings } from "./request-clocks.ts";
import { requestIssue } from "./request-findings.ts";
import { phaseOf } from "./request-steps.ts";
import type { SubjectRequest } from "./subject-request.ts";

/** One clock of a request. */
export interface RequestClockState {
  /** The last day, which counts whole. Absent: no calendar covers the days, as a finding says. */
  readonly on?: CalendarDate;
  readonly days: number;
  readonly unit: "working-days" | "calendar-days";
  readonly source: string;
  /** The day on which it stopped. */
  readonly doneOn?: CalendarDate;
}

/** Until when a request must be answered and carried out. */
export interface SubjectRequestDue {
  readonly reply: RequestClockState;
  readonly carryOut: RequestClockState & {
    /** Days by which it was extended in time. */
    readonly extendedBy: number;
  };
  /** What cannot be told, or was done too late to count. */
  readonly issues: readonly Issue[];
}

/** With which holidays, and which reading of what the text leaves open. */
export interface DueOfOptions {
  /** Holidays of the years that the facility knows. */
  readonly calendars: readonly WorkingCalendar[];
  readonly settings?: SubjectRequestSettings;
}

const shape = /* @__PURE__ */ object<DueOfOptions>(
  { calendars: workingCalendars, settings: requestSettings },
  ["calendars"],
);

/**
 * The two clocks of a request: the reply within 2 working days, and the carrying out. Days are counted from the day after
 * the request came in. A day that needs holidays which no calendar holds is not guessed: `on` is absent and a finding
 * `core.time.holidays_unknown` says so.
 *
 * @throws EmrError `core.options.wrong`
 * @legal NĐ 356/2025/NĐ-CP Đ5
 */
export function dueOf(request: SubjectRequest, options: DueOfOptions): SubjectRequestDue {
  refuseCall("dueOf", [
    ...argumentIssues("request", request, subjectRequest),
    ...optionIssues(options, shape),
  ]);
  const { calendars, settings = {} } = options;
  const { steps } = request;
  const from = dayAt(request.receivedAt);
  const issues: Issue[] = [];
  const count = (amount: number, isWorking: boolean): CalendarDate | undefined => {
    if (!isWorking) return addDays(from, amount);
    const on = workingDaysAfter(from, amount, calendars);
    if (on === undefined) issues.push(holidaysUnknown(["calendars"]));
    return on;
  };
  const replyOn = count(replyWorkingDays, true);
  const answered = steps.find(({ event }) => event !== "extend");
  const isWorking = settings.days === "working";
  const days = daysOf(request);
  const extension = steps.find((step) => step.event === "extend");
  const ownDay = count(days, isWorking);
  const isInTime = extension !== undefined && (ownDay === undefined || dayAt(extension.at) <= ownDay);
  if (extension !== undefined && !isInTime) issues.push(requestIssue("extension_late", ["steps"]));
  const extendedBy = isInTime && extension !== undefined ? extension.days : 0;
  const carryOn = extendedBy === 0 || ownDay === undefined ? ownDay : count(days + extendedBy, isWorking);
  const hasEnded = !["received", "accepted"].includes(phaseOf(request));
  const last = steps.at(-1);
  return {
    reply: {
      ...(replyOn !== undefined && { on: replyOn }),
      days: replyWorkingDays,
      unit: "working-days",
      source: clockSource,
      ...(answered !== undefined && { doneOn: dayAt(answered.at) }),
    },
    carryOut: {
      ...(carryOn !== undefined && { on: carryOn }),
      days: days + extendedBy,
      unit: isWorking ? "working-days" : "calendar-days",
      source: clockSource,
      extendedBy,
      ...(hasEnded && last !== undefined && { doneOn: dayAt(last.at) }),
    },
    issues,
  };
}

const dayAt = (moment: Instant): CalendarDate => dateOf(localMinuteOf(moment));
