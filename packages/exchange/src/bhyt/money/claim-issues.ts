import { isCalendarDate, isDecimal, isLocalMinute } from "@benhan/core";
import type { Issue, JsonPath } from "@benhan/core/faults";
import type { ClaimTerms, MedicationTerms, ServiceTerms } from "./claim-terms.ts";
import { figureOf, hundredthsOf } from "./figure.ts";
import { claimIssue } from "./money.faults.ts";
import { sumOfFour } from "./row-formulas.ts";

const drugNumbers = { quantity: "SO_LUONG", unitPrice: "DON_GIA", insurancePercent: "TYLE_TT_BH" };
const serviceNumbers = {
  quantity: "SO_LUONG",
  hospitalUnitPrice: "DON_GIA_BV",
  insuredUnitPrice: "DON_GIA_BH",
  servicePercent: "TYLE_TT_DV",
  insurancePercent: "TYLE_TT_BH",
  ceiling: "T_TRANTT",
};
const optional: readonly string[] = ["insuredUnitPrice", "servicePercent", "ceiling"];
const otherParts = {
  stateBudget: "T_NGUONKHAC_NSNN",
  foreign: "T_NGUONKHAC_VTNN",
  domestic: "T_NGUONKHAC_VTTN",
  remaining: "T_NGUONKHAC_CL",
  total: "T_NGUONKHAC",
};

/** Everything that is no number or date where a formula needs one, at once. */
export function claimIssues({
  medications,
  services,
  endedOn,
  copaymentExemptFrom: exemptFrom,
}: ClaimTerms): readonly Issue[] {
  const isExemption = exemptFrom === undefined || isCalendarDate(exemptFrom) || isLocalMinute(exemptFrom);
  return [
    ...(isCalendarDate(endedOn) ? [] : [claimIssue("date", ["endedOn"], "XML1.NGAY_RA")]),
    ...(isExemption ? [] : [claimIssue("date", ["copaymentExemptFrom"], "XML1.NGAY_MIEN_CCT")]),
    ...medications.flatMap((line, index) => lineIssues(line, "XML2", ["medications", index], drugNumbers)),
    ...services.flatMap((line, index) => lineIssues(line, "XML3", ["services", index], serviceNumbers)),
  ];
}

function lineIssues(
  line: MedicationTerms | ServiceTerms,
  table: string,
  path: JsonPath,
  numbers: Readonly<Record<string, string>>,
): readonly Issue[] {
  const at = `${table}[${Number(path[1]) + 1}]`;
  const other = line.amounts?.otherSources ?? {};
  const level = { benefitPercent: line.amounts?.benefitPercent };
  return [
    ...numberIssues(line, numbers, path, at, optional),
    ...numberIssues(level, { benefitPercent: "MUC_HUONG" }, [...path, "amounts"], at),
    ...numberIssues(other, otherParts, [...path, "amounts", "otherSources"], at),
    ...sumIssues(line, [...path, "amounts", "otherSources", "total"], at),
  ];
}

function numberIssues(
  values: object,
  numbers: Readonly<Record<string, string>>,
  path: JsonPath,
  at: string,
  mayBeAbsent: readonly string[] = Object.keys(numbers),
): readonly Issue[] {
  return Object.entries(numbers).flatMap(([name, official]) => {
    const value: unknown = values[name as keyof typeof values];
    const well = value === undefined ? mayBeAbsent.includes(name) : isAmount(value);
    return well ? [] : [claimIssue("number", [...path, name], `${at}.${official}`)];
  });
}

function isAmount(value: unknown): boolean {
  return typeof value === "string" && isDecimal(value) && !value.startsWith("-");
}

/** A total that is told beside its parts must be their sum. */
function sumIssues(line: MedicationTerms | ServiceTerms, path: JsonPath, at: string): readonly Issue[] {
  const other = line.amounts?.otherSources;
  const { stateBudget = "0", foreign = "0", domestic = "0", remaining = "0", total } = other ?? {};
  const all = [stateBudget, foreign, domestic, remaining, total];
  if (total === undefined || !all.every(isAmount)) return [];
  const [first, second, third, fourth, whole] = all.map((value) =>
    hundredthsOf(figureOf(value as typeof total)),
  );
  const sum = sumOfFour(first ?? 0, second ?? 0, third ?? 0, fourth ?? 0);
  return sum === whole ? [] : [claimIssue("other_sources_sum", path, `${at}.T_NGUONKHAC`)];
}
