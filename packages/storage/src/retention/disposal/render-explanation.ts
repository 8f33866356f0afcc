import { argumentIssues, isObject, kind, refuseCall, word } from "@benhan/core/options";
import { dayWords, periodWords } from "../words.ts";
import type { DisposalExplanation } from "./explain-disposal.ts";
import { plain } from "./render-certificate.ts";

const explanationShape = /* @__PURE__ */ kind(
  "kết quả của explainDisposal",
  "what explainDisposal gave",
  (value) => isObject(value) && Array.isArray(value["reasons"]) && Array.isArray(value["rules"]),
);

/**
 * The dry run of a disposal as plain text: what holds it, by which row, and from when on it would be free.
 *
 * @param language Default `vi`.
 * @throws EmrError `core.options.wrong`
 */
export function renderDisposalExplanation(
  explanation: DisposalExplanation,
  language: "vi" | "en" = "vi",
): string {
  refuseCall("renderDisposalExplanation", [
    ...argumentIssues("explanation", explanation, explanationShape),
    ...argumentIssues("language", language, word("vi", "en")),
  ]);
  const t = (vi: string, en: string) => (language === "vi" ? vi : en);
  const dayText = (day: string) => (language === "vi" ? dayWords(day) : day);
  const { key, on, isDisposable, reasons, rules, notes, freeFrom } = explanation;
  return [
    `${plain(key)}, ${dayText(on)}: ${
      isDisposable
        ? t("có thể đưa vào danh sách hủy", "may be put on the list of disposal")
        : t("phải giữ", "must be kept")
    }`,
    ...reasons.map(
      ({ text, source, rule }) => `- ${text[language]}${source === undefined ? "" : ` [${source}; ${rule}]`}`,
    ),
    ...rules.map(
      ({ id, text, source, keepUntil }) =>
        `  ${id} ${text[language]}: ${periodWords(keepUntil)[language]} (${source})`,
    ),
    ...notes.map((note) => `  ${note[language]}`),
    ...(isDisposable || freeFrom === undefined
      ? []
      : [`${t("Xét lại từ ngày", "Look again on")} ${dayText(freeFrom)}`]),
    "",
  ].join("\n");
}
