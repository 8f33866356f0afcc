import { daysBetween } from "@benhan/core";
import { officialDate } from "../../schema/official-time.ts";

/** Minutes from one official minute to another, negative when it lies before; undefined when one is no minute. */
export function minutesBetween(from: string, to: string): number | undefined {
  const first = officialDate(from.slice(0, 8));
  const last = officialDate(to.slice(0, 8));
  if (first === undefined || last === undefined) return undefined;
  return daysBetween(first, last) * 1440 + minuteOfDay(to) - minuteOfDay(from);
}

const minuteOfDay = (text: string) => Number(text.slice(8, 10)) * 60 + Number(text.slice(10, 12));
