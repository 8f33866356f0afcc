import { episodeBindings as episode } from "../../bindings/episode.ts";
import { facilityBindings as facility } from "../../bindings/facility.ts";
import { patientBindings as patient } from "../../bindings/patient.ts";
import { stayBindings as stays } from "../../bindings/stays.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** Top of the record of inpatient and day treatment. */
export const inpatientHeader = section("header", "Tiêu đề", "Header", [
  field(0, "authority", "cơ quan chủ quản/Sở Y tế", "Governing authority", facility.authority),
  field(1, "facility", "cơ sở KCB", "Facility", facility.name, "1"),
  field(2, "department", "khoa", "Department", stays.department, "1"),
  field(2, "room", "buồng", "Room", stays.room),
  field(2, "bed", "giường", "Bed", stays.bed),
  field(3, "recordNumber", "số vào viện", "Admission number", episode.recordNumber, "1"),
  field(4, "patientNumber", "mã người bệnh", "Patient number", patient.facilityNumber, "1"),
  field(5, "archiveNumber", "số lưu trữ", "Archive number", episode.archiveNumber),
  field(6, "form", "mã số mẫu (MS)", "Form code", episode.form, "1"),
]);

/** Top of the record of outpatient treatment. */
export const outpatientHeader = section("header", "Tiêu đề", "Header", [
  field(0, "authority", "Sở Y tế", "Health department", facility.authority),
  field(1, "facility", "bệnh viện", "Hospital", facility.name, "1"),
  field(1, "department", "khoa", "Department", stays.department, "1"),
  field(2, "recordNumber", "số ngoại trú", "Outpatient number", episode.recordNumber, "1"),
  field(3, "archiveNumber", "số lưu trữ", "Archive number", episode.archiveNumber),
]);
