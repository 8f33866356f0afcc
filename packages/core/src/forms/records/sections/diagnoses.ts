import { diagnosisBindings as diagnosis } from "../../bindings/diagnosis.ts";
import { episodeBindings as episode } from "../../bindings/episode.ts";
import { procedureBindings as procedure } from "../../bindings/procedure.ts";
import { ended, referred } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** III. Chẩn đoán: words and code at each point. */
export const diagnoses = section("III", "Chẩn đoán (kèm mã)", "Diagnoses (coded)", [
  field(0, "referral", "nơi chuyển đến", "At the referrer", episode.referralDiagnosis, referred),
  field(0, "referralCode", "nơi chuyển đến, mã", "At the referrer, code", episode.referralCodes, "0..*"),
  field(1, "reception", "KKB/cấp cứu", "At reception", diagnosis.onReception.main.text, "1"),
  field(1, "receptionCode", "KKB/cấp cứu, mã", "At reception, code", diagnosis.onReception.main.code, "1"),
  field(2, "department", "khi vào khoa", "In the department", diagnosis.department.main.text, "1"),
  field(
    2,
    "departmentCode",
    "khi vào khoa, mã",
    "In the department, code",
    diagnosis.department.main.code,
    "1",
  ),
  field(2, "procedure", "có thủ thuật", "With procedure", procedure.anyProcedure),
  field(2, "operation", "có phẫu thuật", "With operation", procedure.anyOperation),
  field(3, "discharge", "ra viện: bệnh chính", "At discharge: main", diagnosis.discharge.main.text, ended),
  field(
    3,
    "dischargeCode",
    "ra viện: bệnh chính, mã",
    "At discharge: main, code",
    diagnosis.discharge.main.code,
    ended,
  ),
  field(
    3,
    "secondary",
    "ra viện: kèm theo",
    "At discharge: secondary",
    diagnosis.discharge.secondary.text,
    "0..*",
  ),
  field(
    3,
    "secondaryCode",
    "ra viện: kèm theo, mã",
    "At discharge: secondary, code",
    diagnosis.discharge.secondary.code,
    "0..*",
  ),
  field(
    4,
    "complication",
    "tai biến, biến chứng",
    "Complications",
    diagnosis.discharge.complication.text,
    "0..*",
  ),
  field(
    4,
    "complicationCode",
    "tai biến, biến chứng, mã",
    "Complications, code",
    diagnosis.discharge.complication.code,
    "0..*",
  ),
]);

/** Chẩn đoán kép: modern and traditional medicine side by side. */
export const dualDiagnoses = section("III-dual", "Chẩn đoán kép", "Dual diagnoses", [
  field(
    [0, 1],
    "milestones",
    "YHHĐ (ICD-10), YHCT (mã) tại mỗi mốc",
    "Modern and traditional diagnosis at each point",
    diagnosis.milestones,
    "1..*",
  ),
]);
