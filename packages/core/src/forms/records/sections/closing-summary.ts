import { narrativeBindings as narrative } from "../../bindings/narrative.ts";
import { stayBindings as stays } from "../../bindings/stays.ts";
import { ended, survived } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

const passages = [
  field(
    0,
    "course",
    "quá trình bệnh lý và diễn biến",
    "Course of the illness",
    narrative.courseSummary.text,
    ended,
  ),
  field(
    1,
    "results",
    "tóm tắt kết quả cận lâm sàng có giá trị",
    "Results of value",
    narrative.resultSummary.text,
    ended,
  ),
  field(2, "treatment", "phương pháp điều trị", "Treatment", narrative.treatmentSummary.text, ended),
  field(
    3,
    "condition",
    "tình trạng người bệnh ra viện",
    "Condition at discharge",
    narrative.conditionAtDischarge.text,
    survived,
  ),
  field(
    4,
    "followUp",
    "hướng điều trị tiếp theo và chế độ",
    "Further treatment",
    narrative.followUpPlan.text,
    survived,
  ),
];
const sheets = { unit: "tờ" };

/** B. Tổng kết bệnh án of inpatient and day treatment. */
export const closingSummary = section("B", "Tổng kết bệnh án", "Summary at discharge", [
  ...passages,
  field(5, "xray", "hồ sơ phim ảnh: X-quang", "Films: X-ray", "number", "0..1", sheets),
  field(5, "ct", "CT", "CT", "number", "0..1", sheets),
  field(5, "ultrasound", "siêu âm", "Ultrasound", "number", "0..1", sheets),
  field(5, "laboratory", "xét nghiệm", "Laboratory", "number", "0..1", sheets),
  field(5, "otherSheets", "khác", "Other", "number", "0..1", sheets),
  field(5, "sheets", "tổng số tờ", "Sheets in all", "number", "0..1", sheets),
  field(6, "giver", "người giao hồ sơ", "Hands the record over", "practitioner"),
  field(6, "receiver", "người nhận hồ sơ", "Takes the record over", "practitioner"),
  field(7, "doctor", "bác sĩ điều trị", "Treating doctor", stays.attending, ended),
]);

/** B. Tổng kết of outpatient treatment. */
export const outpatientClosingSummary = section("B", "Tổng kết", "Summary", passages);
