import {
  type CalendarDate,
  dateOf,
  type Instant,
  localMinuteOf,
  type WorkingCalendar,
  workingDaysAfter,
} from "@benhan/core";
import type { Report } from "@benhan/core/faults";
import { anything, object, refuseCall, workingCalendars } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { guides } from "../options/guides.ts";
import { recordRequest } from "./argument-shapes.ts";
import { checkRecordRequest, isMoment, type RecordRequest } from "./record-request.ts";
import { requestIssue } from "./request-issues.ts";
import { type RequesterCategory, requesterRules } from "./requesters.ts";

/** By when a request must be answered. */
export interface RequestDue {
  /** The last day, which counts whole. */
  readonly on: CalendarDate;
  readonly workingDays: number;
  readonly source: string;
}

export interface RequestDueOptions {
  /** Holidays of the years that the facility knows. */
  readonly calendars: readonly WorkingCalendar[];
  /** By the clock of the host, or when it was handed over: after the last day the report carries a warning. */
  readonly at?: Instant;
  /**
   * Working days for who has a time by no text at hand, and for who has one by a newer text
   * (`recordRequest.workingDays`). Default: 3 for the social insurance, none for all others.
   */
  readonly workingDays?: { readonly [category in RequesterCategory]?: number };
}

const categories = Object.keys(requesterRules).map((category) => [category, anything]);
const shape = object<RequestDueOptions>(
  { calendars: workingCalendars, at: anything, workingDays: object<object>(Object.fromEntries(categories)) },
  ["calendars"],
);

/**
 * The clock of a request: its last day, counted from the day after it came in (`recordRequest.workingDays`).
 *
 * @returns A value that is `undefined` where no time is set for this requester.
 * @throws EmrError `core.options.wrong`
 * @legal TT 12/2026/TT-BTC; NĐ 90/2026/NĐ-CP Đ95
 */
export function requestDue(
  request: RecordRequest,
  options: RequestDueOptions,
): Report<RequestDue | undefined> {
  const wrongCall = [...argumentIssues("request", request, recordRequest), ...optionIssues(options, shape)];
  refuseCall("requestDue", wrongCall, guides.giveACopy);
  const { calendars, at, workingDays = {} } = options;
  const checked = checkRecordRequest(request);
  if (!checked.ok) return checked;
  const { category } = request.requester;
  const own = Object.hasOwn(workingDays, category) ? workingDays[category] : undefined;
  const { due } = requesterRules[category];
  const amount = own ?? due?.workingDays;
  if (amount === undefined) return { ok: true, value: undefined, issues: [] };
  const source = own === undefined && due !== undefined ? due.source : "recordRequest.workingDays";
  if (!Number.isSafeInteger(amount) || amount < 1) {
    return { ok: false, issues: [requestIssue("days_wrong", ["workingDays", category])] };
  }
  if (at !== undefined && !isMoment(at)) {
    return { ok: false, issues: [requestIssue("time_wrong", ["at"])] };
  }
  const on = workingDaysAfter(dayOf(request.written.receivedAt), amount, calendars);
  if (on === undefined) return { ok: false, issues: [requestIssue("calendar_short", ["calendars"])] };
  const isLate = at !== undefined && dayOf(at) > on;
  return {
    ok: true,
    value: { on, workingDays: amount, source },
    issues: isLate ? [requestIssue("overdue", ["at"])] : [],
  };
}

const dayOf = (moment: Instant): CalendarDate => dateOf(localMinuteOf(moment));
