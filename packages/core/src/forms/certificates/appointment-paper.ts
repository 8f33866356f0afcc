import { acts } from "../acts.ts";
import { coverageBindings as coverage } from "../bindings/coverage.ts";
import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { dischargeBindings as discharge } from "../bindings/discharge.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { facilityBindings } from "../bindings/facility.ts";
import { issueBindings as issue } from "../bindings/issue.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { insured, known } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { ofTheEnd } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { facilityNumbering } from "../numbering/numbering-rules.ts";
import { certificate } from "./certificate.ts";
import { doctor, head, seal } from "./signatures.ts";

const { main, secondary } = diagnosisBindings.latest;

/** Phiếu hẹn khám lại, to be used once. @legal TT 01/2025/TT-BYT Phụ lục V @official XML14 */
export const appointmentPaper: FormTemplate = certificate(acts.tt01, {
  code: "TT01-V",
  annex: "TT 01/2025 PL V",
  names: { vi: "Phiếu hẹn khám lại", en: "Re-examination appointment" },
  source: "Data table XML14 (QĐ 130/4750); exact form of annex unknown",
  moment: ofTheEnd,
  sectionsConfidence: "medium",
  exchange: { xml130Table: "XML14" },
  note: "Single use; doctor digital signature; from 2026-06-01 facility digital signature replaces stamp.",
  numbering: facilityNumbering("TT 01/2025/TT-BYT PL V"),
  sections: [
    section("all", "Dữ liệu XML14", "Data in XML14", [
      field(0, "number", "số giấy hẹn", "Number of the paper", issue.number, "1"),
      field(1, "facility", "cơ sở", "Facility", facilityBindings.code, "1"),
      field(2, "name", "họ tên", "Full name", patient.name, known),
      field(2, "birth", "ngày sinh", "Date of birth", patient.birth, known),
      field(2, "gender", "giới", "Sex", patient.gender, "1"),
      field(2, "address", "địa chỉ", "Address", patient.address, known),
      field(3, "cardNumber", "thẻ BHYT", "Insurance card", coverage.cardNumber, insured),
      field(3, "cardValidTo", "hạn", "Valid to", coverage.validTo),
      field(4, "arrivedAt", "vào", "Arrival", episode.arrivedAt, "1"),
      field(4, "admittedAt", "vào nội trú", "Inpatient from", episode.admittedAt),
      field(4, "endedAt", "ra", "End", episode.endedAt),
      field(5, "appointedOn", "ngày hẹn", "Appointment", discharge.followUpDates, "1..*"),
      field(6, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
      field(6, "mainCode", "bệnh chính", "Main disease", main.code, "1"),
      field(6, "secondaryCodes", "bệnh kèm", "Other diseases", secondary.code, "0..*"),
      field(6, "traditionalCode", "YHCT", "Traditional medicine", main.traditionalCode),
      field(7, "visitCategory", "đối tượng KCB", "Category of the visit", episode.visitCategory, insured),
      field(8, "doctor", "mã bác sĩ", "Doctor (licence)", issue.author, "1"),
      field(8, "head", "thủ trưởng", "Head", discharge.headOfFacility, "1"),
      field(8, "on", "ngày", "Date", issue.on, "1"),
    ]),
  ],
  signatures: [doctor("all.doctor"), head("all.head", "Thủ trưởng", "Head of the facility"), seal],
});
