import { diagnosisBindings } from "../bindings/diagnosis.ts";
import { episodeBindings } from "../bindings/episode.ts";
import { examinationBindings } from "../bindings/examination.ts";
import { historyBindings } from "../bindings/history.ts";
import { issueBindings } from "../bindings/issue.ts";
import { narrativeBindings } from "../bindings/narrative.ts";
import { orderBindings } from "../bindings/order.ts";
import { resultBindings } from "../bindings/results.ts";
import { stayBindings } from "../bindings/stays.ts";
import { triageBindings } from "../bindings/triage.ts";
import { vitalSignBindings } from "../bindings/vital-signs.ts";
import { referred } from "../conditions/record-conditions.ts";
import { field } from "../form-field.ts";
import { momentOf, ofItsCopy, onAdmission, onArrival, timeOf } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormSection, FormTemplate } from "../form-template.ts";
import { orderBlock } from "./blocks/order-block.ts";
import { resultSignatures, specialistResultBlock } from "./blocks/result-block.ts";
import { signerBlock, signerSignatures } from "./blocks/signer-block.ts";
import { sheet } from "./sheet.ts";

const { admission, specialist } = examinationBindings;

const admissionBlock: FormSection = section("adm", "Khám vào viện", "Admission exam", [
  field(
    0,
    "referralDiagnosis",
    "chẩn đoán nơi giới thiệu",
    "Diagnosis of the referring place",
    episodeBindings.referralDiagnosis,
    referred,
  ),
  field(1, "reason", "lý do vào viện", "Reason for admission", episodeBindings.admissionReason, "1"),
  field(
    2,
    "presentIllness",
    "quá trình bệnh lý",
    "Course of the disease",
    narrativeBindings.presentIllness.text,
    "1",
  ),
  field(2, "history", "tiền sử", "History", historyBindings.patient, "1..*"),
  field(3, "general", "khám xét toàn thân", "General examination", admission.general, "1..*"),
  field(3, "organs", "khám xét các bộ phận", "Examination of organs", admission.organs, "1..*"),
  field(4, "results", "cận lâm sàng", "Investigations", resultBindings.beforeAdmission, "0..*"),
  field(
    5,
    "diagnosis",
    "chẩn đoán vào viện",
    "Diagnosis on admission",
    diagnosisBindings.concludedOnAdmission.text,
    "1",
  ),
  field(6, "handled", "đã xử lý", "What was done", narrativeBindings.initialTreatment.text),
  field(
    7,
    "department",
    "cho vào điều trị tại khoa",
    "Admitted to the department",
    stayBindings.admissionDepartment,
    "1",
  ),
  field(8, "attention", "chú ý", "Attention", "text"),
]);

const triageBlock: FormSection = section("triage", "Nhận định", "Triage", [
  field(0, "arrivedAt", "giờ đến", "Arrival", episodeBindings.arrivedAt, "1"),
  field(1, "signs", "dấu hiệu sinh tồn", "Vital signs", vitalSignBindings.rows, "0..*"),
  field(2, "level", "mức phân loại", "Level", triageBindings.level, "1"),
  field(3, "handling", "xử trí", "Handling", triageBindings.handling, "1"),
]);

const intensiveCareBlock: FormSection = section("info", "Thông tin", "Information", [
  field(0, "condition", "tình trạng", "Condition", "text", "1"),
  field(1, "prognosis", "tiên lượng", "Prognosis", "text", "1"),
  field(1, "risks", "nguy cơ", "Risks", "text"),
  field(2, "told", "người được thông báo", "Who was told", "text", "1"),
]);

const antenatalBlock: FormSection = section("anc", "Khám thai", "Antenatal visit", [
  field(0, "gestation", "tuổi thai", "Gestational age", "number", "1", { unit: "tuần" }),
  field(1, "mother", "dấu hiệu mẹ", "Signs of the mother", vitalSignBindings.rows, "0..*"),
  field(2, "foetalHeart", "tim thai", "Foetal heart", vitalSignBindings.last.foetalHeart),
  field(2, "presentation", "ngôi", "Presentation", "text"),
  field(3, "results", "xét nghiệm", "Tests", resultBindings.all, "0..*"),
  field(4, "expected", "dự kiến", "Expectation", "text"),
  field(4, "advice", "tư vấn", "Advice", "text"),
]);

/** Sheets on which somebody writes what an examination found. */
export const examinationSheets: readonly FormTemplate[] = [
  sheet(
    "04/BV2",
    "Phiếu khám chuyên khoa",
    "Specialist examination sheet",
    momentOf(
      timeOf("examination", ({ stage }) => stage === "specialist"),
      timeOf("order", ({ category }) => category === "consultation"),
    ),
    [
      orderBlock(orderBindings({ label: "consultation", categories: ["consultation"] })),
      specialistResultBlock(specialist),
    ],
    resultSignatures,
  ),
  sheet(
    "29/BV2",
    "Phiếu khám bệnh vào viện (chung)",
    "Admission examination sheet",
    onAdmission(timeOf("examination", ({ stage }) => stage === "admission", "first")),
    [admissionBlock, signerBlock(admission.author)],
    signerSignatures("Bác sĩ khám bệnh", "Examining doctor"),
    "medium",
  ),
  sheet(
    "39/BV2",
    "Phiếu nhận định phân loại người bệnh tại khoa cấp cứu",
    "Emergency triage sheet",
    onArrival(timeOf("triage")),
    [triageBlock, signerBlock(triageBindings.author)],
    signerSignatures(),
  ),
  sheet(
    "42/BV2",
    "Phiếu cung cấp thông tin người bệnh tại khoa hồi sức tích cực",
    "ICU patient information sheet",
    ofItsCopy,
    [intensiveCareBlock, signerBlock(issueBindings.author)],
    signerSignatures(),
  ),
  sheet(
    "51/BV2",
    "Phiếu khám thai",
    "Antenatal examination sheet",
    ofItsCopy,
    [antenatalBlock, signerBlock(issueBindings.author)],
    signerSignatures(),
  ),
];
