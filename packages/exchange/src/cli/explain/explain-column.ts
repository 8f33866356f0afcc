import type { Language } from "@benhan/core/command-line";
import type { FieldExplanation } from "../../bhyt/explain/index.ts";
import { codeLines } from "./code-lines.ts";
import type { Explanation } from "./explanation.ts";

const labels = {
  vi: {
    meaning: "Ý nghĩa",
    form: "Dạng",
    need: "Yêu cầu",
    list: "Danh mục",
    mirrors: "Giống",
    source: "Căn cứ",
  },
  en: { meaning: "Meaning", form: "Form", need: "Need", list: "List", mirrors: "Same as", source: "Source" },
} as const;

/** What a column holds. */
export function explainColumn(field: FieldExplanation): Explanation {
  const id = `${field.table}.${field.field}`;
  const lines = (language: Language) => {
    const { meaning, form, need, list, mirrors, source } = labels[language];
    const told: readonly (readonly [string, string | undefined])[] = [
      [meaning, field.meaning?.[language]],
      [form, field.form[language]],
      [need, needText(field, language)],
      [list, field.codeList],
      [mirrors, field.mirrors],
      [source, field.source],
    ];
    return [
      `${id}  (${field.tableTitle[language]}, ${field.edition})`,
      ...told.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`])),
      ...(field.doubt === undefined ? [] : [field.doubt[language]]),
      ...codeLines(field.codeList, language),
    ];
  };
  return { kind: "field", id, vi: lines("vi"), en: lines("en") };
}

/** Whether a column must be filled, and when. */
export function needText({ need, when }: FieldExplanation, language: Language): string {
  return when === undefined ? need[language] : `${need[language]}: ${when[language]}`;
}
