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
const thenOrFirst: StayChoice = {
  ...then,
  of: (source) => then.of(source) ?? source.record.episode.stays[0],
};

/**
 * The stays from where inpatient treatment began: those before it were of emergency or examination, and nobody is an
 * inpatient of the examination department (K01), even where it kept the patient until the ward took over.
 */
function inpatientStays({ record: { episode } }: FormSource): readonly DepartmentStay[] {
  const { stays, admittedAt = "" } = episode;
  const left = stays.filter(({ to }) => to === undefined || admittedAt < to);
  const begin = left.find(({ department }) => !/^K01(?:\.|$)/.test(department)) ?? left[0] ?? stays[0];
  return begin === undefined ? [] : stays.slice(stays.indexOf(begin));
}

const admission: StayChoice = {
  name: "admission",
  path: "from ≤ admittedAt < to",
  of: (source) => inpatientStays(source)[0],
};

function ofStay(
  { name, path, of }: StayChoice,
  member: string,
  type: FieldType,
  read: (stay: DepartmentStay, source: FormSource) => string | undefined,
  more: BindingMore = {},
): Binding {
  return binding(
    `stays.${name}.${member}`,
    `episode.stays[${path}].${member}`,
    type,
    (source) => {
      const stay = of(source);
      return stay && read(stay, source);
    },
    {
      place: (source) => placeIn(["episode", "stays"], source.record.episode.stays, of(source), member),
      ...more,
    },
  );
}

const departments: BindingMore = { codeList: "facility.departments" };

/**
 * Days in a department. Each day counts once, that of a move for the department that takes over, so that the stays add
 * up to the days of the whole treatment: last day − first day + 1 (QĐ 3176/QĐ-BYT, SO_NGAY_DTRI).
 */
function days(stay: DepartmentStay, { record: { episode } }: FormSource): string | undefined {
  const to = stay.to ?? episode.endedAt;
  if (to === undefined) return undefined;
  const last = episode.endedAt !== undefined && stay === episode.stays.at(-1);
  return String(daysBetween(dateOf(stay.from), dateOf(to)) + (last ? 1 : 0));
}

/** The stays in departments, rooms and beds, where the patient lay at the moment of the form. @official MA_KHOA, MA_GIUONG */
export const stayBindings = {
  department: ofStay(thenOrFirst, "department", "code", (stay) => stay.department, departments),
  room: ofStay(then, "room", "identifier", (stay) => stay.room),
  bed: ofStay(then, "bed", "code", (stay) => stay.bed, { codeList: "facility.beds" }),
  attending: ofStay(thenOrFirst, "attending", "practitioner", (stay) => stay.attending),
  admissionDepartment: ofStay(admission, "department", "code", (stay) => stay.department, departments),
  admissionFrom: ofStay(admission, "from", "minute", (stay) => stay.from),
  /** Every move after the stay of the admission, with the days that were spent there. */
  moves: tableBinding(
    "stays.moves",
    "episode.stays[after the admission]",
    [
      column("department", "khoa", "Department", "code", "1", { codeList: "facility.departments" }),
      column("from", "từ lúc", "From", "minute", "1"),
      column("days", "số ngày", "Days", "number"),
    ],
    (source) =>
      inpatientStays(source)
        .slice(1)
        .map((stay) => ({ department: stay.department, from: stay.from, days: days(stay, source) })),
    {
      placeOfRow: (source, row) => {
        const { stays } = source.record.episode;
        return ["episode", "stays", stays.length - inpatientStays(source).length + row + 1];
      },
    },
  ),
  admissionDays: ofStay(admission, "to", "number", days, { unit: "ngày" }),
};
