import { isObject, kind, type OptionShape } from "./option-shape.ts";

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
