import type { CalendarDate, Decimal } from "@benhan/core";
import { insuranceVisitCategory } from "@benhan/core/codes/insurance-visit-category";
import { baseSalaryOn, freeVisitPercent } from "./base-salary.ts";
import { cardPercentOf } from "./card-level.ts";
import type { ClaimOptions, ClaimTerms } from "./claim-terms.ts";
import { type Figure, figureOf, hundredthsOf } from "./figure.ts";
import { fundShareOf } from "./row-formulas.ts";
import { shiftedRight, times, type Whole } from "./whole-number.ts";

/** Where a benefit level comes from. */
export type LevelSource = "line" | "self-paid" | "not-insured" | "exempt" | "below-threshold" | "card";

/** The benefit level of a visit before its lines' own circumstances. */
export interface VisitLevel {
  readonly percent: Decimal;
  readonly from: LevelSource;
  /** The level of the card, in percent. */
  readonly cardPercent?: Decimal;
  /** The share of it that the category pays, in percent. */
  readonly categoryPercent?: Decimal;
  /** 15 % of the base salary of the day, in dong. */
  readonly threshold?: Decimal;
}

/** Why the level of a visit cannot be told. */
export type LevelUnknown = "card_level" | "category";

/** The category of a patient who does not use insurance. @official MA_DOITUONG_KCB */
const notInsured = "9";

/** Paid case by case, or withdrawn: the host must say. */
const decidedByHost = ["8", "10"];

/** Listed primary facilities pay in full whatever the card says. */
const paidWholly = "1.2";

/** True when no line of the visit is paid by insurance. */
export function isOutsideInsurance({
  cards,
  visitCategory,
}: Pick<ClaimTerms, "cards" | "visitCategory">): boolean {
  return cards.length === 0 || visitCategory === notInsured;
}

/**
 * The benefit level of a visit: the card's level × what its category pays; everything below 15 % of the base salary on
 * the right route.
 *
 * @param insured T_TONGCHI_BH of the visit in hundredths.
 * @official MUC_HUONG
 * @legal Luật BHYT, NĐ 188/2025/NĐ-CP; QĐ 3276/QĐ-BYT (17/10/2025), column MUC_HUONG
 */
export function visitLevelOf(
  terms: ClaimTerms,
  insured: Whole,
  options: ClaimOptions,
): VisitLevel | LevelUnknown {
  if (isOutsideInsurance(terms)) return { percent: "0" as Decimal, from: "not-insured" };
  const category = options.categoryPercent ?? categoryPercentOf(terms, options);
  if (category === undefined) return "category";
  const percent = terms.visitCategory === paidWholly ? 100 : cardPercentOf(terms.cards);
  if (percent === undefined) return "card_level";
  const card = String(percent) as Decimal;
  const threshold = thresholdOf(terms, options);
  const known = { cardPercent: card, categoryPercent: category };
  if (threshold !== undefined && insured < hundredthsOf(figureOf(threshold))) {
    return { percent: "100" as Decimal, from: "below-threshold", ...known, threshold };
  }
  return {
    percent: levelText(productOf(card, category, terms.endedOn >= options.benefitDecimalFrom ? 1 : 0)),
    from: "card",
    ...known,
    ...(threshold !== undefined && { threshold }),
  };
}

/** The share of the card's level that a category pays on a day. */
function categoryPercentOf(
  { visitCategory, careForm, endedOn }: ClaimTerms,
  { inpatientCareForms }: ClaimOptions,
): Decimal | undefined {
  if (decidedByHost.includes(visitCategory)) return undefined;
  const entry = insuranceVisitCategory.entries.find(
    ({ code, status, from, to }) =>
      code === visitCategory && status !== "retired" && holds(from, to, endedOn),
  );
  if (entry === undefined) return undefined;
  const side = inpatientCareForms.includes(careForm) ? "rateInpatient" : "rateOutpatient";
  const rate = entry.extra?.["rate"] ?? entry.extra?.[side] ?? 100;
  return typeof rate === "number" ? (String(rate) as Decimal) : undefined;
}

function holds(from: CalendarDate | undefined, to: CalendarDate | undefined, on: CalendarDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

/** 15 % of the base salary, when the visit is one to which it applies and the salary of the day is known. */
function thresholdOf(
  { visitCategory, endedOn }: ClaimTerms,
  { rightRouteCategories, baseSalaries }: ClaimOptions,
): Decimal | undefined {
  const salary = baseSalaryOn(endedOn, baseSalaries);
  if (salary === undefined || !rightRouteCategories.includes(visitCategory)) return undefined;
  const threshold = fundShareOf(hundredthsOf(figureOf(salary)), figureOf(freeVisitPercent), "down");
  return String(shiftedRight(threshold, 2, "down")) as Decimal;
}

/** `left × right/100` with so many decimals. */
function productOf(left: Decimal, right: Decimal, decimals: number): Figure {
  const first = figureOf(left);
  const second = figureOf(right);
  const scale = first.scale + second.scale + 2;
  return {
    units: shiftedRight(times(first.units, second.units), scale - decimals, "half-away-from-zero"),
    scale: decimals,
  };
}

/** A level as MUC_HUONG has it: whole when it is whole, otherwise with one decimal. */
function levelText({ units, scale }: Figure): Decimal {
  const digits = String(units);
  if (scale === 0) return digits as Decimal;
  const whole = digits.slice(0, -1) || "0";
  return (digits.endsWith("0") ? whole : `${whole}.${digits.slice(-1)}`) as Decimal;
}
