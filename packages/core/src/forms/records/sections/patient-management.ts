import { dischargeBindings as discharge } from "../../bindings/discharge.ts";
import { episodeBindings as episode } from "../../bindings/episode.ts";
import { stayBindings as stays } from "../../bindings/stays.ts";
import { transferBindings as transfer } from "../../bindings/transfer.ts";
import { ended, referred, survived, transferred } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** II. Quản lý người bệnh of inpatient and day treatment. */
export const patientManagement = section("II", "Quản lý người bệnh", "Patient management", [
  field(0, "arrivedAt", "vào viện (giờ, ngày)", "Admission (time, day)", episode.arrivedAt, "1"),
  field(1, "entrance", "trực tiếp vào", "Entered directly through", episode.entrance, "1"),
  field(2, "referredBy", "nơi giới thiệu", "Referred by", episode.referredBy, "1"),
  field(3, "ordinal", "vào viện lần thứ", "Ordinal of admission", episode.admissionOrdinal),
  field(4, "department", "vào khoa", "First department", stays.admissionDepartment, "1"),
  field(4, "departmentFrom", "vào khoa lúc", "In the department from", stays.admissionFrom, "1"),
  field(4, "departmentDays", "số ngày", "Days", stays.admissionDays),
  field(4, "moves", "chuyển khoa", "Moves between departments", stays.moves, "0..*"),
  field(5, "transferDirection", "chuyển viện", "Transferred to level", transfer.direction, transferred),
  field(5, "transferTo", "nơi đến", "Destination", transfer.to, transferred),
  field(5, "transferToName", "tên nơi đến", "Name of the destination", transfer.toName),
  field(6, "endedAt", "ra viện (giờ, ngày)", "Discharge (time, day)", episode.endedAt, ended),
  field(6, "dischargeType", "cách ra viện", "Way of leaving", discharge.type, survived),
  // MA_LOAI_RV has no value for it.
  field(6, "takenHome", "đưa về", "Taken home", "yes-no"),
  field(7, "treatmentDays", "tổng số ngày điều trị", "Days of treatment", discharge.treatmentDays, ended),
]);

/** II. Quản lý of outpatient treatment. */
export const visitManagement = section("II", "Quản lý", "Visit", [
  field(0, "arrivedAt", "đến khám lúc", "Came at", episode.arrivedAt, "1"),
  field(
    1,
    "referralDiagnosis",
    "chẩn đoán nơi giới thiệu",
    "Diagnosis of the referrer",
    episode.referralDiagnosis,
    referred,
  ),
  field(1, "referredBy", "nơi giới thiệu", "Referred by", episode.referredBy, "1"),
]);
