import type { CalendarDate } from "@benhan/core";
import type { CheckedVisit } from "../checked-visit.ts";
import { linesAt } from "../lists/facility-lists.ts";

/** Telemedicine, mobilised staff, technology transfer: people of another facility. */
const elsewhere = /\.(?:TX|HD|CG)\./;
/** A trainee's own number stands after the licence of the person who guides. */
const traineePart = /\.(?:\d{9}|\d{12})$/;

/**
 * Whether a code of MA_BAC_SI stands in the facility's staff list on a day, with one of the titles when the list has
 * titles. Staff of other facilities stand in their lists; without a list nobody is doubted.
 */
export function isApprovedStaff(
  code: string,
  day: CalendarDate | undefined,
  { options }: CheckedVisit,
  titles?: readonly string[],
): boolean {
  const { staff } = options;
  if (staff === undefined || elsewhere.test(code)) return true;
  const lines = linesAt(staff, code.replace(traineePart, ""), day);
  return lines.some(({ title }) => titles === undefined || title === undefined || titles.includes(title));
}
