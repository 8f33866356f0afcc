import { isCalendarDate, isDecimal, isLocalMinute } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import { type ClaimOptions, defaultClaimOptions } from "./claim-terms.ts";
import {
  type ClosedWords,
  careForms,
  differences,
  drugGroups,
  fundTotals,
  isWord,
  paymentMethods,
  roundings,
  scopes,
  serviceGroups,
  visitCategories,
} from "./closed-words.ts";
import { figureOf, hundredthsOf } from "./figure.ts";
import { knownNames, unknownNames } from "./known-names.ts";
import { type ClaimProblem, claimIssue, wordIssue } from "./money.faults.ts";
import { sumOfFour } from "./row-formulas.ts";
import { powerOfTen, times } from "./whole-number.ts";

/** What a term must be: one of a list of words, or what a test says. */
type Demand = ClosedWords | readonly [ClaimProblem, (value: unknown) => boolean];

interface TermDemand {
  readonly official: string;
  readonly demand: Demand;
  readonly optional?: true;
}

type Demands = Readonly<Record<string, TermDemand>>;

const amount: Demand = ["number", isAmount];
const percent: Demand = ["percent", (value) => isPercent(value)];
const wholePercent: Demand = ["whole_percent", (value) => isPercent(value) && figureOf(value).scale === 0];
const minute: Demand = ["minute", (value) => typeof value === "string" && isLocalMinute(value)];
const flag: Demand = ["flag", (value) => typeof value === "boolean"];

const lineDemands: Demands = {
  scope: { official: "PHAM_VI", demand: scopes },
  paymentMethod: { official: "MA_PTTT", demand: paymentMethods },
  orderedAt: { official: "NGAY_YL", demand: minute, optional: true },
  quantity: { official: "SO_LUONG", demand: amount },
};
const drugDemands: Demands = {
  group: { official: "MA_NHOM", demand: drugGroups },
  ...lineDemands,
  unitPrice: { official: "DON_GIA", demand: amount },
  insurancePercent: { official: "TYLE_TT_BH", demand: wholePercent },
};
const serviceDemands: Demands = {
  group: { official: "MA_NHOM", demand: serviceGroups },
  ...lineDemands,
  hospitalUnitPrice: { official: "DON_GIA_BV", demand: amount },
  insuredUnitPrice: { official: "DON_GIA_BH", demand: amount, optional: true },
  servicePercent: { official: "TYLE_TT_DV", demand: wholePercent, optional: true },
  insurancePercent: { official: "TYLE_TT_BH", demand: wholePercent },
  ceiling: { official: "T_TRANTT", demand: amount, optional: true },
  reusedSupply: { official: "TAI_SU_DUNG", demand: flag, optional: true },
};
const levelDemands: Demands = {
  benefitPercent: { official: "MUC_HUONG", demand: percent, optional: true },
};
const otherDemands: Demands = {
  stateBudget: { official: "T_NGUONKHAC_NSNN", demand: amount, optional: true },
  foreign: { official: "T_NGUONKHAC_VTNN", demand: amount, optional: true },
  domestic: { official: "T_NGUONKHAC_VTTN", demand: amount, optional: true },
  remaining: { official: "T_NGUONKHAC_CL", demand: amount, optional: true },
  total: { official: "T_NGUONKHAC", demand: amount, optional: true },
};
const rowOptionDemands: Demands = {
  rounding: { official: "", demand: roundings, optional: true },
  fundTotalWithOtherSources: { official: "", demand: fundTotals, optional: true },
};
const texts: Demand = ["words", (value) => Array.isArray(value) && Array.from(value).every(isText)];
const optionDemands: Demands = {
  rounding: { official: "", demand: roundings },
  fundTotalWithOtherSources: { official: "", demand: fundTotals },
  differenceInSpecialCases: { official: "", demand: differences },
  categoryPercent: { official: "", demand: percent, optional: true },
  inpatientCareForms: { official: "", demand: texts },
  rightRouteCategories: { official: "", demand: texts },
  baseSalaries: {
    official: "",
    demand: ["salaries", (value) => Array.isArray(value) && Array.from(value).every(isSalary)],
  },
  benefitDecimalFrom: { official: "", demand: ["date", isDate] },
};

/** Every term that is missing or is not what a formula needs, at once. Callers in plain JavaScript may pass anything. */
export function claimIssues(claim: unknown, given: unknown): readonly Issue[] {
  if (!isObject(given)) return [claimIssue("object", ["options"])];
  const options: ClaimOptions = { ...defaultClaimOptions, ...given };
  const wrongOptions = [
    ...unknownNames(given, knownNames.options, ["options"]),
    ...termIssues(options, optionDemands, ["options"], ""),
  ];
  if (!isObject(claim)) return [claimIssue("object", []), ...wrongOptions];
  return [
    ...unknownNames(claim, knownNames.claim, []),
    ...termIssues(claim, visitDemands(options), [], "XML1"),
    ...linesIssues(claim, "medications", "XML2", drugDemands),
    ...linesIssues(claim, "services", "XML3", serviceDemands),
    ...wrongOptions,
  ];
}

/** What is wrong with the options of a calculation out of rows. */
export function rowOptionIssues(given: unknown): readonly Issue[] {
  if (!isObject(given)) return [claimIssue("object", ["options"])];
  return [
    ...unknownNames(given, knownNames.rowOptions, ["options"]),
    ...termIssues(given, rowOptionDemands, ["options"], ""),
  ];
}

function visitDemands({ categoryPercent, inpatientCareForms }: ClaimOptions): Demands {
  const text: Demand = ["text", isText];
  const dayOrMinute = (value: unknown) =>
    typeof value === "string" && (isCalendarDate(value) || isLocalMinute(value));
  // What is no list is told of the options.
  const forms = Array.isArray(inpatientCareForms) ? inpatientCareForms : [];
  const ownForms = Object.fromEntries(forms.map((form) => [form, form]));
  return {
    cards: {
      official: "MA_THE_BHYT",
      demand: ["cards", (value) => Array.isArray(value) && Array.from(value).every(isText)],
    },
    // A host that knows the share of a category may use one that is newer than the list.
    visitCategory: {
      official: "MA_DOITUONG_KCB",
      demand: categoryPercent === undefined ? visitCategories : text,
    },
    careForm: { official: "MA_LOAI_KCB", demand: { ...careForms, ...ownForms } },
    endedOn: {
      official: "NGAY_RA",
      demand: ["date", isDate],
    },
    copaymentExemptFrom: {
      official: "NGAY_MIEN_CCT",
      demand: ["date_or_minute", dayOrMinute],
      optional: true,
    },
  };
}

function linesIssues(
  claim: object,
  list: "medications" | "services",
  table: string,
  demands: Demands,
): readonly Issue[] {
  const lines = termOf(claim, list);
  if (!Array.isArray(lines)) return [claimIssue("list", [list], table)];
  // Not by `flatMap`, which leaves out the gaps of a list.
  return Array.from(lines, (line: unknown, index) =>
    lineIssues(line, list, `${table}[${index + 1}]`, [list, index], demands),
  ).flat();
}

function lineIssues(
  line: unknown,
  list: "medications" | "services",
  at: string,
  path: JsonPath,
  demands: Demands,
): readonly Issue[] {
  if (!isObject(line)) return [claimIssue("object", path, at)];
  const amounts = termOf(line, "amounts") ?? {};
  const amountsPath = [...path, "amounts"];
  const own = [...unknownNames(line, knownNames[list], path), ...termIssues(line, demands, path, at)];
  if (!isObject(amounts)) return [...own, claimIssue("object", amountsPath, at)];
  const other = termOf(amounts, "otherSources") ?? {};
  const otherPath = [...amountsPath, "otherSources"];
  const level = [
    ...unknownNames(amounts, knownNames.amounts, amountsPath),
    ...termIssues(amounts, levelDemands, amountsPath, at),
  ];
  if (!isObject(other)) return [...own, ...level, claimIssue("object", otherPath, `${at}.T_NGUONKHAC`)];
  return [
    ...own,
    ...level,
    ...unknownNames(other, knownNames.otherSources, otherPath),
    ...termIssues(other, otherDemands, otherPath, at),
    ...sumIssues(other, [...otherPath, "total"], at),
  ];
}

function termIssues(terms: object, demands: Demands, path: JsonPath, at: string): readonly Issue[] {
  return Object.entries(demands).flatMap(([name, { official, demand, optional }]) => {
    const value = termOf(terms, name);
    if (value === undefined && optional === true) return [];
    const place = official === "" ? undefined : `${at}.${official}`;
    if (!isTest(demand)) {
      return isWord(value, demand) ? [] : [wordIssue([...path, name], place, demand, value)];
    }
    const [problem, holds] = demand;
    return holds(value) ? [] : [claimIssue(numberProblem(problem, value), [...path, name], place)];
  });
}

/** A number that is there and right, only not as text, deserves another sentence. */
function numberProblem(problem: ClaimProblem, value: unknown): ClaimProblem {
  const isNumber = typeof value === "number" || typeof value === "bigint";
  return isNumber && ["number", "percent", "whole_percent"].includes(problem) ? "not_text" : problem;
}

function isTest(demand: Demand): demand is Exclude<Demand, ClosedWords> {
  return Array.isArray(demand);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function termOf(terms: object, name: string): unknown {
  return terms[name as keyof typeof terms];
}

function isDate(value: unknown): boolean {
  return typeof value === "string" && isCalendarDate(value);
}

function isSalary(value: unknown): boolean {
  return isObject(value) && isDate(termOf(value, "from")) && isAmount(termOf(value, "amount"));
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isAmount(value: unknown): value is Parameters<typeof figureOf>[0] {
  return typeof value === "string" && isDecimal(value) && !value.startsWith("-");
}

function isPercent(value: unknown): value is Parameters<typeof figureOf>[0] {
  if (!isAmount(value)) return false;
  const { units, scale } = figureOf(value);
  return units <= times(100, powerOfTen(scale));
}

/** A total that is told beside its parts must be their sum. */
function sumIssues(other: object, path: JsonPath, at: string): readonly Issue[] {
  const total = termOf(other, "total");
  if (!isAmount(total)) return [];
  const parts = ["stateBudget", "foreign", "domestic", "remaining"].map((name) => termOf(other, name) ?? "0");
  if (!parts.every(isAmount)) return [];
  const [first = 0, second = 0, third = 0, fourth = 0] = parts.map((part) => hundredthsOf(figureOf(part)));
  const sum = sumOfFour(first, second, third, fourth);
  return sum === hundredthsOf(figureOf(total))
    ? []
    : [claimIssue("other_sources_sum", path, `${at}.T_NGUONKHAC`)];
}
