import { acts } from "../acts.ts";
import { coverageBindings as coverage } from "../bindings/coverage.ts";
import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { dischargeBindings as discharge } from "../bindings/discharge.ts";
import { episodeBindings as episode } from "../bindings/episode.ts";
import { facilityBindings } from "../bindings/facility.ts";
import { passageBindings } from "../bindings/paper-passages.ts";
import { patientBindings as patient } from "../bindings/patient.ts";
import { transferBindings as transfer } from "../bindings/transfer.ts";
import { escorted, tested } from "../conditions/certificate-conditions.ts";
import { insured, known } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormTemplate } from "../form-template.ts";
import { facilityNumbering } from "../numbering/numbering-rules.ts";
import { certificate } from "./certificate.ts";
import { doctor, head, seal } from "./signatures.ts";

const { main, secondary } = diagnosisBindings.latest;

/** Phiếu chuyển cơ sở khám bệnh, chữa bệnh. @legal TT 01/2025/TT-BYT Phụ lục VI @official XML13 */
export const transferPaper: FormTemplate = certificate(acts.tt01, {
  code: "TT01-VI",
  annex: "TT 01/2025 PL VI",
  names: { vi: "Phiếu chuyển cơ sở KCB", en: "Referral/transfer paper" },
  source: "Data table XML13 (QĐ 130/4750/3176); exact form unknown",
  moment: { ...momentOf(timeOf("transfer")), shows: "last" },
  sectionsConfidence: "medium",
  exchange: { xml130Table: "XML13" },
  note: "Valid 10 working days; 1 year for listed diseases. QĐ 4750 renamed origin/destination fields.",
  numbering: facilityNumbering("TT 01/2025/TT-BYT PL VI"),
  sections: [
    section("all", "Dữ liệu XML13", "Data in XML13", [
      field(0, "fileNumber", "số hồ sơ", "File number", transfer.fileNumber, "1"),
      field(0, "bookNumber", "sổ chuyển", "Book of transfers", transfer.bookNumber, "1"),
      field(0, "paperNumber", "số phiếu", "Number of the paper", transfer.paperNumber, "1"),
      field(1, "from", "cơ sở đi", "From facility", facilityBindings.code, "1"),
      field(1, "to", "cơ sở đến", "To facility", transfer.addressee, "1"),
      field(2, "name", "họ tên", "Full name", patient.name, known),
      field(2, "birth", "ngày sinh", "Date of birth", patient.birth, known),
      field(2, "gender", "giới", "Sex", patient.gender, "1"),
      field(2, "nationality", "quốc tịch", "Nationality", patient.nationality),
      field(2, "ethnicGroup", "dân tộc", "Ethnic group", patient.ethnicGroup),
      field(2, "occupation", "nghề", "Occupation", patient.occupation),
      field(2, "address", "địa chỉ", "Address", patient.address, known),
      field(3, "cardNumber", "thẻ", "Insurance card", coverage.cardNumber, insured),
      field(3, "cardValidTo", "hạn", "Valid to", coverage.validTo),
      field(4, "arrivedAt", "vào", "Arrival", episode.arrivedAt, "1"),
      field(4, "admittedAt", "vào nội trú", "Inpatient from", episode.admittedAt),
      field(4, "endedAt", "ra", "End", episode.endedAt),
      field(5, "clinicalSigns", "dấu hiệu lâm sàng", "Clinical signs", transfer.clinicalSigns, "1"),
      field(6, "course", "quá trình bệnh lý", "Course of the disease", passageBindings.course, "1"),
      field(6, "resultSummary", "tóm tắt kết quả", "Summary of results", transfer.resultSummary, tested),
      field(7, "diagnosis", "chẩn đoán", "Diagnosis", main.text, "1"),
      field(7, "mainCode", "chẩn đoán chính", "Main disease", main.code, "1"),
      field(7, "secondaryCodes", "chẩn đoán kèm", "Other diseases", secondary.code, "0..*"),
      field(7, "traditionalCode", "chẩn đoán YHCT", "Traditional medicine", main.traditionalCode),
      field(8, "treatment", "phương pháp", "Method", transfer.treatment),
      field(8, "condition", "tình trạng chuyển", "Condition at transfer", transfer.condition, "1"),
      field(9, "dischargeType", "loại ra viện", "How the patient left", discharge.type),
      field(9, "reason", "lý do chuyển", "Reason", transfer.reason, "1"),
      field(10, "plan", "hướng điều trị", "Plan", transfer.plan, "1"),
      field(11, "transport", "phương tiện", "Transport", transfer.transport, "1"),
      field(11, "escort", "người hộ tống", "Escort", transfer.escortName, escorted),
      field(11, "escortTitle", "người hộ tống (chức danh)", "Escort (title)", transfer.escortTitle, escorted),
      field(12, "doctor", "mã bác sĩ", "Doctor (licence)", transfer.decidedBy, "1"),
      field(12, "head", "thủ trưởng", "Head", transfer.headOfFacility, "1"),
    ]),
  ],
  signatures: [doctor("all.doctor"), head("all.head", "Thủ trưởng", "Head of the facility"), seal],
});
