import { type CalendarDate, isCalendarDate, localMinuteOf, parseCalendarDate } from "@benhan/core";
import { type CommandLine, takes } from "@benhan/core/command-line";
import { createSystemClock } from "@benhan/core/platform";
import type { StorageHost } from "./host/storage-host.ts";
import { wrongLine } from "./program.ts";

/** The day of `--on`, checked before anything is opened; `undefined` for today. */
export function dayOption(command: string, line: CommandLine): CalendarDate | undefined {
  const day = line.text("on");
  if (day === undefined) return undefined;
  if (!isCalendarDate(day)) throw wrongLine(command, [takes("--on", "YYYY-MM-DD")]);
  return parseCalendarDate(day);
}

/** Today, in the time of Viet Nam. */
export function today({ clock = createSystemClock() }: StorageHost): CalendarDate {
  return parseCalendarDate(localMinuteOf(clock.now()).slice(0, 10));
}
