import type { DepartmentStay } from "../../record/episode.ts";
import { daysBetween } from "../../time/calendar-date.ts";
import { dateOf } from "../../time/local-minute.ts";
import { column } from "../form-field.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { type BindingMore, binding, placeIn, tableBinding } from "./binding.ts";

function ofStay(
  which: "first" | "last",
  member: string,
  type: FieldType,
  read: (stay: DepartmentStay) => string | undefined,
  more: BindingMore = {},
): Binding {
  const at = which === "first" ? 0 : -1;
  return binding(
    `stays.${which}.${member}`,
    `episode.stays[${which}].${member}`,
    type,
    ({ record }) => {
      const stay = record.episode.stays.at(at);
      return stay && read(stay);
    },
    {
      place: ({ record: { episode } }) =>
        placeIn(["episode", "stays"], episode.stays, episode.stays.at(at), member),
      ...more,
    },
  );
}

const departments: BindingMore = { codeList: "facility.departments" };

function days(stay: DepartmentStay, { record }: FormSource): string | undefined {
  const to = stay.to ?? record.episode.endedAt;
  return to && String(daysBetween(dateOf(stay.from), dateOf(to)));
}

/** The stays in departments, rooms and beds. @official MA_KHOA, MA_GIUONG */
export const stayBindings = {
  department: ofStay("last", "department", "code", (stay) => stay.department, departments),
  room: ofStay("last", "room", "identifier", (stay) => stay.room),
  bed: ofStay("last", "bed", "code", (stay) => stay.bed, { codeList: "facility.beds" }),
  attending: ofStay("last", "attending", "practitioner", (stay) => stay.attending),
  firstDepartment: ofStay("first", "department", "code", (stay) => stay.department, departments),
  firstFrom: ofStay("first", "from", "minute", (stay) => stay.from),
  /** Every move after the first stay, with the days that were spent there. */
  moves: tableBinding(
    "stays.moves",
    "episode.stays[after the first]",
    [
      column("department", "khoa", "Department", "code", "1", { codeList: "facility.departments" }),
      column("from", "từ lúc", "From", "minute", "1"),
      column("days", "số ngày", "Days", "number"),
    ],
    (source) =>
      source.record.episode.stays
        .slice(1)
        .map((stay) => ({ department: stay.department, from: stay.from, days: days(stay, source) })),
    { placeOfRow: (_, row) => ["episode", "stays", row + 1] },
  ),
  firstDays: binding(
    "stays.first.days",
    "episode.stays[first].to",
    "number",
    (source) => {
      const first = source.record.episode.stays[0];
      return first && days(first, source);
    },
    {
      unit: "ngày",
      place: ({ record: { episode } }) =>
        placeIn(["episode", "stays"], episode.stays, episode.stays[0], "to"),
    },
  ),
};
