import { diagnosisBindings as diagnosis } from "../../bindings/diagnosis.ts";
import { episodeBindings as episode } from "../../bindings/episode.ts";
import { examinationBindings } from "../../bindings/examination.ts";
import { historyBindings as history } from "../../bindings/history.ts";
import { narrativeBindings as narrative } from "../../bindings/narrative.ts";
import { vitalSignBindings } from "../../bindings/vital-signs.ts";
import { ended, under72Months } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

const { admission, entry } = examinationBindings;
const { first: signs } = vitalSignBindings;

/** A. Bệnh án of inpatient and day treatment. */
export const clinicalRecord = section("A", "Bệnh án", "Clinical record", [
  field(0, "reason", "lý do vào viện", "Reason for admission", episode.admissionReason, "1"),
  field(0, "dayOfIllness", "vào ngày thứ … của bệnh", "Day of illness", episode.dayOfIllness, "1"),
  field(1, "presentIllness", "quá trình bệnh lý", "Present illness", narrative.presentIllness.text, "1"),
  field(2, "ownDisease", "tiền sử bản thân: bệnh", "Own history: diseases", history.disease, "1..*"),
  field(2, "allergy", "dị ứng", "Allergy", history.allergy, "1..*"),
  field(2, "drugAbuse", "ma túy", "Drugs", history.drugAbuse, "0..*"),
  field(2, "alcohol", "rượu bia", "Alcohol", history.alcohol, "0..*"),
  field(2, "tobacco", "thuốc lá", "Tobacco", history.tobacco, "0..*"),
  field(2, "waterpipe", "thuốc lào", "Water pipe", history.waterpipe, "0..*"),
  field(2, "otherHistory", "khác", "Other", history.other, "0..*"),
  field(3, "family", "tiền sử gia đình", "Family history", history.family, "1..*"),
  field(4, "general", "khám toàn thân", "General examination", admission.general, "1"),
  field(4, "pulse", "mạch", "Pulse", signs.pulse, "1"),
  field(4, "temperature", "nhiệt độ", "Temperature", signs.temperature, "1"),
  field(4, "systolic", "huyết áp tâm thu", "Systolic blood pressure", signs.systolic, "1"),
  field(4, "diastolic", "huyết áp tâm trương", "Diastolic blood pressure", signs.diastolic, "1"),
  field(4, "respiration", "nhịp thở", "Respiration", signs.respiration, "1"),
  field(4, "weight", "cân nặng", "Weight", signs.weightKg, under72Months),
  field(5, "circulation", "khám cơ quan: tuần hoàn", "Organs: circulation", admission.circulation, "1"),
  field(5, "respiratory", "hô hấp", "Respiration", admission.respiration, "1"),
  field(5, "digestion", "tiêu hóa", "Digestion", admission.digestion, "1"),
  field(
    5,
    "urogenital",
    "thận-tiết niệu-sinh dục",
    "Kidneys, urinary tract, genitals",
    admission.urogenital,
    "1",
  ),
  field(5, "nervous", "thần kinh", "Nervous system", admission.nervous, "1"),
  field(5, "musculoskeletal", "cơ xương khớp", "Muscles, bones, joints", admission.musculoskeletal, "1"),
  field(5, "earNoseThroat", "TMH", "Ear, nose, throat", admission.earNoseThroat),
  field(5, "dental", "RHM", "Teeth, jaw, face", admission.dental),
  field(5, "eye", "mắt", "Eyes", admission.eye),
  field(
    5,
    "endocrine",
    "nội tiết-dinh dưỡng-khác",
    "Endocrine, nutrition, other",
    admission.endocrineNutrition,
    "0..*",
  ),
  field(
    6,
    "investigations",
    "cận lâm sàng cần làm",
    "Investigations needed",
    narrative.investigationsNeeded.text,
    "1",
  ),
  field(7, "summary", "tóm tắt bệnh án", "Summary of the case", narrative.caseSummary.text, "1"),
  field(
    8,
    "diagnosis",
    "chẩn đoán khi vào khoa: chính",
    "Diagnosis in the department: main",
    diagnosis.department.main.text,
    "1",
  ),
  field(8, "secondary", "kèm", "Secondary", diagnosis.department.secondary.text, "0..*"),
  field(8, "differential", "phân biệt", "Differential", diagnosis.department.differential.text, "0..*"),
  field(9, "prognosis", "tiên lượng", "Prognosis", narrative.prognosis.text, "1"),
  field(10, "plan", "hướng điều trị", "Plan of treatment", narrative.treatmentPlan.text, "1"),
  field(11, "author", "bác sĩ làm bệnh án", "Doctor who wrote the record", admission.author, "1"),
]);

/** A. Bệnh án of outpatient treatment. */
export const outpatientClinicalRecord = section("A", "Bệnh án", "Clinical record", [
  field(0, "reason", "lý do đến khám", "Reason for coming", episode.visitReason, "1"),
  field(1, "presentIllness", "quá trình bệnh lý", "Present illness", narrative.presentIllness.text, "1"),
  field(2, "own", "tiền sử bản thân", "Own history", history.patient, "1..*"),
  field(2, "family", "gia đình", "Family history", history.family, "1..*"),
  field(3, "general", "khám toàn thân", "General examination", entry.general, "1"),
  field(3, "pulse", "mạch", "Pulse", signs.pulse, "1"),
  field(3, "temperature", "nhiệt", "Temperature", signs.temperature, "1"),
  field(3, "systolic", "huyết áp tâm thu", "Systolic blood pressure", signs.systolic, "1"),
  field(3, "diastolic", "huyết áp tâm trương", "Diastolic blood pressure", signs.diastolic, "1"),
  field(3, "respiration", "nhịp thở", "Respiration", signs.respiration, "1"),
  field(3, "weight", "cân nặng", "Weight", signs.weightKg, under72Months),
  field(4, "organs", "các bộ phận", "Organs", entry.organs, "1..*"),
  field(5, "results", "tóm tắt cận lâm sàng", "Summary of results", narrative.resultSummary.text),
  field(6, "reception", "chẩn đoán ban đầu", "First diagnosis", diagnosis.onReception.main.text, "1"),
  field(
    7,
    "initialTreatment",
    "đã xử lý (thuốc, chăm sóc)",
    "Treated so far (drugs, care)",
    narrative.initialTreatment.text,
  ),
  field(
    8,
    "discharge",
    "chẩn đoán khi ra viện",
    "Diagnosis at the end",
    diagnosis.discharge.main.text,
    ended,
  ),
  field(8, "dischargeCode", "mã", "Code", diagnosis.discharge.main.code, ended),
  field(8, "others", "bệnh kèm theo", "Other diseases", diagnosis.discharge.others.text, "0..*"),
  field(
    8,
    "otherCodes",
    "mã bệnh kèm theo",
    "Codes of other diseases",
    diagnosis.discharge.others.code,
    "0..*",
  ),
  field(9, "from", "điều trị ngoại trú từ ngày", "Outpatient treatment from", episode.arrivedOn, "1"),
  field(9, "to", "đến ngày", "To", episode.endedOn, ended),
]);
