import { writeHundredths } from "../../money/figure.ts";
import type { Whole } from "../../money/whole-number.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule, mendAtSource } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";
import { type MoneySheet, moneyFault, moneySheetOf } from "./money-sheet.ts";
import { isPercent } from "./percent.ts";

type MoneyTable = "XML2" | "XML3";

const recalculate = {
  vi: "Tính lại {field} của dòng này theo công thức rồi xuất lại hồ sơ; số đúng ghi bên phát hiện nếu tính được. Lập trình viên: calculateClaim của @benhan/exchange/money.",
  en: "Compute {field} of the row again by its formula and export the episode again; the right amount stands beside the finding where it is known. Developers: calculateClaim of @benhan/exchange/money.",
};

/** A rule about one amount of a row, judged on the row's sheet. */
function sheetRule(
  table: MoneyTable,
  parts: Pick<BhytRule, "rule" | "text"> &
    Partial<Pick<BhytRule, "source" | "nextStep">> & {
      readonly fault: number;
      readonly field: string;
      /** What would be right, when it is one amount. */
      readonly expected?: (sheet: MoneySheet) => Whole | undefined;
      /** Judged only on rows with other sources, or only on rows without. */
      readonly withOther?: boolean;
    },
): BhytRule {
  const { fault, field, expected, withOther, ...words } = parts;
  return bhytRule({
    severity: "error",
    source: sources.qd3176,
    nextStep: recalculate,
    ...words,
    appliesTo: [table],
    row: (name) =>
      name === table
        ? (row, visit, find) => {
            const sheet = moneySheetOf(table, row, visit);
            if ((sheet.wrong & fault) === 0) return;
            if (withOther !== undefined && withOther !== sheet.hasOther) return;
            const right = expected?.(sheet);
            find({ field, ...(right !== undefined && { expected: writeHundredths(right) }) });
          }
        : undefined,
  });
}

/** A rule about one share before other sources pay. */
function shareRule(table: MoneyTable, rule: string, field: ShareField, formula: string): BhytRule {
  return sheetRule(table, {
    rule,
    text: { vi: `{at} khác công thức ${formula}.`, en: `{at} differs from the formula ${formula}.` },
    ...shareOf[field],
    field,
    withOther: false,
  });
}

const shareOf = {
  T_BNTT: { fault: moneyFault.selfPaid, expected: ({ shares }: MoneySheet) => shares.selfPaid },
  T_BNCCT: { fault: moneyFault.coPaid, expected: ({ shares }: MoneySheet) => shares.coPaid },
  T_BHTT: { fault: moneyFault.fundPaid, expected: ({ shares }: MoneySheet) => shares.fundPaid },
} as const;

type ShareField = keyof typeof shareOf;

/**
 * The shares of a row for which other sources pay: up to three cells, one rule. QĐ 130 and QĐ 4750 knew other orders for
 * shared support and ARV drugs, which QĐ 3176 abolished.
 */
function otherSourcesOrder(table: MoneyTable, rule: string): BhytRule {
  return bhytRule({
    rule,
    severity: "error",
    source: sources.qd3176,
    nextStep: recalculate,
    editions: ["qd3176"],
    text: {
      vi: "{at}: nguồn khác phải trừ vào T_BNTT trước, rồi T_BNCCT, rồi T_BHTT.",
      en: "{at}: other sources are taken off T_BNTT first, then T_BNCCT, then T_BHTT.",
    },
    appliesTo: [table],
    row: (name) =>
      name === table
        ? (row, visit, find) => {
            const sheet = moneySheetOf(table, row, visit);
            if (!sheet.hasOther || (sheet.wrong & anyShare) === 0) return;
            for (const [field, { fault, expected }] of Object.entries(shareOf)) {
              if ((sheet.wrong & fault) !== 0) find({ field, expected: writeHundredths(expected(sheet)) });
            }
          }
        : undefined,
  });
}

const anyShare = moneyFault.selfPaid | moneyFault.coPaid | moneyFault.fundPaid;

function otherSourcesSum(table: MoneyTable, rule: string): BhytRule {
  return sheetRule(table, {
    rule,
    text: {
      vi: "{at} khác tổng T_NGUONKHAC_NSNN, _VTNN, _VTTN và _CL.",
      en: "{at} differs from the sum of T_NGUONKHAC_NSNN, _VTNN, _VTTN and _CL.",
    },
    fault: moneyFault.otherParts,
    field: "T_NGUONKHAC",
    expected: ({ otherSources }) => otherSources,
  });
}

/** Any of the five may be the wrong one, so none of them is said to be expected. */
function balance(table: MoneyTable, rule: string): BhytRule {
  return sheetRule(table, {
    rule,
    source: sources.checkers,
    text: {
      vi: "{at} khác T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC.",
      en: "{at} differs from T_BNTT + T_BNCCT + T_BHTT + T_NGUONKHAC.",
    },
    fault: moneyFault.balance,
    field: "THANH_TIEN_BV",
  });
}

function otherSourcesAbove(table: MoneyTable, rule: string): BhytRule {
  return sheetRule(table, {
    rule,
    source: sources.qd4750,
    text: { vi: "{at} lớn hơn THANH_TIEN_BV.", en: "{at} is above THANH_TIEN_BV." },
    nextStep: {
      vi: "Kiểm tra số tiền hỗ trợ ghi cho dòng này: các nguồn khác không thể trả nhiều hơn chi phí của dòng.",
      en: "Check what was entered as support for this row: other sources cannot pay more than the row costs.",
    },
    fault: moneyFault.otherAbove,
    field: "T_NGUONKHAC",
  });
}

/** A number without any digit but zeros. */
function isZero(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code !== 0x30 && code !== 0x2e) return false;
  }
  return true;
}

const drugRules: readonly BhytRule[] = [
  sheetRule("XML2", {
    rule: "X2-001",
    text: { vi: "{at} khác SO_LUONG × DON_GIA.", en: "{at} differs from SO_LUONG × DON_GIA." },
    fault: moneyFault.charged,
    field: "THANH_TIEN_BV",
    expected: ({ charged }) => charged,
  }),
  sheetRule("XML2", {
    rule: "X2-002",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA × TYLE_TT_BH/100.",
      en: "{at} differs from SO_LUONG × DON_GIA × TYLE_TT_BH/100.",
    },
    fault: moneyFault.insured,
    field: "THANH_TIEN_BH",
    expected: ({ insured }) => insured,
  }),
  shareRule("XML2", "X2-003", "T_BHTT", "THANH_TIEN_BV × TYLE_TT_BH/100 × MUC_HUONG/100"),
  shareRule("XML2", "X2-004", "T_BNTT", "THANH_TIEN_BV × (1 − TYLE_TT_BH/100)"),
  shareRule("XML2", "X2-005", "T_BNCCT", "THANH_TIEN_BV − T_BHTT − T_BNTT"),
  otherSourcesSum("XML2", "X2-006"),
  otherSourcesOrder("XML2", "X2-007"),
  balance("XML2", "X2-008"),
  otherSourcesAbove("XML2", "X2-009"),
  bhytRule({
    rule: "X2-010",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} phải là số nguyên 0–100, bằng 0 khi PHAM_VI = 2.",
      en: "{at} must be a whole number 0–100, and 0 when PHAM_VI is 2.",
    },
    nextStep: mendAtSource,
    appliesTo: ["XML2"],
    cell: ({ name }, table) =>
      table === "XML2" && name === "TYLE_TT_BH"
        ? (ratio, row) => !isPercent(ratio) || (row["PHAM_VI"] === "2" && !isZero(ratio))
        : undefined,
  }),
  bhytRule({
    rule: "X2-027",
    severity: "error",
    source: sources.checkers,
    text: { vi: "{at} phải lớn hơn 0.", en: "{at} must be above 0." },
    nextStep: {
      vi: "Ghi đúng {field} của thuốc đã dùng; thuốc không dùng hoặc không tính tiền thì bỏ dòng này khỏi XML2.",
      en: "Write the true {field} of the drug; a drug that was not used or is not charged has no row in XML2.",
    },
    appliesTo: ["XML2"],
    cell: ({ name }, table) =>
      table === "XML2" && (name === "SO_LUONG" || name === "DON_GIA") ? isZero : undefined,
  }),
];

const serviceRules: readonly BhytRule[] = [
  bhytRule({
    rule: "X3-001",
    severity: "error",
    source: sources.checkers,
    text: {
      vi: "{at} trống: dòng phải có MA_DICH_VU hoặc MA_VAT_TU.",
      en: "{at} is empty: a row must carry MA_DICH_VU or MA_VAT_TU.",
    },
    nextStep: {
      vi: "Ghi mã dịch vụ hoặc mã vật tư của dòng này tại phần mềm nguồn rồi xuất lại hồ sơ.",
      en: "Write the code of the service or of the supply in the source system and export the episode again.",
    },
    appliesTo: ["XML3"],
    row: (table) =>
      table === "XML3"
        ? (row, _visit, find) => {
            if (textOf(row, "MA_DICH_VU") !== undefined || textOf(row, "MA_VAT_TU") !== undefined) return;
            find({ field: "MA_DICH_VU" });
          }
        : undefined,
  }),
  sheetRule("XML3", {
    rule: "X3-002",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA_BV × TYLE_TT_DV/100 (và khác cả cách tính không thu chênh lệch).",
      en: "{at} differs from SO_LUONG × DON_GIA_BV × TYLE_TT_DV/100 (and from the form without a charged difference).",
    },
    fault: moneyFault.charged,
    field: "THANH_TIEN_BV",
    expected: ({ charged }) => charged,
  }),
  sheetRule("XML3", {
    rule: "X3-003",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA_BV − SO_LUONG × DON_GIA_BH × (100 − TYLE_TT_DV)/100 (cơ sở không thu chênh lệch).",
      en: "{at} differs from SO_LUONG × DON_GIA_BV − SO_LUONG × DON_GIA_BH × (100 − TYLE_TT_DV)/100 (no difference is charged).",
    },
    fault: moneyFault.waived,
    field: "THANH_TIEN_BV",
    expected: ({ charged }) => charged,
  }),
  sheetRule("XML3", {
    rule: "X3-004",
    text: {
      vi: "{at} khác SO_LUONG × DON_GIA_BH × TYLE_TT_DV/100 × TYLE_TT_BH/100.",
      en: "{at} differs from SO_LUONG × DON_GIA_BH × TYLE_TT_DV/100 × TYLE_TT_BH/100.",
    },
    fault: moneyFault.insured,
    field: "THANH_TIEN_BH",
    expected: ({ insured }) => insured,
  }),
  shareRule("XML3", "X3-005", "T_BHTT", "THANH_TIEN_BH × MUC_HUONG/100"),
  shareRule("XML3", "X3-006", "T_BNCCT", "THANH_TIEN_BH − T_BHTT"),
  shareRule("XML3", "X3-007", "T_BNTT", "THANH_TIEN_BV − THANH_TIEN_BH"),
  otherSourcesSum("XML3", "X3-008"),
  otherSourcesOrder("XML3", "X3-008"),
  balance("XML3", "X3-008"),
  otherSourcesAbove("XML3", "X3-008"),
  bhytRule({
    rule: "X3-010",
    severity: "error",
    source: sources.checkers,
    text: { vi: "{at} phải là số nguyên 0–100.", en: "{at} must be a whole number 0–100." },
    nextStep: mendAtSource,
    appliesTo: ["XML3"],
    cell: ({ name }, table) =>
      table === "XML3" && (name === "TYLE_TT_DV" || name === "TYLE_TT_BH")
        ? (ratio) => !isPercent(ratio)
        : undefined,
  }),
];

/**
 * Money of single rows. X3-009 is an older method and has no check. X3-003 is asked of facilities that say how they charge
 * (`differenceInSpecialCases`); of others either form of the price is accepted by X3-002.
 */
export const rowMoneyRules: readonly BhytRule[] = [...drugRules, ...serviceRules];
