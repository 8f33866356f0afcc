import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { dischargeBindings as discharge } from "../bindings/discharge.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { issueBindings as issue } from "../bindings/issue.ts";
import { passageBindings } from "../bindings/paper-passages.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { stayBindings } from "../bindings/stays.ts";
import { leaveGiven, under16WithoutParent } from "../conditions/certificate-conditions.ts";
import { pregnancyEnded } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { ofTheEnd } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { facilityNumbering } from "../numbering/numbering-rules.ts";
import { socialInsuranceCertificate } from "./certificate.ts";
import { identitySection } from "./identity-section.ts";
import { doctor, head, seal } from "./signatures.ts";

const { main, others } = diagnosisBindings.discharge;

/** Giấy ra viện. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 02 @official XML7 */
export const dischargePaper: FormTemplate = socialInsuranceCertificate(
  "02",
  "Giấy ra viện",
  "Discharge paper",
  {
    moment: ofTheEnd,
    sectionsConfidence: "high",
    exchange: { bhxhCode: "CT03", xml130Table: "XML7" },
    numbering: facilityNumbering("TT 25/2025/TT-BYT PL II mẫu 02"),
    sections: [
      section("head", "Tiêu đề", "Header", [
        field(0, "number", "số", "Number", issue.number, "1"),
        field(0, "formNumber", "MS", "Form number", "identifier"),
        field(0, "archiveNumber", "số lưu trữ", "Archive number", episode.archiveNumber),
        field(0, "recordNumber", "số hồ sơ", "Record number", episode.recordNumber, "1"),
        field(1, "patientNumber", "mã y tế", "Patient number", patient.facilityNumber, "1"),
        field(1, "department", "khoa", "Department", stayBindings.department, "1"),
      ]),
      identitySection(
        "Người bệnh",
        "Patient",
        field(8, "guardian", "người giám hộ", "Guardian", patient.guardian.name),
        field(8, "father", "cha khi dưới 16", "Father, under 16", patient.father.name, under16WithoutParent),
        field(8, "mother", "mẹ khi dưới 16", "Mother, under 16", patient.mother.name, under16WithoutParent),
      ),
      section("stay", "Điều trị", "Stay", [
        field(0, "arrivedAt", "vào viện", "Admission", episode.arrivedAt, "1"),
        field(0, "endedAt", "ra viện (giờ ngày)", "Discharge (time)", episode.endedAt, "1"),
        field(1, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
        field(1, "code", "mã ICD-10", "ICD-10 code", main.code, "1"),
        field(1, "others", "bệnh kèm theo", "Other diseases", others.text, "0..*"),
        field(1, "otherCodes", "mã ICD-10 bệnh kèm theo", "ICD-10 of other diseases", others.code, "0..*"),
        field(2, "treatment", "phương pháp điều trị", "Method of treatment", passageBindings.treatment, "1"),
        field(
          3,
          "pregnancyEnd",
          "đình chỉ thai nghén",
          "End of pregnancy",
          discharge.pregnancyEndCause,
          pregnancyEnded,
        ),
        field(
          3,
          "pregnancyEndAt",
          "đình chỉ thai nghén (giờ ngày)",
          "End of pregnancy (time)",
          discharge.pregnancyEndAt,
          pregnancyEnded,
        ),
        field(3, "gestationWeeks", "tuổi thai", "Gestational age", discharge.gestationWeeks, pregnancyEnded),
        field(4, "leaveFrom", "ngoại trú từ ngày", "Outpatient from", discharge.leaveFrom, leaveGiven),
        field(4, "leaveTo", "đến ngày", "To", discharge.leaveTo, leaveGiven),
        field(5, "note", "ghi chú", "Note", discharge.advice),
        field(5, "leaveDays", "số ngày nghỉ", "Days of leave", discharge.leaveDays, leaveGiven),
      ]),
      section("sign", "Ký", "Signatures", [
        field(
          0,
          "doctor",
          "người hành nghề/trưởng khoa (mã GPHN)",
          "Practitioner/head of department (licence)",
          discharge.signedBy,
          "1",
        ),
        field(1, "head", "đại diện đơn vị, dấu", "For the facility, seal", discharge.headOfFacility, "1"),
      ]),
    ],
    signatures: [
      doctor("sign.doctor", "Người hành nghề/trưởng khoa", "Practitioner/head of department"),
      head("sign.head"),
      seal,
    ],
  },
);
