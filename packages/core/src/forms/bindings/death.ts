import { codingSystems } from "../../record/coding-systems.ts";
import type { DeathEntry } from "../../record/entries/death.ts";
import { choicesOf } from "../form-choices.ts";
import { yesNo } from "./binding.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

const bind = bindEntry({ kind: "death" });

/** Death and the examination of the body. @legal TT 25/2025/TT-BYT Phụ lục II mẫu 05 */
export const deathBindings = {
  at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  cause: bind("cause", "choice", (entry) => entry.cause, {
    choices: choicesOf<DeathEntry["cause"]>({
      disease: ["Do bệnh", "Disease"],
      "treatment-complication": ["Do tai biến điều trị", "Complication of treatment"],
      other: ["Khác", "Other"],
    }),
  }),
  within24Hours: bind("within24Hours", "yes-no", (entry) => yesNo(entry.within24Hours)),
  mainCause: bind("mainCause", "text", (entry) => entry.mainCause),
  code: bind("coding.code", "code", (entry) => entry.coding?.code, { codeList: codingSystems.disease }),
  onTheWay: bind("onTheWay", "yes-no", (entry) => yesNo(entry.onTheWay)),
  autopsy: bind("autopsy", "yes-no", (entry) => yesNo(entry.autopsy)),
  autopsyDiagnosis: bind("autopsyDiagnosis", "text", (entry) => entry.autopsyDiagnosis),
  author: bind("author", "practitioner", authorOf),
};
