import type { Language } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { bhytCodes } from "../../bhyt/explain/index.ts";
import type { BhytRule } from "../../bhyt/rules/bhyt-rule.ts";
import { type BhytRuleOptions, defaultBhytCheckOptions } from "../../bhyt/rules/index.ts";
import { uncertainLists } from "../../bhyt/rules/lists/code-rules.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import { fill, type Slots } from "../../bhyt/schema/fill.ts";
import { levelWords } from "../reports/wording.ts";
import { codeLines } from "./code-lines.ts";
import type { Explanation } from "./explanation.ts";
import { conditionsOf, factsOf, fieldWords, placesOf, placeWords, type RulePlace } from "./rule-places.ts";
import { needWords, openWords, settingWords, sourceWords } from "./rule-words.ts";

/** What is told of a rule, and of whatever else a report may name by a code. */
export type Told = Pick<BhytRule, "code" | "severity" | "source" | "text" | "nextStep"> &
  Partial<Pick<BhytRule, "rule">>;

const labels = {
  vi: {
    tables: "Bảng",
    editions: "Chuẩn dữ liệu",
    from: "Từ ngày ra",
    until: "Trước ngày ra",
    columns: "Cột",
    list: "Danh mục",
    setting: "Thiết lập",
    needs: "Chỉ kiểm khi đã nạp",
    reading: "Khi đọc tệp",
    source: "Căn cứ",
    unset: "không đặt",
    none: "không có",
  },
  en: {
    tables: "Tables",
    editions: "Editions",
    from: "Episodes that end from",
    until: "Episodes that end before",
    columns: "Columns",
    list: "List",
    setting: "Setting",
    needs: "Asked only when loaded",
    reading: "When a file is read",
    source: "Source",
    unset: "not set",
    none: "none",
  },
} as const;

/** The parts of an explanation that differ between a rule about tables and everything else. */
interface RuleLines {
  /** For what the rule holds. */
  readonly head: (language: Language) => readonly string[];
  readonly texts: readonly Bilingual[];
  readonly nextStep: Bilingual;
  /** On what the rule depends. */
  readonly rest: (language: Language) => readonly string[];
}

/** What a rule demands: its sentences without the holes that a finding fills, and what it depends on. */
export function explainRule(rule: BhytRule, edition: BhytEdition): Explanation {
  const { code, source } = rule;
  const id = rule.rule;
  const { head, texts, nextStep, rest } = isAboutTables(rule) ? tellRule(rule, edition) : tellOther(rule);
  const lines = (language: Language) => [
    [id, levelOf(rule, edition, language), code].join("  "),
    ...head(language),
    ...new Set(texts.map((text) => text[language])),
    `→ ${nextStep[language]}`,
    ...rest(language),
    `${labels[language].source}: ${sourceWords(source)[language]}`,
  ];
  return { kind: "rule", id, vi: lines("vi"), en: lines("en") };
}

/**
 * What one code says that is not about tables, in one answer: the levels first, then each of its sentences with the next
 * step, the level before it where they differ. None for none.
 *
 * @param rule The rule of the tables of the same id, after which they are told.
 */
export function explainCases(cases: readonly Told[], rule?: Explanation): readonly Explanation[] {
  const [first] = cases;
  if (first === undefined) return rule === undefined ? [] : [rule];
  const levels = new Set(cases.map(({ severity }) => severity));
  const codes = [...new Set(cases.map(({ code }) => code))];
  const owners = new Set(cases.map((one) => one.rule));
  const id = rule?.id ?? (owners.size === 1 && first.rule !== undefined ? first.rule : first.code);
  const lines = (language: Language) => {
    const level = [...levels].map((one) => levelWords[one][language]).join(" / ");
    const sources = new Set(cases.map(({ source }) => sourceWords(source)[language]));
    return [
      ...(rule === undefined
        ? [[id, level, ...codes.filter((code) => code !== id)].join("  ")]
        : [...rule[language], `${labels[language].reading}:`]),
      ...cases.flatMap((one) =>
        caseLines(one, language, { level: levels.size > 1 || rule !== undefined, code: codes.length > 1 }),
      ),
      `${labels[language].source}: ${[...sources].join("; ")}`,
    ];
  };
  return [{ kind: "rule", id, vi: lines("vi"), en: lines("en") }];
}

function caseLines(
  { severity, code, text, nextStep }: Told,
  language: Language,
  shown: { readonly level: boolean; readonly code: boolean },
): readonly string[] {
  const written = (sentence: Bilingual) => fill(sentence, openWords)[language].replaceAll(/\{\w+\}/g, "…");
  const level = shown.level ? `${levelWords[severity][language]}: ` : "";
  const next = written(nextStep);
  return [`${level}${written(text)}${shown.code ? ` (${code})` : ""}`, ...(next === "" ? [] : [`→ ${next}`])];
}

/** The level of a rule, both where it only warns of the codes of some lists. */
function levelOf(rule: BhytRule, edition: BhytEdition, language: Language): string {
  const { severity } = rule;
  const words = levelWords[severity][language];
  if (severity !== "error" || !rule.text.vi.includes("{list}")) return words;
  const lists = placesOf(rule, edition).flatMap(({ column }) => column.codeList ?? []);
  const unsure = [...new Set(lists)].filter((list) => uncertainLists.has(list));
  if (unsure.length === 0) return words;
  const warning = levelWords.warning[language];
  if (unsure.length === new Set(lists).size) return warning;
  return `${words}; ${warning}: ${unsure.join(", ")}`;
}

function isAboutTables({ appliesTo }: BhytRule): boolean {
  return appliesTo.length > 0;
}

function tellOther({ text, nextStep }: Told): RuleLines {
  const none = () => [];
  return { head: none, texts: [fill(text, openWords)], nextStep: fill(nextStep, openWords), rest: none };
}

function tellRule(rule: BhytRule, edition: BhytEdition): RuleLines {
  const places = placesOf(rule, edition);
  const lists = listsOf(rule, places);
  const demands = conditionsOf(rule);
  const slots: Slots = { ...openWords, ...slotsOf(rule, places, lists) };
  const look = [...new Set(demands.flatMap((demand) => demand.look.split(", ")))].join(", ");
  const texts = demands.map(({ cell, because }) =>
    fill(rule.text, { ...slots, because, at: atOf(rule, cell, places) }),
  );
  const [, settings] = factsOf(rule);
  return {
    head: (language) => headOf(rule, language),
    texts: texts.length > 0 ? texts : [fill(rule.text, slots)],
    nextStep: fill(rule.nextStep, { ...slots, ...(look !== "" && { look }) }),
    rest: (language) => [
      ...(rule.cell === undefined && demands.length === 0 ? [] : columnLine(places, language)),
      ...lists.flatMap((list) => [`${labels[language].list}: ${list}`, ...codeLines(list, language)]),
      ...settings.split(" ").flatMap((name) => settingLine(name, language)),
      ...(rule.needs === undefined ? [] : [`${labels[language].needs}: ${needWords(rule.needs)[language]}`]),
    ],
  };
}

/** `XML2.TT_THAU` as a place in any row. */
function atOf(rule: BhytRule, cell: string, places: readonly RulePlace[]): Bilingual {
  return placeWords(
    rule,
    places.filter(({ table, column }) => cell === `${table}.${column.name}`),
  );
}

function headOf({ appliesTo, editions, from, until }: BhytRule, language: Language): readonly string[] {
  const words = labels[language];
  const told: readonly (readonly [string, string | undefined])[] = [
    [words.tables, appliesTo.join(", ")],
    [words.editions, editions?.join(", ")],
    [words.from, from],
    [words.until, until],
  ];
  return told.flatMap(([label, text]) => (text === undefined ? [] : [`${label}: ${text}`]));
}

/** Lists up to this many are told of, and columns up to that many. */
const fewLists = 5;
const fewColumns = 12;

function listsOf(rule: BhytRule, places: readonly RulePlace[]): readonly string[] {
  const ofCells = rule.text.vi.includes("{list}") ? places.map(({ column }) => column.codeList ?? "") : [];
  const asked = factsOf(rule)[2].split(" ");
  const lists = new Set([...ofCells, ...asked].filter((list) => list !== ""));
  return lists.size > fewLists ? [] : [...lists];
}

function slotsOf(rule: BhytRule, places: readonly RulePlace[], lists: readonly string[]): Slots {
  const [list, ...others] = lists;
  const [first, ...more] = places;
  const original = more.length === 0 ? first?.column.mirrors : undefined;
  return {
    at: placeWords(rule, places),
    ...(places.length > 0 && { field: fieldWords(places) }),
    ...(list !== undefined && others.length === 0 && { list, codes: codesOf(list) }),
    ...(original !== undefined && { original }),
  };
}

function codesOf(list: string): Bilingual {
  const known = Object.hasOwn(bhytCodes, list) ? bhytCodes[list]?.codes : undefined;
  if (known === undefined)
    return {
      vi: `xem danh mục ${list} đã nạp (--lists, codeLists)`,
      en: `see the list ${list} as loaded (--lists, codeLists)`,
    };
  const codes = known.filter(({ retired }) => retired !== true).map(({ code }) => code);
  return codes.length > 10
    ? { vi: "xem dưới", en: "see below" }
    : { vi: codes.join(", "), en: codes.join(", ") };
}

function columnLine(places: readonly RulePlace[], language: Language): readonly string[] {
  if (places.length < 2 || places.length > fewColumns) return [];
  return [
    `${labels[language].columns}: ${places.map(({ table, column }) => `${table}.${column.name}`).join(", ")}`,
  ];
}

function settingLine(name: string, language: Language): readonly string[] {
  if (name === "") return [];
  const value = settingValue(defaultBhytCheckOptions[name as keyof BhytRuleOptions], language);
  const words = settingWords[name]?.[language];
  return [
    `${labels[language].setting}: ${name}${value === undefined ? "" : ` = ${value}`}${words === undefined ? "" : ` (${words})`}`,
  ];
}

function settingValue(value: unknown, language: Language): string | undefined {
  const { unset, none } = labels[language];
  if (value === undefined) return unset;
  const items = value instanceof Set ? [...value] : Array.isArray(value) ? value : [value];
  if (items.length === 0) return none;
  return items.some((item) => typeof item === "object") ? undefined : items.join(", ");
}
