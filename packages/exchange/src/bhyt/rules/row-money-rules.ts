import {
  addDecimals,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
} from "@benhan/core";
import { amountOf } from "../money/amount-of.ts";
import { differs, rowPrice, sharesOf } from "../money/row-amounts.ts";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import { type CheckedVisit, textOf } from "./checked-visit.ts";

const zero = "0" as Decimal;
const hundred = "100" as Decimal;
const recalculate = {
  vi: "Tính lại {field} của dòng này theo công thức rồi xuất lại hồ sơ; rowAmounts của @benhan/exchange/money tính sẵn.",
  en: "Compute {field} of the row again by its formula and export the episode again; rowAmounts of @benhan/exchange/money does it.",
};

type MoneyTable = "XML2" | "XML3";

/** A cell that breaks a rule, and what the rule would accept there when it is one amount. */
interface WrongCell {
  readonly field: string;
  readonly expected?: Decimal;
}

/** A rule that looks at one row's amounts. It tells the cells that break it; rows without the amounts are skipped. */
function rowRule(
  table: MoneyTable,
  parts: Pick<BhytRule, "rule" | "text"> &
    Partial<Pick<BhytRule, "source" | "nextStep">> & {
      readonly broken: (row: BhytRow, visit: CheckedVisit) => readonly WrongCell[];
    },
): BhytRule {
  const { broken, ...words } = parts;
  return bhytRule({
    severity: "error",
    source: sources.qd3176,
    nextStep: recalculate,
    ...words,
    appliesTo: [table],
    row: (name) =>
      name === table
        ? (row, visit, find) => {
            for (const wrong of broken(row, visit)) find(wrong);
          }
        : undefined,
  });
}

/** The named amounts of a row, or undefined unless all are there. */
function amounts(row: BhytRow, ...fields: readonly string[]): readonly Decimal[] | undefined {
  const found = fields.flatMap((field) => amountOf(row, field) ?? []);
  return found.length === fields.length ? found : undefined;
}

/** An amount of a row against what it should be. */
function compare(
  row: BhytRow,
  field: string,
  expected: Decimal,
  { options }: CheckedVisit,
): readonly WrongCell[] {
  const found = amountOf(row, field);
  return found !== undefined && differs(found, expected, options.rowTolerance) ? [{ field, expected }] : [];
}

/** `field` is wrong when it is not the product of the factors and ratios. */
function comparePrice(
  row: BhytRow,
  visit: CheckedVisit,
  field: string,
  factors: readonly string[],
  ratios: readonly string[],
): readonly WrongCell[] {
  const known = amounts(row, ...factors, ...ratios);
  if (known === undefined) return [];
  const { rounding } = visit.options;
  const price = rowPrice(known.slice(0, factors.length), known.slice(factors.length), rounding);
  return compare(row, field, price, visit);
}

const shareFields = { fundPaid: "T_BHTT", selfPaid: "T_BNTT", coPaid: "T_BNCCT" } as const;

/** Several rules ask for the shares of the same row. */
const judged = new WeakMap<CheckedVisit, Map<BhytRow, readonly WrongCell[]>>();

/** The shares of a row that differ from what its two prices, benefit level and other sources give. */
function brokenShares(row: BhytRow, visit: CheckedVisit): readonly WrongCell[] {
  const rows = judged.get(visit) ?? new Map<BhytRow, readonly WrongCell[]>();
  judged.set(visit, rows);
  const broken = rows.get(row) ?? compareShares(row, visit);
  rows.set(row, broken);
  return broken;
}

function compareShares(row: BhytRow, visit: CheckedVisit): readonly WrongCell[] {
  const known = amounts(row, "THANH_TIEN_BV", "THANH_TIEN_BH", "MUC_HUONG");
  if (known === undefined) return [];
  const [charged = zero, insured = zero, level = zero] = known;
  const shares = sharesOf(charged, insured, level, amountOf(row, "T_NGUONKHAC"), visit.options.rounding);
  return Object.entries(shareFields).flatMap(([share, field]) =>
    compare(row, field, shares[share as keyof typeof shareFields], visit),
  );
}

const hasOtherSources = (row: BhytRow) => compareDecimals(amountOf(row, "T_NGUONKHAC") ?? zero, zero) > 0;

/** A rule about one share before other sources pay. */
function shareRule(table: MoneyTable, rule: string, field: string, formula: string): BhytRule {
  return rowRule(table, {
    rule,
    text: { vi: `{at} khác công thức ${formula}.`, en: `{at} differs from the formula ${formula}.` },
    broken: (row, visit) =>
      hasOtherSources(row) ? [] : brokenShares(row, visit).filter((wrong) => wrong.field === field),
  });
}

const parts = ["T_NGUONKHAC_NSNN", "T_NGUONKHAC_VTNN", "T_NGUONKHAC_VTTN", "T_NGUONKHAC_CL"];

function otherSourcesSum(table: MoneyTable, rule: string): BhytRule {
  return rowRule(table, {
    rule,
    text: {
      vi: "{at} khác tổng T_NGUONKHAC_NSNN, _VTNN, _VTTN và _CL.",
      en: "{at} differs from the sum of T_NGUONKHAC_NSNN, _VTNN, _VTTN and _CL.",
    },
    broken(row, visit) {
      const terms = amounts(row, ...parts);
      return terms === undefined ? [] : compare(row, "T_NGUONKHAC", addDecimals(...terms), visit);
    },
  });
}

function otherSourcesOrder(table: MoneyTable, rule: string): BhytRule {
  return rowRule(table, {
    rule,
    text: {
      vi: "{at}: nguồn khác phải trừ vào T_BNTT trước, rồi T_BNCCT, rồi T_BHTT.",
      en: "{at}: other sources are taken off T_BNTT first, then T_BNCCT, then T_BHTT.",
    },
    broken: (row, visit) => (hasOtherSources(row) ? brokenShares(row, visit) : []),
  });
}

function balance(table: MoneyTable, rule: string): BhytRule {
  return rowRule(table, {
    rule,
    source: sources.checkers,
    text: {
      vi: "{at} khác T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC.",
      en: "{at} differs from T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC.",
    },
    broken(row, { options }) {
      const charged = amountOf(row, "THANH_TIEN_BV");
      const terms = amounts(row, "T_BNTT", "T_BNCCT", "T_BHTT", "T_NGUONKHAC");
      if (charged === undefined || terms === undefined) return [];
      // Any of the five may be the wrong one, so none of them is said to be expected.
      const wrong = differs(charged, addDecimals(...terms), options.rowTolerance);
      return wrong ? [{ field: "THANH_TIEN_BV" }] : [];
    },
  });
}

const isPercent = (value: string) => /^\d{1,3}$/.test(value) && Number(value) <= 100;

const drugRules: readonly BhytRule[] = [
  rowRule("XML2", {
    rule: "X2-001",
    text: { vi: "{at} khác SO_LUONG × DON_GIA.", en: "{at} differs from SO_LUONG × DON_GIA." },
    broken: (row, visit) => comparePrice(row, visit, "THANH_TIEN_BV", ["SO_LUONG", "DON_GIA"], []),
  }),
  rowRule("XML2", {
    rule: "X2-002",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA × TYLE_TT_BH/100.",
      en: "{at} differs from SO_LUONG × DON_GIA × TYLE_TT_BH/100.",
    },
    broken: (row, visit) =>
      comparePrice(row, visit, "THANH_TIEN_BH", ["SO_LUONG", "DON_GIA"], ["TYLE_TT_BH"]),
  }),
  shareRule("XML2", "X2-003", "T_BHTT", "THANH_TIEN_BV × TYLE_TT_BH/100 × MUC_HUONG/100"),
  shareRule("XML2", "X2-004", "T_BNTT", "THANH_TIEN_BV × (1 − TYLE_TT_BH/100)"),
  shareRule("XML2", "X2-005", "T_BNCCT", "THANH_TIEN_BV − T_BHTT − T_BNTT"),
  otherSourcesSum("XML2", "X2-006"),
  otherSourcesOrder("XML2", "X2-007"),
  balance("XML2", "X2-008"),
  rowRule("XML2", {
    rule: "X2-009",
    source: sources.qd4750,
    text: { vi: "{at} lớn hơn THANH_TIEN_BV.", en: "{at} is above THANH_TIEN_BV." },
    nextStep: mendAtSource,
    broken: (row) => otherSourcesTooMuch(row),
  }),
  rowRule("XML2", {
    rule: "X2-010",
    text: {
      vi: "{at} phải là số nguyên 0–100, bằng 0 khi PHAM_VI = 2.",
      en: "{at} must be a whole number 0–100, and 0 when PHAM_VI is 2.",
    },
    nextStep: mendAtSource,
    broken(row) {
      const ratio = textOf(row, "TYLE_TT_BH");
      if (ratio === undefined) return [];
      const outOfScope = textOf(row, "PHAM_VI") === "2" && Number(ratio) !== 0;
      return isPercent(ratio) && !outOfScope ? [] : [{ field: "TYLE_TT_BH" }];
    },
  }),
];

function otherSourcesTooMuch(row: BhytRow): readonly WrongCell[] {
  const [charged = zero, other = zero] = amounts(row, "THANH_TIEN_BV", "T_NGUONKHAC") ?? [];
  return compareDecimals(other, charged) > 0 ? [{ field: "T_NGUONKHAC" }] : [];
}

/** `SO_LUONG × DON_GIA_BV − SO_LUONG × DON_GIA_BH × (100 − TYLE_TT_DV)/100`, when no difference is charged. */
function withoutDifference(row: BhytRow, { options }: CheckedVisit): Decimal | undefined {
  const known = amounts(row, "SO_LUONG", "DON_GIA_BV", "DON_GIA_BH", "TYLE_TT_DV");
  if (known === undefined) return undefined;
  const [quantity = zero, price = zero, insuredPrice = zero, ratio = zero] = known;
  if (compareDecimals(ratio, hundred) >= 0) return undefined;
  const whole = multiplyDecimals(quantity, price);
  const waived = multiplyDecimals(
    quantity,
    insuredPrice,
    subtractDecimals(hundred, ratio),
    "0.01" as Decimal,
  );
  return roundDecimal(subtractDecimals(whole, waived), 2, options.rounding);
}

const serviceRules: readonly BhytRule[] = [
  rowRule("XML3", {
    rule: "X3-001",
    source: sources.checkers,
    text: {
      vi: "{at} trống: dòng phải có MA_DICH_VU hoặc MA_VAT_TU.",
      en: "{at} is empty: a row must carry MA_DICH_VU or MA_VAT_TU.",
    },
    nextStep: {
      vi: "Ghi mã dịch vụ hoặc mã vật tư của dòng này tại phần mềm nguồn rồi xuất lại hồ sơ.",
      en: "Write the code of the service or of the supply in the source system and export the episode again.",
    },
    broken: (row) =>
      textOf(row, "MA_DICH_VU") === undefined && textOf(row, "MA_VAT_TU") === undefined
        ? [{ field: "MA_DICH_VU" }]
        : [],
  }),
  rowRule("XML3", {
    rule: "X3-002",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA_BV × TYLE_TT_DV/100 (và khác cả cách tính không thu chênh lệch).",
      en: "{at} differs from SO_LUONG × DON_GIA_BV × TYLE_TT_DV/100 (and from the form without a charged difference).",
    },
    broken(row, visit) {
      const wrong = comparePrice(row, visit, "THANH_TIEN_BV", ["SO_LUONG", "DON_GIA_BV"], ["TYLE_TT_DV"]);
      const other = withoutDifference(row, visit);
      const exempt = other !== undefined && compare(row, "THANH_TIEN_BV", other, visit).length === 0;
      return exempt ? [] : wrong;
    },
  }),
  rowRule("XML3", {
    rule: "X3-004",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA_BH × TYLE_TT_DV/100 × TYLE_TT_BH/100.",
      en: "{at} differs from SO_LUONG × DON_GIA_BH × TYLE_TT_DV/100 × TYLE_TT_BH/100.",
    },
    broken: (row, visit) =>
      comparePrice(row, visit, "THANH_TIEN_BH", ["SO_LUONG", "DON_GIA_BH"], ["TYLE_TT_DV", "TYLE_TT_BH"]),
  }),
  shareRule("XML3", "X3-005", "T_BHTT", "THANH_TIEN_BH × MUC_HUONG/100"),
  shareRule("XML3", "X3-006", "T_BNCCT", "THANH_TIEN_BH − T_BHTT"),
  shareRule("XML3", "X3-007", "T_BNTT", "THANH_TIEN_BV − THANH_TIEN_BH"),
  otherSourcesSum("XML3", "X3-008"),
  otherSourcesOrder("XML3", "X3-008"),
  balance("XML3", "X3-008"),
  rowRule("XML3", {
    rule: "X3-010",
    source: sources.checkers,
    text: { vi: "{at} phải là số nguyên 0–100.", en: "{at} must be a whole number 0–100." },
    nextStep: mendAtSource,
    broken: (row) =>
      ["TYLE_TT_DV", "TYLE_TT_BH"].flatMap((field) => {
        const ratio = textOf(row, field);
        return ratio !== undefined && !isPercent(ratio) ? [{ field }] : [];
      }),
  }),
];

/** Money of single rows. X3-009 is an older method and has no check. */
export const rowMoneyRules: readonly BhytRule[] = [...drugRules, ...serviceRules];
