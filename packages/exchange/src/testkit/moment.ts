import { addDays, type CalendarDate, daysBetween } from "@benhan/core";

/** A minute of the official clock, counted from the beginning of 2000. Later moments are larger numbers. */
export type Moment = number;

const firstDay = "2000-01-01" as CalendarDate;
const minutesADay = 24 * 60;

/** A minute of a day. */
export function momentOn(day: CalendarDate, hour: number, minute = 0): Moment {
  return daysBetween(firstDay, day) * minutesADay + hour * 60 + minute;
}

/** The same time of day, some days later. */
export function daysAfter(moment: Moment, days: number): Moment {
  return moment + days * minutesADay;
}

/** How many midnights lie between two moments. */
export function nightsBetween(from: Moment, to: Moment): number {
  return Math.floor(to / minutesADay) - Math.floor(from / minutesADay);
}

/** The day of a moment. */
export function dayOf(moment: Moment): CalendarDate {
  return addDays(firstDay, Math.floor(moment / minutesADay));
}

/** `yyyymmdd` */
export function officialDay(moment: Moment): string {
  return dayOf(moment).replaceAll("-", "");
}

/** `yyyymmddHHMM` */
export function officialMinute(moment: Moment): string {
  const minute = moment % minutesADay;
  const two = (part: number) => String(part).padStart(2, "0");
  return officialDay(moment) + two(Math.floor(minute / 60)) + two(minute % 60);
}
