import type { Fault } from "@benhan/core/faults";
import { listFileFindings } from "../bhyt/codec/file-findings.ts";
import { bhytCodes, explainField, type FieldExplanation } from "../bhyt/explain/index.ts";
import type { BhytRule } from "../bhyt/rules/bhyt-rule.ts";
import { notCheckedRule } from "../bhyt/rules/engine/find-issues.ts";
import { bhytRules } from "../bhyt/rules/index.ts";
import type { BhytEdition } from "../bhyt/schema/bhyt-edition.ts";
import * as cliFaults from "./cli.faults.ts";
import * as serveFaults from "./serve/serve.faults.ts";

/** What is known about a rule or a column, line by line in both languages. */
export interface Explanation {
  readonly kind: "rule" | "field";
  readonly id: string;
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

/** Everything of this name: a rule by its id or code, a column, every table's column of the name, or a whole table. */
export function explain(
  name: string,
  edition: BhytEdition,
  rules: readonly BhytRule[] = bhytRules,
): readonly Explanation[] {
  const wanted = name.trim().toUpperCase();
  const found = [...rules, notCheckedRule, ...listFileFindings(), ...faultsOfCommand()].filter(
    ({ rule, code }) => rule?.toUpperCase() === wanted || code.toUpperCase() === wanted,
  );
  if (found.length > 0) return found.map(ofRule);
  return explainField(name, edition).map(ofField);
}

/** What is told of a rule, and of whatever else a report may name by a code. */
type Told = Pick<BhytRule, "code" | "severity" | "source" | "text" | "nextStep"> &
  Partial<Pick<BhytRule, "rule" | "appliesTo" | "from" | "until" | "editions">>;

/** The faults of the command itself, which a report names when a file cannot be read or checked. */
function faultsOfCommand(): readonly Told[] {
  // Stands for whatever a sentence leaves open: text, number or list.
  const open = new Proxy({}, { get: () => ["…"] });
  const source = "BenhAn";
  return Object.values<Fault<never>>({ ...cliFaults, ...serveFaults }).map((fault) => {
    const { code, text, nextStep = { vi: "", en: "" } } = fault(open as never);
    return { code, severity: "error", source, text, nextStep };
  });
}

function ofRule(rule: Told): Explanation {
  const { code, severity, source, appliesTo = [], text, nextStep, from, until, editions } = rule;
  const head = [
    rule.rule === undefined ? `${code}  ${severity}` : `${rule.rule}  ${severity}  ${code}`,
    ...(appliesTo.length === 0 ? [] : [appliesTo.join(", ")]),
    ...(editions === undefined ? [] : [editions.join(", ")]),
    ...(from === undefined && until === undefined ? [] : [`${from ?? "…"} – ${until ?? "…"}`]),
  ];
  return {
    kind: "rule",
    id: rule.rule ?? code,
    vi: [...head, text.vi, `→ ${nextStep.vi}`, `Căn cứ: ${source}`].map(withoutSlots),
    en: [...head, text.en, `→ ${nextStep.en}`, `Source: ${source}`].map(withoutSlots),
  };
}

/** `{at}` and others name a place that only a finding has. */
function withoutSlots(line: string): string {
  return line.replace(/\{\w+\}/g, "…");
}

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

function ofField(field: FieldExplanation): Explanation {
  const id = `${field.table}.${field.field}`;
  const list = Object.values(bhytCodes).find((own) => own.list === field.codeList);
  const lines = (language: "vi" | "en") => {
    const { meaning, form, need, list: listLabel, mirrors, source } = labels[language];
    const told: readonly (readonly [string, string | undefined])[] = [
      [meaning, field.meaning],
      [form, field.form[language]],
      [need, field.when === undefined ? field.need[language] : `${field.need[language]}: ${field.when}`],
      [listLabel, field.codeList],
      [mirrors, field.mirrors],
      [source, field.source],
    ];
    return [
      `${id}  (${field.tableTitle[language]}, ${field.edition})`,
      ...told.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`])),
      ...(field.doubt === undefined ? [] : [field.doubt[language]]),
      ...(list?.codes ?? []).map((entry) => `  ${entry.code}  ${entry[language]}`),
    ];
  };
  return { kind: "field", id, vi: lines("vi"), en: lines("en") };
}
