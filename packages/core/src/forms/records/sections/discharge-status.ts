import { deathBindings as death } from "../../bindings/death.ts";
import { dischargeBindings as discharge } from "../../bindings/discharge.ts";
import { autopsied, died, ended } from "../../conditions/record-conditions.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";

/** IV. Tình trạng ra viện. */
export const dischargeStatus = section("IV", "Tình trạng ra viện", "Status at discharge", [
  field(0, "outcome", "kết quả", "Outcome", discharge.outcome, ended),
  field(1, "pathology", "giải phẫu bệnh", "Pathology", discharge.pathology),
  field(2, "deathAt", "tử vong: giờ", "Death: time", death.at, died),
  field(2, "deathCause", "nguyên nhân", "Cause", death.cause, died),
  field(2, "within24Hours", "trong hay sau 24 giờ", "Within 24 hours", death.within24Hours, died),
  field(2, "mainCause", "nguyên nhân chính", "Main cause", death.mainCause, died),
  field(3, "autopsy", "khám nghiệm tử thi", "Autopsy", death.autopsy, died),
  field(
    3,
    "autopsyDiagnosis",
    "chẩn đoán giải phẫu tử thi",
    "Autopsy diagnosis",
    death.autopsyDiagnosis,
    autopsied,
  ),
]);
