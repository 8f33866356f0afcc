import type { CalendarDate } from "@benhan/core";
import { argumentIssues, day, object, refuseCall, word } from "@benhan/core/options";
import { deepIssues } from "./deep-issues.ts";

/** A long outpatient course, of a chronic disease say. */
export interface OutpatientCourse {
  readonly lastVisitOn: CalendarDate;
  /** The day on which the facility closed it. */
  readonly closedOn?: CalendarDate;
}

/** When a course ends, by the facility's own rule: no text says it. `latest` the later of both days. */
export type CourseEnd = "latest" | "last-visit" | "closure";

const courseShape = /* @__PURE__ */ object<OutpatientCourse>({ lastVisitOn: day, closedOn: day }, [
  "lastVisitOn",
]);

/**
 * The day on which a course ended, for `endedOn` of the facts; nothing while it goes on, so that nothing expires.
 *
 * @param ends Default `latest`: never the shorter.
 * @throws EmrError `core.options.wrong`
 */
export function courseEndedOn(
  course: OutpatientCourse,
  ends: CourseEnd = "latest",
): CalendarDate | undefined {
  refuseCall("courseEndedOn", [
    ...deepIssues("course", course, courseShape),
    ...argumentIssues("ends", ends, word("latest", "last-visit", "closure")),
  ]);
  const { lastVisitOn, closedOn } = course;
  if (ends === "closure") return closedOn;
  return ends === "latest" && closedOn !== undefined && closedOn > lastVisitOn ? closedOn : lastVisitOn;
}
