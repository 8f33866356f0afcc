import { diagnosisBindings as diagnosis } from "../../bindings/diagnosis.ts";
import { narrativeBindings as narrative } from "../../bindings/narrative.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** Y học cổ truyền. */
export const traditionalMedicine = section("A-tcm", "Y học cổ truyền", "Traditional medicine part", [
  field(0, "looking", "tứ chẩn: vọng", "Four examinations: looking", "text", "1"),
  field(0, "listening", "văn", "Listening and smelling", "text", "1"),
  field(0, "asking", "vấn", "Asking", "text", "1"),
  field(0, "touching", "thiết", "Touching", "text", "1"),
  field(0, "leftPulse", "mạch trái", "Left pulse", "text"),
  field(0, "rightPulse", "mạch phải", "Right pulse", "text"),
  field(1, "summary", "tóm tắt tứ chẩn", "Summary", narrative.fourExaminationsSummary.text, "1"),
  field(
    2,
    "pattern",
    "biện chứng luận trị",
    "Pattern differentiation",
    narrative.patternDifferentiation.text,
    "1",
  ),
  field(
    3,
    "disease",
    "chẩn đoán: bệnh danh",
    "Diagnosis: disease",
    diagnosis.onEntry.main.traditionalText,
    "1",
  ),
  field(3, "diseaseCode", "bệnh danh, mã", "Disease, code", diagnosis.onEntry.main.traditionalCode, "1"),
  field(3, "principles", "bát cương", "Eight principles", "text"),
  field(3, "cause", "nguyên nhân", "Cause", "text"),
  field(3, "organ", "tạng phủ", "Organ", "text"),
  field(3, "channel", "kinh mạch", "Channel", "text"),
  field(3, "location", "định vị", "Location", "text"),
  field(4, "method", "pháp điều trị", "Method of treatment", narrative.traditionalTreatmentMethod.text, "1"),
  field(5, "remedy", "phương dược", "Remedy", "text"),
  field(6, "withoutDrugs", "phương pháp không dùng thuốc", "Methods without drugs", "text"),
]);
