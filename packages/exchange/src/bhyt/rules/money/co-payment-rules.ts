import { baseSalaryOn, freeVisitPercent } from "../../money/base-salary.ts";
import { cardPercentOf } from "../../money/card-level.ts";
import { figureOf, readHundredths, writeHundredths } from "../../money/figure.ts";
import { differs, fundShareOf } from "../../money/row-formulas.ts";
import { minus, type Whole } from "../../money/whole-number.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "../checked-visit.ts";
import { toleranceOf } from "./money-sheet.ts";

/** What a rule about co-payment looks at; undefined when the share of the patient follows from something else. */
interface CoPayment {
  readonly insured: Whole;
  readonly coPaid: Whole;
  /** The visit costs less than 15 % of the base salary; undefined when no salary is known for its day. */
  readonly free: boolean | undefined;
}

function coPaymentOf(visit: CheckedVisit): CoPayment | undefined {
  const { summary, options, endedOn } = visit;
  const insured = readHundredths(summary["T_TONGCHI_BH"]);
  const coPaid = readHundredths(summary["T_BNCCT"]);
  if (insured === undefined || coPaid === undefined || endedOn === undefined) return undefined;
  if (textOf(summary, "MA_THE_BHYT") === undefined) return undefined;
  if (!options.rightRouteCategories.includes(textOf(summary, "MA_DOITUONG_KCB") ?? "")) return undefined;
  const salary = baseSalaryOn(endedOn, options.baseSalaries);
  const free =
    salary === undefined
      ? undefined
      : insured < fundShareOf(readHundredths(salary) ?? 0, figureOf(freeVisitPercent), "down");
  return { insured, coPaid, free };
}

/** Other sources, an exemption or a war wound change what the patient pays, and the tables do not tell by how much. */
function isPlain({ summary, rows }: CheckedVisit): boolean {
  const other = readHundredths(summary["T_NGUONKHAC"]);
  if (other !== undefined && other > 0) return false;
  if (textOf(summary, "NGAY_MIEN_CCT") !== undefined) return false;
  const ofWarWound = (row: { readonly VET_THUONG_TP?: string }) => row.VET_THUONG_TP === "1";
  return !rows("XML2").some(ofWarWound) && !rows("XML3").some(ofWarWound);
}

/** Whether T_BNCCT fits the card and the cost of the visit. */
export const coPaymentRules: readonly BhytRule[] = [
  bhytRule({
    rule: "SUM-016",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at} phải bằng 0: chi phí trong phạm vi thấp hơn 15% lương cơ sở và khám đúng tuyến.",
      en: "{at} must be 0: the cost inside the scope is below 15 % of the base salary, on the right route.",
    },
    nextStep: {
      vi: "Đặt MUC_HUONG = 100 cho các dòng trong phạm vi của lượt khám này rồi tính lại T_BHTT, T_BNCCT.",
      en: "Set MUC_HUONG to 100 for the rows inside the scope of this visit and compute T_BHTT and T_BNCCT again.",
    },
    appliesTo: ["XML1"],
    check(visit, find) {
      const payment = coPaymentOf(visit);
      if (payment?.free !== true || payment.coPaid <= 0) return;
      find({ table: "XML1", row: 0, field: "T_BNCCT", expected: "0.00" });
    },
  }),
  bhytRule({
    rule: "SUM-017",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at} khác phần cùng chi trả theo mức hưởng của thẻ (mức 4: 20%, mức 3: 5%, mức 1, 2, 5: 0%).",
      en: "{at} differs from the patient's share by the level of the card (level 4: 20 %, level 3: 5 %, levels 1, 2, 5: 0 %).",
    },
    nextStep: {
      vi: "So MUC_HUONG của từng dòng với ký tự thứ 3 của mã thẻ; nếu người bệnh được miễn cùng chi trả, ghi NGAY_MIEN_CCT.",
      en: "Compare MUC_HUONG of each row with the third character of the card number; if co-payment is waived, fill NGAY_MIEN_CCT.",
    },
    appliesTo: ["XML1"],
    check(visit, find) {
      const payment = coPaymentOf(visit);
      if (payment?.free !== false || !isPlain(visit)) return;
      // Listed primary facilities pay in full whatever the card says.
      const percent =
        textOf(visit.summary, "MA_DOITUONG_KCB") === "1.2"
          ? 100
          : cardPercentOf(itemsOf(textOf(visit.summary, "MA_THE_BHYT") ?? ""));
      if (percent === undefined) return;
      const { insured, coPaid } = payment;
      const fund = fundShareOf(insured, { units: percent, scale: 0 }, visit.options.rounding);
      const expected = minus(insured, fund);
      if (!differs(coPaid, expected, toleranceOf(visit.options.coPaymentTolerance))) return;
      find({ table: "XML1", row: 0, field: "T_BNCCT", expected: writeHundredths(expected) });
    },
  }),
];
