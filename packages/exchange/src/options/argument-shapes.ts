import { isObject, kind } from "./option-shape.ts";

/** A record, by what every record has. */
export const medicalRecord = kind(
  "bệnh án (MedicalRecord, kết quả của parseRecord)",
  "a record (MedicalRecord, as parseRecord gives it)",
  (value) =>
    isObject(value) &&
    Array.isArray(value["entries"]) &&
    isObject(value["episode"]) &&
    isObject(value["patient"]),
);

/** A form with what the record says to it, by what every one has. */
export const filledForm = kind(
  "biểu mẫu đã điền (FilledForm, kết quả của fillForm)",
  "a filled form (FilledForm, as fillForm gives it)",
  (value) =>
    isObject(value) &&
    isObject(value["template"]) &&
    Array.isArray(value["sections"]) &&
    Array.isArray(value["signatures"]),
);

/** A paper, by what every paper has. */
export const paperDocument = kind(
  "một tờ giấy (PaperDocument, kết quả của paperOf)",
  "a paper (PaperDocument, as paperOf gives it)",
  (value) => isObject(value) && Array.isArray(value["blocks"]),
);

/** The catalogues of a facility, by what every reader of them asks. */
export const facilityMasters = kind(
  "danh mục của cơ sở (FacilityMasters, kết quả của parseMasters)",
  "the catalogues of the facility (FacilityMasters, as parseMasters gives them)",
  (value) =>
    isObject(value) &&
    Array.isArray(value["profiles"]) &&
    Array.isArray(value["practitioners"]) &&
    Array.isArray(value["departments"]),
);
