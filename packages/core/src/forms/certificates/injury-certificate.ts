import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { narrativeBindings } from "../bindings/narrative.ts";
import { passageBindings } from "../bindings/paper-passages.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { stayBindings } from "../bindings/stays.ts";
import { survived } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { ofTheEnd } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { socialInsuranceCertificate } from "./certificate.ts";
import { identitySection } from "./identity-section.ts";
import { doctor, head, seal } from "./signatures.ts";

const main = diagnosisBindings.latest.main;

/** Giấy chứng nhận thương tích. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 01 */
export const injuryCertificate: FormTemplate = socialInsuranceCertificate(
  "01",
  "Giấy chứng nhận thương tích",
  "Injury certificate",
  {
    moment: ofTheEnd,
    sectionsConfidence: "medium",
    sections: [
      identitySection(
        "Người bệnh",
        "Patient",
        field(8, "workplace", "nơi làm việc", "Workplace", patient.workplace),
        field(8, "paperPlace", "nơi cấp giấy tờ", "Place of issue of the paper", patient.paperIssuedBy),
      ),
      section("injury", "Thương tích", "Injury", [
        field(0, "arrivedAt", "giờ vào", "Arrival", episode.arrivedAt, "1"),
        field(0, "reason", "lý do vào viện", "Reason for coming", episode.visitReason, "1"),
        field(1, "onArrival", "tình trạng thương tích lúc vào", "Injury on arrival", "text", "1"),
        field(
          2,
          "atEnd",
          "tình trạng lúc ra",
          "Condition at discharge",
          narrativeBindings.conditionAtDischarge.text,
          survived,
        ),
        field(3, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
        field(3, "treatment", "điều trị", "Treatment", passageBindings.treatment, "1"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "doctor", "bác sĩ điều trị", "Treating doctor", stayBindings.attending, "1"),
        field(
          1,
          "head",
          "đại diện cơ sở, dấu/chữ ký số cơ sở",
          "For the facility, seal",
          "practitioner",
          "1",
        ),
      ]),
    ],
    signatures: [doctor("sign.doctor", "Bác sĩ điều trị", "Treating doctor"), head("sign.head"), seal],
  },
);
