import {
  addDays,
  addMs,
  type CalendarDate,
  dateOf,
  type Instant,
  localMinuteOf,
  type OutboxEntry,
  parseInstant,
} from "@benhan/core";
import { type DeadlineRule, deadlineRules } from "./deadline-rules.data.ts";

/** What a deadline is derived from. No patient data, no bytes. */
export type DatedEntry = Pick<OutboxEntry, "hub" | "kind" | "chain" | "entryId" | "createdAt">;

/** How deadlines are counted. */
export interface DeadlineOptions {
  /** Default: {@link deadlineRules}. */
  readonly rules?: readonly DeadlineRule[];
  /** Holidays are announced year by year, so the host knows them. Default: {@link isNoWeekend}. */
  readonly isWorkingDay?: (day: CalendarDate) => boolean;
  /** When the examination or the visit ended. Default: when the entry was queued. */
  readonly deadlineFrom?: (entry: DatedEntry, rule: DeadlineRule) => Instant | undefined;
}

/** Monday to Friday. Counts holidays as days of work: deadlines come too early, never too late. */
export function isNoWeekend(day: CalendarDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** True for what must leave as soon as it is there: its deadline is the moment from which it counts. */
export function isDueAtOnce({ kind }: DatedEntry, { rules = deadlineRules }: DeadlineOptions = {}): boolean {
  const within = rules.find((rule) => rule.kind === kind)?.within;
  return within !== undefined && "hours" in within && within.hours === 0;
}

/** A calendar in which no day is worked must not make an endless loop. */
const mostDays = 3_660;

/**
 * By when an entry must have been accepted; `undefined` when no rule is known for its kind. The last working day counts
 * whole, by the time of Vietnam: the deadline is its end.
 */
export function deadlineOf(entry: DatedEntry, options: DeadlineOptions = {}): Instant | undefined {
  const { rules = deadlineRules, isWorkingDay = isNoWeekend, deadlineFrom } = options;
  const rule = rules.find(({ kind }) => kind === entry.kind);
  if (rule === undefined) return undefined;
  const from = deadlineFrom?.(entry, rule) ?? entry.createdAt;
  if ("hours" in rule.within) return addMs(from, rule.within.hours * 3_600_000);
  let day = dateOf(localMinuteOf(from));
  let left = rule.within.workingDays;
  for (let days = 0; left > 0 && days < mostDays; days++) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return left > 0 ? undefined : parseInstant(`${addDays(day, 1)}T00:00:00.000+07:00`);
}
