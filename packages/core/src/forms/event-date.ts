import type { FormDataEntry } from "../record/entries/form-data.ts";
import type { Entry } from "../record/entry.ts";
import type { MedicalRecord } from "../record/medical-record.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { dateOf } from "../time/local-minute.ts";
import type { FormTemplate } from "./form-template.ts";

/**
 * The day that decides which template holds: of what the copy tells about, else of the filled copy; a record form
 * keeps the edition with which the record began, any other takes the end of the episode, once there is one.
 *
 * @legal TT 32/2023/TT-BYT Đ53 k2
 */
export function eventDate(
  kind: FormTemplate["kind"],
  record: MedicalRecord,
  about?: Entry,
  data?: FormDataEntry,
): CalendarDate {
  const { arrivedAt, endedAt } = record.episode;
  if (kind === "record") return dateOf(arrivedAt);
  return dateOf(about?.occurredAt ?? data?.occurredAt ?? endedAt ?? arrivedAt);
}
