import { emptyFigure, hundredthsOf, readCell, readHundredths } from "../../money/figure.ts";
import { lesser, powerOfTen, shiftedRight, times, type Whole } from "../../money/whole-number.ts";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule, type RowJudge } from "../bhyt-rule.ts";
import { textOf } from "../checked-visit.ts";

const quantity = emptyFigure();
const hospitalPrice = emptyFigure();
const insuredPrice = emptyFigure();
const ceiling = emptyFigure();

/** A rule about the prices of a row of XML3. */
function priceRule(
  parts: Pick<BhytRule, "rule" | "text" | "nextStep"> &
    Partial<Pick<BhytRule, "source" | "editions">> & { readonly judge: RowJudge },
): BhytRule {
  const { judge, ...words } = parts;
  return bhytRule({
    severity: "error",
    source: sources.qd3176,
    ...words,
    appliesTo: ["XML3"],
    row: (table) => (table === "XML3" ? judge : undefined),
  });
}

/** The ceiling of a row into `ceiling`; a ceiling of 0 is how programs write that there is none. */
function hasCeiling(row: BhytRow): boolean {
  return row["T_TRANTT"] !== undefined && readCell(row["T_TRANTT"], ceiling) && ceiling.units !== 0;
}

/** The most that the fund may pay for a row: the ceiling of one piece, for as many as there are. */
function ceilingOfRow(row: BhytRow): Whole {
  const one = hundredthsOf(ceiling);
  if (!readCell(row["SO_LUONG"], quantity) || quantity.units <= powerOfTen(quantity.scale)) return one;
  return shiftedRight(times(one, quantity.units), quantity.scale, "half-away-from-zero");
}

/** An amount or price of thousandths, so that two prices compare as they are written. */
function thousandthsOf({ units, scale }: { readonly units: Whole; readonly scale: number }): Whole {
  return scale <= 3 ? times(units, powerOfTen(3 - scale)) : shiftedRight(units, scale - 3, "down");
}

function writeThousandths(thousandths: Whole): string {
  const digits = String(thousandths).padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/** A service whose money stands in the rows of its drugs and supplies. */
function isPricedElsewhere(row: BhytRow): boolean {
  const code = textOf(row, "MA_DICH_VU");
  if (code === undefined || textOf(row, "MA_VAT_TU") !== undefined) return false;
  return code.endsWith(".0000") || code.endsWith("_TB") || code.endsWith("_TT");
}

const bothPrices = ["DON_GIA_BV", "DON_GIA_BH"] as const;

/** Prices of supplies and of services without a price. */
export const supplyPriceRules: readonly BhytRule[] = [
  priceRule({
    rule: "X3-035",
    source: sources.checkers,
    text: {
      vi: "{at} nhỏ hơn T_BHTT của dòng (trần tính cho từng đơn vị nhân số lượng).",
      en: "{at} is below T_BHTT of the row (a ceiling of one piece counts for each piece).",
    },
    nextStep: {
      vi: "Kiểm tra mức trần của vật tư này; nếu trần đúng thì áp trần vào DON_GIA_BH rồi tính lại T_BHTT.",
      en: "Check the ceiling of this supply; if it is right, apply it to DON_GIA_BH and compute T_BHTT again.",
    },
    judge(row, _visit, find) {
      if (!hasCeiling(row)) return;
      const fund = readHundredths(row["T_BHTT"]);
      if (fund === undefined || fund <= ceilingOfRow(row)) return;
      find({ field: "T_TRANTT" });
    },
  }),
  priceRule({
    rule: "X3-036",
    editions: ["qd3176"],
    text: {
      vi: "{at} phải bằng số nhỏ hơn giữa DON_GIA_BV và T_TRANTT.",
      en: "{at} must be the lesser of DON_GIA_BV and T_TRANTT.",
    },
    nextStep: {
      vi: "Ghi lại {field} theo mức trần của vật tư rồi tính lại THANH_TIEN_BH, T_BHTT, T_BNCCT, T_BNTT của dòng.",
      en: "Write {field} by the ceiling of the supply and compute THANH_TIEN_BH, T_BHTT, T_BNCCT and T_BNTT of the row again.",
    },
    judge(row, _visit, find) {
      if (!hasCeiling(row) || (row["MA_NHOM"] !== "10" && row["MA_NHOM"] !== "11")) return;
      if (row["PHAM_VI"] === "2") return;
      if (!readCell(row["DON_GIA_BV"], hospitalPrice) || !readCell(row["DON_GIA_BH"], insuredPrice)) return;
      const expected = lesser(thousandthsOf(hospitalPrice), thousandthsOf(ceiling));
      if (thousandthsOf(insuredPrice) === expected) return;
      find({ field: "DON_GIA_BH", expected: writeThousandths(expected) });
    },
  }),
  priceRule({
    rule: "X3-037",
    text: {
      vi: "{at} khác DON_GIA_BV của vật tư tái sử dụng.",
      en: "{at} differs from DON_GIA_BV of a reused supply.",
    },
    nextStep: {
      vi: "Ghi DON_GIA_BV và DON_GIA_BH của vật tư tái sử dụng bằng nhau, hoặc xóa TAI_SU_DUNG nếu vật tư là mới.",
      en: "Write the same DON_GIA_BV and DON_GIA_BH for a reused supply, or clear TAI_SU_DUNG if the supply is new.",
    },
    judge(row, _visit, find) {
      if (row["TAI_SU_DUNG"] !== "1") return;
      if (!readCell(row["DON_GIA_BV"], hospitalPrice) || !readCell(row["DON_GIA_BH"], insuredPrice)) return;
      const price = thousandthsOf(hospitalPrice);
      if (thousandthsOf(insuredPrice) !== price) {
        find({ field: "DON_GIA_BH", expected: writeThousandths(price) });
      }
    },
  }),
  priceRule({
    rule: "X3-038",
    text: {
      vi: "{at} phải bằng 0: dịch vụ có mã đuôi .0000, _TB, _TT được thanh toán ở dòng thuốc, vật tư.",
      en: "{at} must be 0: a service whose code ends in .0000, _TB or _TT is paid in the rows of its drugs and supplies.",
    },
    nextStep: {
      vi: "Đặt {field} = 0 cho dòng dịch vụ này; chi phí ghi ở các dòng thuốc, vật tư kèm theo.",
      en: "Set {field} of this service to 0; its cost stands in the rows of its drugs and supplies.",
    },
    judge(row, _visit, find) {
      if (!isPricedElsewhere(row) || row["PHAM_VI"] === "2") return;
      for (const field of bothPrices) {
        const price = readHundredths(row[field]);
        if (price !== undefined && price !== 0) find({ field, expected: "0" });
      }
    },
  }),
  priceRule({
    rule: "X3-039",
    source: sources.checkers,
    text: {
      vi: "{at} bằng 0 trong khi PHAM_VI = 1; chỉ dịch vụ có mã đuôi .0000, _TB, _TT mới có giá 0.",
      en: "{at} is 0 although PHAM_VI is 1; only services whose code ends in .0000, _TB or _TT have the price 0.",
    },
    nextStep: {
      vi: "Ghi giá bảo hiểm của dòng này; nếu quỹ BHYT không thanh toán thì PHAM_VI = 2.",
      en: "Write the insured price of this row; if the fund does not pay it, PHAM_VI is 2.",
    },
    judge(row, _visit, find) {
      if (row["PHAM_VI"] !== "1" || !readCell(row["DON_GIA_BH"], insuredPrice)) return;
      if (insuredPrice.units === 0 && !isPricedElsewhere(row)) find({ field: "DON_GIA_BH" });
    },
  }),
];
