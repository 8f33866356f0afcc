import type { CalendarDate, Decimal, LineAmounts, LocalMinute, RoundingMode } from "@benhan/core";
import { isOutsideInsurance, type LevelSource, type VisitLevel } from "./benefit-level.ts";
import type { ClaimOptions, ClaimTerms, MedicationTerms, ServiceTerms } from "./claim-terms.ts";
import { figureOf, hundredthsOf, wholly, writeHundredths } from "./figure.ts";
import {
  divide,
  fundShareOf,
  priceOf,
  priceWithoutDifference,
  type Shares,
  sumOfFour,
} from "./row-formulas.ts";
import { powerOfTen, times, type Whole } from "./whole-number.ts";

/** Where the price that the fund knows comes from. */
export type PriceSource = "line" | "hospital-price" | "ceiling" | "reused";

/** One line while it is computed. Amounts are hundredths. */
export interface ClaimLine {
  readonly table: "XML2" | "XML3";
  /** From 1. */
  readonly row: number;
  readonly terms: MedicationTerms | ServiceTerms;
  /** The numbers of the line as text, for the explanation. */
  readonly quantity: Decimal;
  readonly price: Decimal;
  readonly insuredPrice: Decimal;
  readonly insuredPriceFrom: PriceSource;
  readonly servicePercent: Decimal;
  readonly insurancePercent: Decimal;
  /** THANH_TIEN_BV was made without the charged difference. */
  readonly waived: boolean;
  readonly charged: Whole;
  readonly insured: Whole;
  readonly otherParts: readonly [Whole, Whole, Whole, Whole];
  readonly otherSources: Whole;
}

/** A line whose payers are known. */
export interface DividedLine extends ClaimLine, Readonly<Shares> {
  readonly benefitPercent: Decimal;
  readonly benefitFrom: LevelSource;
  /** What the fund would pay without other sources. */
  readonly fund: Whole;
}

const zero = "0" as Decimal;
const hundred = "100" as Decimal;

/** Computes the two prices of a line of drugs. */
export function drugLine(
  terms: MedicationTerms,
  index: number,
  claim: ClaimTerms,
  options: ClaimOptions,
): ClaimLine {
  const prices = { price: terms.unitPrice, insuredPrice: terms.unitPrice, servicePercent: hundred };
  return pricedLine("XML2", terms, index, { ...prices, insuredPriceFrom: "line" }, claim, options);
}

/** Computes the two prices of a line of services or supplies. */
export function serviceLine(
  terms: ServiceTerms,
  index: number,
  claim: ClaimTerms,
  options: ClaimOptions,
): ClaimLine {
  const [insuredPrice, insuredPriceFrom] = insuredPriceOf(terms);
  const servicePercent = wholePercent(terms.servicePercent ?? hundred);
  const prices = { price: terms.hospitalUnitPrice, insuredPrice, insuredPriceFrom, servicePercent };
  return pricedLine("XML3", terms, index, prices, claim, options);
}

const supplyGroups = ["10", "11"];

/**
 * The price that the fund knows: of a reused supply its own price, of a supply with a ceiling the lesser of price and
 * ceiling, otherwise what the line says.
 */
function insuredPriceOf(terms: ServiceTerms): readonly [Decimal, PriceSource] {
  const { hospitalUnitPrice, insuredUnitPrice, ceiling, reusedSupply, group } = terms;
  if (reusedSupply === true) return [hospitalUnitPrice, "reused"];
  // A ceiling of 0 is how programs write that there is none.
  if (ceiling !== undefined && supplyGroups.includes(group) && figureOf(ceiling).units !== 0) {
    return [isBelow(hospitalUnitPrice, ceiling) ? hospitalUnitPrice : ceiling, "ceiling"];
  }
  return insuredUnitPrice === undefined ? [hospitalUnitPrice, "hospital-price"] : [insuredUnitPrice, "line"];
}

function isBelow(left: Decimal, right: Decimal): boolean {
  const first = figureOf(left);
  const second = figureOf(right);
  return times(first.units, powerOfTen(second.scale)) < times(second.units, powerOfTen(first.scale));
}

function pricedLine(
  table: "XML2" | "XML3",
  terms: MedicationTerms | ServiceTerms,
  index: number,
  prices: Pick<ClaimLine, "price" | "insuredPrice" | "insuredPriceFrom" | "servicePercent">,
  claim: ClaimTerms,
  { rounding, differenceInSpecialCases }: ClaimOptions,
): ClaimLine {
  const insurancePercent = insurancePercentOf(terms, claim);
  const quantity = figureOf(terms.quantity);
  const price = figureOf(prices.price);
  const insuredPrice = figureOf(prices.insuredPrice);
  const ratio = figureOf(prices.servicePercent);
  const waived = differenceInSpecialCases === "waived" && isBelow(prices.servicePercent, hundred);
  const otherParts = otherPartsOf(terms);
  return {
    table,
    row: index + 1,
    terms,
    quantity: terms.quantity,
    ...prices,
    insurancePercent,
    waived,
    charged: waived
      ? priceWithoutDifference(quantity, price, insuredPrice, ratio, rounding)
      : priceOf(quantity, price, ratio, wholly, rounding),
    insured: priceOf(quantity, insuredPrice, ratio, figureOf(insurancePercent), rounding),
    otherParts,
    otherSources: sumOfFour(...otherParts),
  };
}

/** The ratio that counts for a line, as TYLE_TT_BH has it: nothing of what the patient pays is insured. */
export function insurancePercentOf(
  { scope, insurancePercent }: Pick<MedicationTerms, "scope" | "insurancePercent">,
  claim: ClaimTerms,
): Decimal {
  return scope === "self-paid" || isOutsideInsurance(claim) ? zero : wholePercent(insurancePercent);
}

/** `100.00` of a decimal column is 100. */
function wholePercent(percent: Decimal): Decimal {
  return String(figureOf(percent).units) as Decimal;
}

function otherPartsOf({ amounts }: MedicationTerms | ServiceTerms): readonly [Whole, Whole, Whole, Whole] {
  const other = amounts?.otherSources;
  const part = (value: Decimal | undefined) => (value === undefined ? 0 : hundredthsOf(figureOf(value)));
  return [part(other?.stateBudget), part(other?.foreign), part(other?.domestic), part(other?.remaining)];
}

/** Divides a line among its payers. */
export function dividedLine(
  line: ClaimLine,
  level: Pick<VisitLevel, "percent" | "from">,
  rounding: RoundingMode,
): DividedLine {
  const fund = fundShareOf(line.insured, figureOf(level.percent), rounding);
  const shares: Shares = { selfPaid: 0, coPaid: 0, fundPaid: 0 };
  divide(line.charged, line.insured, fund, line.otherSources, shares);
  return { ...line, ...shares, benefitPercent: level.percent, benefitFrom: level.from, fund };
}

/** The level of a line: what the host says, nothing outside the scope, everything once co-payment is waived. */
export function ownLevelOf(
  terms: MedicationTerms | ServiceTerms,
  claim: ClaimTerms,
  { rightRouteCategories }: ClaimOptions,
): Pick<VisitLevel, "percent" | "from"> | undefined {
  const stated = terms.amounts?.benefitPercent;
  if (stated !== undefined) return { percent: stated, from: "line" };
  if (isOutsideInsurance(claim)) return { percent: zero, from: "not-insured" };
  if (terms.scope === "self-paid") return { percent: zero, from: "self-paid" };
  // Co-payment is waived on the right route only.
  if (!rightRouteCategories.includes(claim.visitCategory)) return undefined;
  return isExempt(terms.orderedAt, claim.copaymentExemptFrom)
    ? { percent: hundred, from: "exempt" }
    : undefined;
}

/** A day is shorter than a minute of it, so both compare as text. */
function isExempt(at: LocalMinute | undefined, from: CalendarDate | LocalMinute | undefined): boolean {
  return at !== undefined && from !== undefined && at >= from;
}

/** The amounts of a line as records have them. */
export function lineAmounts(line: DividedLine): LineAmounts {
  const [stateBudget, foreign, domestic, remaining] = line.otherParts;
  return {
    hospital: writeHundredths(line.charged),
    insured: writeHundredths(line.insured),
    otherSources: {
      stateBudget: writeHundredths(stateBudget),
      foreign: writeHundredths(foreign),
      domestic: writeHundredths(domestic),
      remaining: writeHundredths(remaining),
      total: writeHundredths(line.otherSources),
    },
    benefitPercent: line.benefitPercent,
    selfPaid: writeHundredths(line.selfPaid),
    copaid: writeHundredths(line.coPaid),
    fundPaid: writeHundredths(line.fundPaid),
  };
}
