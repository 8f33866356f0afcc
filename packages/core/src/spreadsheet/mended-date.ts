import { isCalendarDate } from "../time/calendar-date.ts";
import { isInstant } from "../time/instant.ts";
import { firstSureDay } from "./shown-date.ts";
import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";

const isoDate = /^\s*(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d(?:\.\d{1,9})?))?Z?)?\s*$/;
const isoTime = /^\s*T?(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?Z?\s*$/;

/**
 * An ISO date, which Excel writes in workbooks of the kind Strict Open XML, so that the reader takes it for the time
 * that it states, whatever the zone of the computer. A time without a day and a day before {@link firstSureDay}, which
 * are odd as numbers, become texts.
 */
export function mendedDate(iso: string): { readonly type: "d" | "str"; readonly text: string } {
  const [, day, minute, seconds = "00"] = isoDate.exec(iso) ?? [];
  if (day === undefined) {
    const time = isoTime.exec(iso)?.[1];
    if (time === undefined) throw spreadsheetUnreadable({ format: "XLSX" });
    return { type: "str", text: time };
  }
  const text = minute === undefined ? day : `${day}T${minute}:${seconds.slice(0, 6)}`;
  if (!isCalendarDate(day) || (minute !== undefined && !isInstant(`${text}Z`))) {
    throw spreadsheetUnreadable({ format: "XLSX" });
  }
  if (day < firstSureDay) return { type: "str", text };
  return { type: "d", text: minute === undefined ? text : `${text}Z` };
}
