import type { Bilingual } from "@benhan/core/faults";
import { bhytTableNames, isListed } from "../../bhyt/qd3176/bhyt-tables.ts";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { demandsOf } from "../../bhyt/rules/format/required-rules.ts";
import { bhytRules } from "../../bhyt/rules/index.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import type { FieldDefinition } from "../../bhyt/schema/table-definition.ts";
import { type RuleFacts, ruleFacts } from "./rule-facts.data.ts";

/** A cell that a rule is about. */
export interface RulePlace {
  readonly table: string;
  readonly column: FieldDefinition;
}

const nothing: RuleFacts = ["", "", ""];

/** What was learnt about a rule of the SDK by watching it; nothing about a rule of the host. */
export function factsOf(rule: BhytRule): RuleFacts {
  const order = bhytRules.filter((one) => one.rule === rule.rule).indexOf(rule);
  return (Object.hasOwn(ruleFacts, rule.rule) ? ruleFacts[rule.rule]?.[order] : undefined) ?? nothing;
}

/** The cells that a rule judges, demands or was seen to report, in the order of the tables. */
export function placesOf(rule: BhytRule, edition: BhytEdition): readonly RulePlace[] {
  const demanded = conditionsOf(rule).map(({ cell }) => cell);
  const reported = new Set(demanded.length > 0 ? demanded : factsOf(rule)[0].split(" "));
  const isReported = (cell: string) => !isAboutAnyColumn(rule) && reported.has(cell);
  return Object.entries({ ...edition.tables, ...edition.apart }).flatMap(([table, { fields }]) =>
    fields.flatMap((column) =>
      rule.cell?.(column, table) !== undefined || isReported(`${table}.${column.name}`)
        ? [{ table, column }]
        : [],
    ),
  );
}

/** The conditions of a rule whose sentence names one. */
export function conditionsOf(rule: BhytRule): ReturnType<typeof demandsOf> {
  return rule.text.vi.includes("{because}") ? demandsOf(rule.rule) : [];
}

/** A rule about columns of many tables: it was seen at some of them only. */
function isAboutAnyColumn({ cell, appliesTo, nextStep }: BhytRule): boolean {
  return cell === undefined && appliesTo.length > 1 && nextStep.vi.includes("{field}");
}

const tables = new Set<string>([...bhytTableNames, "XML0", "XML12"]);
const anyTable: Bilingual = { vi: "<bảng>", en: "<table>" };
const anyField: Bilingual = { vi: "<cột>", en: "<column>" };

/** What stands for `{field}`: the one column, or any. */
export function fieldWords(places: readonly RulePlace[]): Bilingual {
  return same(places.map(({ column }) => column.name)) ?? anyField;
}

/** What stands for `{at}`: `XML2[n].MA_THUOC`, `XML2[n]`, `<bảng>[n].<cột>`, as far as the rule is about one thing. */
export function placeWords(rule: BhytRule, places: readonly RulePlace[]): Bilingual {
  // A table that is missing, or wrong as a whole, has no row.
  const whole = tables.has(factsOf(rule)[0]) ? factsOf(rule)[0] : undefined;
  const table = same(whole === undefined ? rule.appliesTo : [whole]);
  const field = places.length > 0 || isAboutAnyColumn(rule) ? fieldWords(places) : undefined;
  const row = whole !== undefined || (table !== undefined && !isListed(table.vi)) ? "" : "[n]";
  const place = (language: "vi" | "en") =>
    `${(table ?? anyTable)[language]}${row}${field === undefined ? "" : `.${field[language]}`}`;
  return { vi: place("vi"), en: place("en") };
}

/** The name, when all are one. */
function same(names: readonly string[]): Bilingual | undefined {
  const [name, ...others] = new Set(names);
  return name === undefined || others.length > 0 ? undefined : { vi: name, en: name };
}
