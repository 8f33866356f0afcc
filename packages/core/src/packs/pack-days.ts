import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { localMinuteOf } from "../time/instant.ts";
import { dateOf } from "../time/local-minute.ts";
import type { Pack } from "./pack.ts";
import { packIssue } from "./pack-findings.ts";

/** What can be said of the days of a pack. */
export function dateIssues(pack: Pack, on: CalendarDate): readonly Issue[] {
  const issues: Issue[] = [];
  const { validFrom, validTo } = pack;
  const issued = issueDayOf(pack);
  if (validTo !== undefined && validTo < validFrom)
    issues.push(packIssue("dates_reversed", ["pack", "validTo"]));
  if (issued > on) issues.push(packIssue("issued_later", ["pack", "issuedAt"]));
  if (validFrom < issued) issues.push(packIssue("backdated", ["pack", "validFrom"]));
  if (validFrom > on) issues.push(packIssue("not_yet_valid", ["pack", "validFrom"], { name: validFrom }));
  if (validTo !== undefined && validTo < on) {
    issues.push(packIssue("no_longer_valid", ["pack", "validTo"], { name: validTo }));
  }
  return issues;
}

/** The day on which a pack was issued, in Vietnam. */
export function issueDayOf({ issuedAt }: Pick<Pack, "issuedAt">): CalendarDate {
  return dateOf(localMinuteOf(issuedAt));
}
