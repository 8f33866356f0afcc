import { birthBindings } from "../bindings/birth.ts";
import { diagnosisBindings as diagnosis } from "../bindings/diagnosis.ts";
import { dischargeBindings as discharge } from "../bindings/discharge.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { examinationBindings } from "../bindings/examination.ts";
import { historyBindings } from "../bindings/history.ts";
import { narrativeBindings as narrative } from "../bindings/narrative.ts";
import { passageBindings as passage } from "../bindings/paper-passages.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { childDied } from "../conditions/certificate-conditions.ts";
import { gaveBirth, survived } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { ofTheEnd } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { socialInsuranceCertificate } from "./certificate.ts";
import { identitySection } from "./identity-section.ts";
import { head, seal } from "./signatures.ts";

/** Bản tóm tắt hồ sơ bệnh án. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 03 @official XML8 */
export const recordSummary: FormTemplate = socialInsuranceCertificate(
  "03",
  "Bản tóm tắt hồ sơ bệnh án",
  "Medical record summary",
  {
    moment: ofTheEnd,
    sectionsConfidence: "high",
    exchange: { bhxhCode: "CT04", xml130Table: "XML8" },
    sections: [
      identitySection(
        "Người bệnh",
        "Patient",
        field(8, "father", "cha", "Father", patient.father.name),
        field(8, "mother", "mẹ", "Mother", patient.mother.name),
        field(8, "guardian", "người giám hộ", "Guardian", patient.guardian.name),
      ),
      section("stay", "Đợt điều trị", "Episode", [
        field(0, "arrivedAt", "ngày vào", "Arrival", episode.arrivedAt, "1"),
        field(0, "endedAt", "ngày ra", "End", episode.endedAt, "1"),
        field(1, "reason", "lý do vào viện", "Reason for coming", episode.admissionReason, "1"),
        field(2, "history", "tiền sử bệnh", "History", historyBindings.patient, "1..*"),
        field(3, "signs", "dấu hiệu lâm sàng", "Clinical signs", examinationBindings.entry.findings, "1..*"),
        field(
          4,
          "diagnosisOnEntry",
          "chẩn đoán vào",
          "Diagnosis on arrival",
          diagnosis.onEntry.main.text,
          "1",
        ),
        field(4, "diagnosis", "chẩn đoán ra", "Diagnosis at the end", diagnosis.discharge.main.text, "1"),
        field(4, "code", "ICD-10", "ICD-10", diagnosis.discharge.main.code, "1"),
        field(4, "others", "bệnh kèm theo", "Other diseases", diagnosis.discharge.others.text, "0..*"),
        field(
          4,
          "otherCodes",
          "ICD-10 bệnh kèm theo",
          "ICD-10 of other diseases",
          diagnosis.discharge.others.code,
          "0..*",
        ),
        field(5, "course", "quá trình bệnh lý", "Course of the disease", passage.course, "1"),
        field(
          5,
          "results",
          "tóm tắt kết quả cận lâm sàng",
          "Summary of results",
          narrative.resultSummary.text,
          "1",
        ),
        field(6, "medical", "nội khoa", "Medical treatment", narrative.treatmentSummary.text),
        field(6, "operations", "phẫu thuật", "Operations", passage.operations, "0..*"),
        field(6, "procedures", "thủ thuật", "Procedures", passage.procedures, "0..*"),
        field(7, "treatment", "phương pháp điều trị", "Method of treatment", passage.treatment, "1"),
        field(
          8,
          "condition",
          "tình trạng ra viện",
          "Condition at discharge",
          narrative.conditionAtDischarge.text,
          survived,
        ),
        field(
          8,
          "outcome",
          "tình trạng ra viện (kết quả)",
          "Condition at discharge (outcome)",
          discharge.outcome,
          "1",
        ),
        field(8, "plan", "hướng điều trị", "Plan", narrative.followUpPlan.text),
        field(9, "childBornAt", "sinh con", "Child born", birthBindings.at, gaveBirth),
        field(9, "childDiedOn", "con chết", "Child died", "date", childDied),
        field(10, "tuberculosis", "lao giai đoạn nặng", "Severe tuberculosis", "yes-no"),
        field(10, "cirrhosis", "xơ gan mất bù", "Decompensated cirrhosis", "yes-no"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(
          0,
          "head",
          "người đại diện đơn vị, dấu/chữ ký số",
          "For the facility, seal",
          discharge.headOfFacility,
          "1",
        ),
      ]),
    ],
    signatures: [head("sign.head", "Người đại diện đơn vị"), seal],
  },
);

/** Giấy đề nghị cung cấp bản tóm tắt hồ sơ bệnh án. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 04 */
export const summaryRequest: FormTemplate = socialInsuranceCertificate(
  "04",
  "Giấy đề nghị cung cấp bản tóm tắt hồ sơ bệnh án",
  "Request for record summary",
  {
    moment: ofTheEnd,
    sectionsConfidence: "low",
    sections: [
      section("req", "Người đề nghị", "Requester", [
        field(0, "name", "họ tên", "Full name", "text", "1"),
        field(0, "personalId", "ĐDCN", "Personal ID", "identifier"),
        field(0, "relation", "quan hệ", "Relation", "text"),
        field(1, "content", "nội dung", "What is asked for", "text"),
        field(1, "purpose", "mục đích", "Purpose", "text"),
        field(2, "delivery", "cách nhận", "How it is received", "text"),
      ]),
      section("sign", "Ký", "Signatures", [
        field(0, "requester", "người đề nghị", "Requester", "text", "1"),
        field(1, "receiver", "người tiếp nhận", "Received by", "text"),
      ]),
    ],
    signatures: [
      {
        role: "patient-or-representative",
        label: { vi: "Người đề nghị", en: "Requester" },
        required: true,
        field: "sign.requester",
      },
      {
        role: "receiver",
        label: { vi: "Người tiếp nhận", en: "Received by" },
        required: false,
        field: "sign.receiver",
      },
    ],
  },
);
