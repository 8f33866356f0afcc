import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { issueBindings as issue } from "../bindings/issue.ts";
import { passageBindings } from "../bindings/paper-passages.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { from7Years, under7WithoutParent } from "../conditions/certificate-conditions.ts";
import { field } from "../form-field.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { facilityNumbering } from "../numbering/numbering-rules.ts";
import { socialInsuranceCertificate } from "./certificate.ts";
import { identitySection } from "./identity-section.ts";
import { doctor, head, seal } from "./signatures.ts";

const main = diagnosisBindings.latest.main;

/** Giấy chứng nhận nghỉ việc hưởng BHXH. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 07 @official XML11 */
export const sickLeaveCertificate: FormTemplate = socialInsuranceCertificate(
  "07",
  "Giấy chứng nhận nghỉ việc hưởng BHXH",
  "Sick-leave certificate for social insurance (outpatient)",
  {
    sectionsConfidence: "high",
    exchange: { bhxhCode: "CT07", xml130Table: "XML11" },
    numbering: facilityNumbering("TT 25/2025/TT-BYT PL II mẫu 07"),
    sections: [
      section("head", "Số", "Number", [
        field(0, "visitNumber", "số KCB", "Visit number", "identifier", "1"),
        field(1, "formNumber", "mẫu số", "Form number", "identifier"),
        field(1, "number", "số", "Number", issue.number, "1"),
        field(1, "series", "seri", "Series", issue.series, "1"),
      ]),
      identitySection(
        "Người bệnh",
        "Patient",
        field(8, "workplace", "đơn vị làm việc", "Employer", patient.workplace, from7Years),
        field(
          9,
          "father",
          "cha khi dưới 7 tuổi",
          "Father, under 7",
          patient.father.name,
          under7WithoutParent,
        ),
        field(9, "mother", "mẹ khi dưới 7 tuổi", "Mother, under 7", patient.mother.name, under7WithoutParent),
      ),
      section("leave", "Nghỉ việc", "Leave", [
        field(0, "examinedOn", "ngày khám", "Examined on", episode.arrivedOn, "1"),
        field(1, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
        field(1, "code", "ICD-10", "ICD-10", main.code, "1"),
        field(2, "treatment", "phương pháp điều trị", "Method of treatment", passageBindings.treatment, "1"),
        field(3, "days", "số ngày", "Days", "number", "1", { unit: "ngày" }),
        field(3, "from", "từ ngày", "From", "date", "1"),
        field(3, "to", "đến ngày", "To", "date", "1"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "doctor", "người hành nghề (mã GPHN)", "Practitioner (licence)", issue.author, "1"),
        field(1, "head", "đại diện đơn vị", "For the facility", "practitioner", "1"),
      ]),
    ],
    signatures: [doctor("sign.doctor", "Người hành nghề", "Practitioner"), head("sign.head"), seal],
  },
);

/** Giấy chứng nhận nghỉ dưỡng thai. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 11 @official XML10 */
export const pregnancyRestCertificate: FormTemplate = socialInsuranceCertificate(
  "11",
  "Giấy chứng nhận nghỉ dưỡng thai",
  "Pregnancy-rest certificate",
  {
    sectionsConfidence: "medium",
    exchange: { bhxhCode: "CT06", xml130Table: "XML10" },
    numbering: facilityNumbering("TT 25/2025/TT-BYT PL II mẫu 11"),
    sections: [
      identitySection(
        "Người bệnh",
        "Patient",
        field(8, "residence", "nơi cư trú", "Residence", patient.currentAddress),
        field(8, "provinceCode", "mã tỉnh", "Province code", patient.provinceCode),
        field(8, "communeCode", "mã xã", "Commune code", patient.communeCode),
      ),
      section("leave", "Nghỉ", "Leave", [
        field(0, "gestationWeeks", "tuổi thai", "Gestational age", "number", "1", { unit: "tuần" }),
        field(1, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
        field(1, "code", "ICD-10", "ICD-10", main.code, "1"),
        field(2, "from", "từ ngày", "From", "date", "1"),
        field(2, "to", "đến ngày", "To", "date", "1"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "doctor", "bác sĩ (mã)", "Doctor (licence)", issue.author, "1"),
        field(1, "head", "đại diện đơn vị", "For the facility", "practitioner", "1"),
      ]),
    ],
    signatures: [doctor("sign.doctor"), head("sign.head"), seal],
  },
);
