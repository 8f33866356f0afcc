import type { WorkingCalendar } from "../time/working-calendar.ts";
import { isObject, kind, listOf, type OptionShape, object } from "./option-shape.ts";
import { day, measure } from "./plain-shapes.ts";

/** A record, by what every record has; what is in it is not looked at. */
export const medicalRecord: OptionShape = /* @__PURE__ */ kind(
  "bệnh án (MedicalRecord, kết quả của parseRecord)",
  "a record (MedicalRecord, as parseRecord gives it)",
  (value) =>
    isObject(value) &&
    Array.isArray(value["entries"]) &&
    isObject(value["episode"]) &&
    isObject(value["patient"]),
);

/** The catalogues of a facility, by what every reader of them asks. */
export const facilityMasters: OptionShape = /* @__PURE__ */ kind(
  "danh mục của cơ sở (FacilityMasters, kết quả của parseMasters)",
  "the catalogues of the facility (FacilityMasters, as parseMasters gives them)",
  (value) =>
    isObject(value) &&
    Array.isArray(value["profiles"]) &&
    Array.isArray(value["practitioners"]) &&
    Array.isArray(value["departments"]),
);

/** A form with what the record says to it, by what every one has. */
export const filledForm: OptionShape = /* @__PURE__ */ kind(
  "biểu mẫu đã điền (FilledForm, kết quả của fillForm)",
  "a filled form (FilledForm, as fillForm gives it)",
  (value) =>
    isObject(value) &&
    isObject(value["template"]) &&
    Array.isArray(value["sections"]) &&
    Array.isArray(value["signatures"]),
);

/** The days of rest that a facility knows, each calendar for its span of time. */
export const workingCalendars: OptionShape = /* @__PURE__ */ listOf(
  /* @__PURE__ */ object<WorkingCalendar>(
    {
      from: day,
      to: day,
      holidays: /* @__PURE__ */ listOf(day),
      workedDays: /* @__PURE__ */ listOf(day),
      restDays: /* @__PURE__ */ listOf(measure),
    },
    ["from", "to", "holidays"],
  ),
);
