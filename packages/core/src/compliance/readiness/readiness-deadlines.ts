import type { Bilingual } from "../../faults/issue.ts";
import { type CalendarDate, daysBetween } from "../../time/calendar-date.ts";

/** For whom which day of the road map holds. `no-treatment`: a facility without inpatient, day-care or outpatient treatment. */
export type FacilityKind = "hospital" | "other-treatment" | "no-treatment";

/** A day of the road map, as seen from a day. */
export interface ReadinessDeadline {
  readonly row: "TT13-11";
  readonly for: FacilityKind;
  readonly text: Bilingual;
  readonly on: CalendarDate;
  /** Days that are left; negative once it has passed. */
  readonly daysLeft: number;
  /** It holds for the facility of the report. */
  readonly isOwn: boolean;
  readonly source: string;
}

const source = "TT 13/2025/TT-BYT Đ4 k2";

const days = [
  {
    for: "hospital",
    on: "2025-09-30" as CalendarDate,
    text: {
      vi: "Bệnh viện thực hiện hồ sơ bệnh án điện tử",
      en: "Hospitals have electronic records",
    },
  },
  {
    for: "other-treatment",
    on: "2026-12-31" as CalendarDate,
    text: {
      vi: "Cơ sở khác có điều trị nội trú, ban ngày, ngoại trú thực hiện hồ sơ bệnh án điện tử",
      en: "Other facilities with inpatient, day-care or outpatient treatment have electronic records",
    },
  },
] as const;

/** The days of the road map with the days that are left. @legal TT 13/2025/TT-BYT Đ4 k2 */
export function readinessDeadlines(kind: FacilityKind, on: CalendarDate): readonly ReadinessDeadline[] {
  return days.map((own) => ({
    row: "TT13-11",
    ...own,
    daysLeft: daysBetween(on, own.on),
    isOwn: own.for === kind,
    source,
  }));
}
