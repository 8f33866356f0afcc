import { emptyFigure, type Figure, readCell, readHundredths, wholly } from "../../money/figure.ts";
import {
  differs,
  divide,
  fundShareOf,
  priceOf,
  priceWithoutDifference,
  type Shares,
  sumOfFour,
} from "../../money/row-formulas.ts";
import { powerOfTen, shiftedRight, times, type Whole } from "../../money/whole-number.ts";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import type { CheckedVisit } from "../checked-visit.ts";

/** What can be wrong with the money of one row, as bits of {@link MoneySheet.wrong}. */
export const moneyFault = {
  charged: 1,
  /** THANH_TIEN_BV of a special case of a facility that does not charge the difference. */
  waived: 2,
  insured: 4,
  selfPaid: 8,
  coPaid: 16,
  fundPaid: 32,
  /** T_NGUONKHAC against its four parts. */
  otherParts: 64,
  /** T_NGUONKHAC above THANH_TIEN_BV. */
  otherAbove: 128,
  /** The four payers do not make up THANH_TIEN_BV. */
  balance: 256,
} as const;

/** One row reckoned once for all rules about its money; filled anew for each row. Amounts are hundredths. */
export interface MoneySheet {
  table: "XML2" | "XML3";
  row: BhytRow | undefined;
  /** Bits of {@link moneyFault}; 0 when every amount that can be judged is right. */
  wrong: number;
  /** Other sources pay for the row. */
  hasOther: boolean;
  /** THANH_TIEN_BV is 1000 times what its formula gives, a thousandth of it (1), or neither (0). */
  wrongBy: 1000 | 1 | 0;
  /** What that formula gives. */
  chargedBy: Whole | undefined;
  /** What the formulas give, as far as the row has what they need. */
  charged: Whole | undefined;
  insured: Whole | undefined;
  otherSources: Whole | undefined;
  readonly shares: Shares;
  /** In hundredths. */
  readonly tolerance: Whole;
}

const sheets = new WeakMap<CheckedVisit, MoneySheet>();

/** The sheet of a row: reckoned when the first rule asks. */
export function moneySheetOf(table: "XML2" | "XML3", row: BhytRow, visit: CheckedVisit): MoneySheet {
  const sheet = sheets.get(visit) ?? newSheet(visit);
  if (sheet.row !== row || sheet.table !== table) {
    sheet.row = row;
    sheet.table = table;
    reckon(sheet, row, visit);
  }
  return sheet;
}

function newSheet(visit: CheckedVisit): MoneySheet {
  const sheet: MoneySheet = {
    table: "XML2",
    row: undefined,
    wrong: 0,
    hasOther: false,
    wrongBy: 0,
    chargedBy: undefined,
    charged: undefined,
    insured: undefined,
    otherSources: undefined,
    shares: { selfPaid: 0, coPaid: 0, fundPaid: 0 },
    tolerance: toleranceOf(visit.options.rowTolerance),
  };
  sheets.set(visit, sheet);
  return sheet;
}

/** Amounts are compared in hundredths: what a tolerance has beyond them lets no further amount through. */
export function toleranceOf(tolerance: string): Whole {
  const figure = emptyFigure();
  if (!readCell(tolerance, figure)) return 0;
  const { units, scale } = figure;
  return scale <= 2 ? times(units, powerOfTen(2 - scale)) : shiftedRight(units, scale - 2, "down");
}

const quantity = emptyFigure();
const price = emptyFigure();
const insuredPrice = emptyFigure();
const serviceRatio = emptyFigure();
const insuredRatio = emptyFigure();
const level = emptyFigure();

function reckon(sheet: MoneySheet, row: BhytRow, visit: CheckedVisit): void {
  sheet.wrong = 0;
  const charged = readHundredths(row["THANH_TIEN_BV"]);
  const insured = readHundredths(row["THANH_TIEN_BH"]);
  const otherSources = readHundredths(row["T_NGUONKHAC"]);
  sheet.hasOther = otherSources !== undefined && otherSources > 0;
  reckonPrices(sheet, row, visit, charged, insured);
  sheet.wrongBy = 0;
  if ((sheet.wrong & anyPrice) !== 0) lookForThousands(sheet, row, charged);
  reckonShares(sheet, row, visit, charged, insured, otherSources ?? 0);
  reckonOtherSources(sheet, row, charged, otherSources);
}

function reckonPrices(
  sheet: MoneySheet,
  row: BhytRow,
  { options }: CheckedVisit,
  charged: Whole | undefined,
  insured: Whole | undefined,
): void {
  const { rounding } = options;
  const drug = sheet.table === "XML2";
  const hasQuantity = readCell(row["SO_LUONG"], quantity);
  const hasPrice = readCell(row[drug ? "DON_GIA" : "DON_GIA_BV"], price);
  const hasInsuredPrice = drug ? hasPrice : readCell(row["DON_GIA_BH"], insuredPrice);
  const hasServiceRatio = drug || readCell(row["TYLE_TT_DV"], serviceRatio);
  const hasInsuredRatio = readCell(row["TYLE_TT_BH"], insuredRatio);
  const ratio: Readonly<Figure> = drug ? wholly : serviceRatio;
  sheet.charged = undefined;
  sheet.insured = undefined;
  if (!hasQuantity || !hasServiceRatio) return;
  if (hasPrice) {
    sheet.charged = priceOf(quantity, price, ratio, wholly, rounding);
    const special = !drug && hasInsuredPrice && isReduced();
    if (!special || options.differenceInSpecialCases === "charged") {
      if (isWrong(sheet, charged, sheet.charged)) sheet.wrong |= moneyFault.charged;
    } else {
      const waived = priceWithoutDifference(quantity, price, insuredPrice, ratio, rounding);
      if (options.differenceInSpecialCases === "waived") {
        sheet.charged = waived;
        if (isWrong(sheet, charged, waived)) sheet.wrong |= moneyFault.waived;
      } else if (isWrong(sheet, charged, sheet.charged) && isWrong(sheet, charged, waived)) {
        sheet.wrong |= moneyFault.charged;
      }
    }
  }
  if (hasInsuredPrice && hasInsuredRatio) {
    sheet.insured = priceOf(quantity, drug ? price : insuredPrice, ratio, insuredRatio, rounding);
    if (isWrong(sheet, insured, sheet.insured)) sheet.wrong |= moneyFault.insured;
  }
}

const anyPrice = moneyFault.charged | moneyFault.waived | moneyFault.insured;

/** A dot meant to group thousands makes a price a thousandth: then no formula says what would be right. */
function lookForThousands(sheet: MoneySheet, row: BhytRow, charged: Whole | undefined): void {
  sheet.chargedBy = sheet.charged;
  if (isThousandfold(charged, sheet.charged)) sheet.wrongBy = 1000;
  else if (isThousandfold(sheet.charged, charged)) sheet.wrongBy = 1;
  if (sheet.wrongBy !== 1000) return;
  const inProduct =
    sheet.table === "XML2" ? ["DON_GIA", "SO_LUONG"] : ["DON_GIA_BV", "DON_GIA_BH", "SO_LUONG"];
  if (!inProduct.some((field) => hasThousandsForm(row[field]))) return;
  sheet.charged = undefined;
  sheet.insured = undefined;
}

/** Below one dong a thousand times as much says nothing. */
const leastDong = 100;

/** Hundredths of which one was rounded before it became a thousand times as much. */
function isThousandfold(more: Whole | undefined, less: Whole | undefined): boolean {
  return (
    more !== undefined && less !== undefined && less >= leastDong && !differs(more, times(less, 1000), 500)
  );
}

/** One to three digits, a dot and three digits: `19.475`. */
export function hasThousandsForm(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value.length <= 7 &&
    value.charCodeAt(value.length - 4) === dot &&
    /^[1-9]\d{0,2}\.\d{3}$/.test(value)
  );
}

const dot = 0x2e;

/** The service ratio is below 100: one of the special cases. */
function isReduced(): boolean {
  return serviceRatio.units < times(100, powerOfTen(serviceRatio.scale));
}

function reckonShares(
  sheet: MoneySheet,
  row: BhytRow,
  { options }: CheckedVisit,
  charged: Whole | undefined,
  insured: Whole | undefined,
  otherSources: Whole,
): void {
  if (charged === undefined || insured === undefined || !readCell(row["MUC_HUONG"], level)) return;
  const { shares } = sheet;
  divide(charged, insured, fundShareOf(insured, level, options.rounding), otherSources, shares);
  if (isWrong(sheet, readHundredths(row["T_BNTT"]), shares.selfPaid)) sheet.wrong |= moneyFault.selfPaid;
  if (isWrong(sheet, readHundredths(row["T_BNCCT"]), shares.coPaid)) sheet.wrong |= moneyFault.coPaid;
  if (isWrong(sheet, readHundredths(row["T_BHTT"]), shares.fundPaid)) sheet.wrong |= moneyFault.fundPaid;
}

function reckonOtherSources(
  sheet: MoneySheet,
  row: BhytRow,
  charged: Whole | undefined,
  otherSources: Whole | undefined,
): void {
  sheet.otherSources = sumOfCells(row, otherParts);
  if (isWrong(sheet, otherSources, sheet.otherSources)) sheet.wrong |= moneyFault.otherParts;
  if (charged === undefined || otherSources === undefined) return;
  if (otherSources > charged) sheet.wrong |= moneyFault.otherAbove;
  if (isWrong(sheet, charged, sumOfCells(row, payers))) sheet.wrong |= moneyFault.balance;
}

const otherParts = ["T_NGUONKHAC_NSNN", "T_NGUONKHAC_VTNN", "T_NGUONKHAC_VTTN", "T_NGUONKHAC_CL"] as const;
const payers = ["T_BNTT", "T_BNCCT", "T_BHTT", "T_NGUONKHAC"] as const;

/** The sum of four cells, or undefined unless each holds a number. */
function sumOfCells(row: BhytRow, fields: readonly [string, string, string, string]): Whole | undefined {
  const first = readHundredths(row[fields[0]]);
  const second = readHundredths(row[fields[1]]);
  const third = readHundredths(row[fields[2]]);
  const fourth = readHundredths(row[fields[3]]);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
    return undefined;
  }
  return sumOfFour(first, second, third, fourth);
}

function isWrong(sheet: MoneySheet, found: Whole | undefined, expected: Whole | undefined): boolean {
  return found !== undefined && expected !== undefined && differs(found, expected, sheet.tolerance);
}
