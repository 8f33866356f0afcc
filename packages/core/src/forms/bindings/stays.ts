import type { DepartmentStay } from "../../record/episode.ts";
import { daysBetween } from "../../time/calendar-date.ts";
import { dateOf } from "../../time/local-minute.ts";
import { column } from "../form-field.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { type BindingMore, binding, placeIn, tableBinding } from "./binding.ts";

/** How a stay is found, in the words of names and of paths. */
interface StayChoice {
  readonly name: string;
  readonly path: string;
  readonly of: (source: FormSource) => DepartmentStay | undefined;
}

const first: StayChoice = {
  name: "first",
  path: "first",
  of: ({ record }) => record.episode.stays[0],
};

/** The latest stay that had begun; none before the first one. */
function begunBy({ record }: FormSource, moment: string): DepartmentStay | undefined {
  return record.episode.stays.filter(({ from }) => from <= moment).at(-1);
}

/** Where the patient lay at the moment of the form; without a moment, at last. */
const then: StayChoice = {
  name: "then",
  path: "from ≤ T < to",
  of: (source) => (source.at === undefined ? source.record.episode.stays.at(-1) : begunBy(source, source.at)),
};

/** Before the first stay no bed is known, but the department that was going to take the patient in. */
const thenOrFirst: StayChoice = { ...then, of: (source) => then.of(source) ?? first.of(source) };

/** Where inpatient treatment began; the stays before it were those of emergency or examination. */
const admission: StayChoice = {
  name: "admission",
  path: "from ≤ admittedAt < to",
  of: (source) => begunBy(source, source.record.episode.admittedAt ?? "") ?? first.of(source),
};

function ofStay(
  { name, path, of }: StayChoice,
  member: string,
  type: FieldType,
  read: (stay: DepartmentStay) => string | undefined,
  more: BindingMore = {},
): Binding {
  return binding(
    `stays.${name}.${member}`,
    `episode.stays[${path}].${member}`,
    type,
    (source) => {
      const stay = of(source);
      return stay && read(stay);
    },
    {
      place: (source) => placeIn(["episode", "stays"], source.record.episode.stays, of(source), member),
      ...more,
    },
  );
}

const departments: BindingMore = { codeList: "facility.departments" };

function days(stay: DepartmentStay, { record }: FormSource): string | undefined {
  const to = stay.to ?? record.episode.endedAt;
  return to && String(daysBetween(dateOf(stay.from), dateOf(to)));
}

/** The stays in departments, rooms and beds, where the patient lay at the moment of the form. @official MA_KHOA, MA_GIUONG */
export const stayBindings = {
  department: ofStay(thenOrFirst, "department", "code", (stay) => stay.department, departments),
  room: ofStay(then, "room", "identifier", (stay) => stay.room),
  bed: ofStay(then, "bed", "code", (stay) => stay.bed, { codeList: "facility.beds" }),
  attending: ofStay(thenOrFirst, "attending", "practitioner", (stay) => stay.attending),
  firstDepartment: ofStay(first, "department", "code", (stay) => stay.department, departments),
  firstFrom: ofStay(first, "from", "minute", (stay) => stay.from),
  admissionDepartment: ofStay(admission, "department", "code", (stay) => stay.department, departments),
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
