import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { dischargeBindings as discharge } from "../bindings/discharge.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { issueBindings as issue } from "../bindings/issue.ts";
import { passageBindings } from "../bindings/paper-passages.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { stayBindings } from "../bindings/stays.ts";
import { pregnancyEnded } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { section } from "../form-section.ts";
import type { FormField, FormTemplate } from "../form-template.ts";
import { socialInsuranceCertificate } from "./certificate.ts";
import { identitySection } from "./identity-section.ts";
import { doctor, head, seal } from "./signatures.ts";

const main = diagnosisBindings.latest.main;

const signing = section("sign", "Ký", "Signatures", [
  field(0, "doctor", "bác sĩ", "Doctor", issue.author, "1"),
  field(1, "head", "đại diện đơn vị", "For the facility", "practitioner", "1"),
]);
const signatures = [doctor("sign.doctor"), head("sign.head"), seal];

const filing: readonly FormField[] = [
  field(0, "archiveNumber", "số lưu trữ", "Archive number", episode.archiveNumber),
  field(0, "department", "khoa", "Department", stayBindings.department, "1"),
];

/** From when to when, and what was found; `phrase` is that of the times. */
function timesAndDiagnosis(phrase: number): readonly FormField[] {
  return [
    field(phrase, "arrivedAt", "vào", "Arrival", episode.arrivedAt, "1"),
    field(phrase, "endedAt", "ra", "End", episode.endedAt),
    field(phrase + 1, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
    field(phrase + 1, "code", "ICD-10", "ICD-10", main.code, "1"),
  ];
}

/** Giấy xác nhận quá trình điều trị nội trú. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 06 */
export const inpatientConfirmation: FormTemplate = socialInsuranceCertificate(
  "06",
  "Giấy xác nhận quá trình điều trị nội trú",
  "Confirmation of inpatient treatment",
  {
    sectionsConfidence: "medium",
    exchange: { bhxhCode: "GIAYDIEUTRINOITRU" },
    sections: [
      identitySection("Người bệnh", "Patient"),
      section("stay", "Điều trị", "Stay", [
        ...filing,
        ...timesAndDiagnosis(1),
        field(3, "treatment", "phương pháp", "Method", passageBindings.treatment, "1"),
        field(3, "description", "mô tả", "Description", "text"),
        field(4, "gestationWeeks", "tuổi thai", "Gestational age", discharge.gestationWeeks, pregnancyEnded),
        field(
          4,
          "pregnancyEnd",
          "đình chỉ thai",
          "End of pregnancy",
          discharge.pregnancyEndCause,
          pregnancyEnded,
        ),
        field(4, "pregnancyRest", "nghỉ dưỡng thai", "Rest during pregnancy", "yes-no"),
        field(4, "leaveDays", "số ngày", "Days", discharge.leaveDays),
        field(5, "infertility", "vô sinh: phương pháp", "Infertility: method", "text"),
        field(6, "note", "ghi chú", "Note", discharge.advice),
      ]),
      signing,
    ],
    signatures,
  },
);

/** Giấy xác nhận điều trị vô sinh. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 09 */
export const infertilityConfirmation: FormTemplate = socialInsuranceCertificate(
  "09",
  "Giấy xác nhận điều trị vô sinh",
  "Infertility treatment confirmation",
  {
    sectionsConfidence: "medium",
    exchange: { bhxhCode: "GIAYDIEUTRIVOSINH" },
    sections: [
      identitySection(
        "Người bệnh",
        "Patient",
        field(8, "provinceCode", "mã tỉnh cư trú", "Province code", patient.provinceCode),
        field(8, "communeCode", "mã xã cư trú", "Commune code", patient.communeCode),
      ),
      section("stay", "Điều trị", "Treatment", [
        ...filing,
        ...timesAndDiagnosis(1),
        field(3, "treatment", "phương pháp", "Method", passageBindings.treatment, "1"),
        field(4, "kind", "loại phương pháp", "Kind of method", "text"),
      ]),
      signing,
    ],
    signatures,
  },
);

/** Giấy xác nhận mẹ không đủ sức khỏe chăm con. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 10 */
export const motherHealthConfirmation: FormTemplate = socialInsuranceCertificate(
  "10",
  "Giấy xác nhận mẹ không đủ sức khỏe chăm con",
  "Mother unfit to care for child",
  {
    sectionsConfidence: "medium",
    exchange: { bhxhCode: "GIAYSUCKHOEME" },
    sections: [
      identitySection(
        "Người mẹ",
        "Mother",
        field(8, "provinceCode", "mã tỉnh", "Province code", patient.provinceCode),
        field(8, "communeCode", "mã xã", "Commune code", patient.communeCode),
      ),
      section("med", "Y tế", "Medical", [
        ...timesAndDiagnosis(0),
        field(2, "treatment", "phương pháp", "Method", passageBindings.treatment, "1"),
        field(3, "condition", "tình trạng hiện tại", "Present condition", "text", "1"),
        field(4, "conclusion", "kết luận", "Conclusion", "text", "1"),
      ]),
      signing,
    ],
    signatures,
  },
);
