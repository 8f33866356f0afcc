import { type EpisodeSums, sumsOfRows } from "../../money/episode-sums.ts";
import { readHundredths, writeHundredths } from "../../money/figure.ts";
import { differs, sumOfFour } from "../../money/row-formulas.ts";
import { minus, type Whole } from "../../money/whole-number.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule, type Finding } from "../bhyt-rule.ts";
import type { CheckedVisit } from "../checked-visit.ts";
import { hasArmedForcesCard } from "../summary/summary-rules.ts";
import { toleranceOf } from "./money-sheet.ts";

const recalculate = {
  vi: "Tính lại {field} từ các dòng XML2, XML3 rồi xuất lại hồ sơ; số đúng ghi bên phát hiện nếu tính được. Lập trình viên: totalsOf của @benhan/exchange/money.",
  en: "Compute {field} again from the rows of XML2 and XML3 and export the episode again; the right amount stands beside the finding where it is known. Developers: totalsOf of @benhan/exchange/money.",
};

/** What the rules about totals know of an episode: its sums are made once. */
interface Totals {
  readonly sums: EpisodeSums;
  readonly tolerance: Whole;
}

const known = new WeakMap<CheckedVisit, Totals>();

function totalsIn(visit: CheckedVisit): Totals {
  const before = known.get(visit);
  if (before !== undefined) return before;
  const totals = {
    sums: sumsOfRows(visit.rows("XML2"), visit.rows("XML3")),
    tolerance: toleranceOf(visit.options.recordTolerance),
  };
  known.set(visit, totals);
  return totals;
}

/** A total of XML1 in hundredths, if it is filled and a number. */
function total(visit: CheckedVisit, field: string): Whole | undefined {
  return readHundredths(visit.summary[field]);
}

/** What a finding about a total adds to its rule: nothing, the amount that is expected, a severity of its own. */
type WrongTotal = Pick<Finding, "severity" | "expected">;

/** A total against what it should be. What a row leaves unknown is not judged. */
function compare(found: Whole, expected: Whole | undefined, { tolerance }: Totals): WrongTotal | undefined {
  return expected !== undefined && differs(found, expected, tolerance)
    ? { expected: writeHundredths(expected) }
    : undefined;
}

function totalRule(
  parts: Pick<BhytRule, "rule" | "text"> &
    Partial<Pick<BhytRule, "severity" | "source" | "nextStep">> & {
      readonly field: string;
      /** What is wrong with the total, if anything. */
      readonly broken: (found: Whole, totals: Totals, visit: CheckedVisit) => WrongTotal | undefined;
    },
): BhytRule {
  const { field, broken, ...words } = parts;
  return bhytRule({
    severity: "error",
    source: sources.qd3176,
    nextStep: recalculate,
    ...words,
    appliesTo: ["XML1"],
    check(visit, find) {
      const found = total(visit, field);
      if (found === undefined) return;
      const wrong = broken(found, totalsIn(visit), visit);
      if (wrong !== undefined) find({ table: "XML1", row: 0, field, ...wrong });
    },
  });
}

/** A total that is the sum of one column over some rows. */
function sumRule(
  rule: string,
  field: string,
  column: string,
  of: { readonly vi: string; readonly en: string },
  sum: keyof EpisodeSums,
): BhytRule {
  return totalRule({
    rule,
    field,
    text: {
      vi: `{at} khác tổng ${column} ${of.vi}.`,
      en: `{at} differs from the sum of ${column} ${of.en}.`,
    },
    broken: (found, totals) => compare(found, totals.sums[sum], totals),
  });
}

const ofAll = { vi: "của XML2 và XML3", en: "in XML2 and XML3" };

/** Totals of XML1. SUM-013 is the tolerance, which is an option. */
export const totalRules: readonly BhytRule[] = [
  sumRule("SUM-001", "T_THUOC", "THANH_TIEN_BV", { vi: "của XML2", en: "in XML2" }, "drugs"),
  sumRule(
    "SUM-002",
    "T_VTYT",
    "THANH_TIEN_BV",
    { vi: "của vật tư trong XML3 (MA_NHOM 10, 11)", en: "over supplies in XML3 (MA_NHOM 10, 11)" },
    "supplies",
  ),
  sumRule("SUM-003", "T_TONGCHI_BV", "THANH_TIEN_BV", ofAll, "charged"),
  sumRule("SUM-004", "T_TONGCHI_BH", "THANH_TIEN_BH", ofAll, "insured"),
  sumRule("SUM-005", "T_BNTT", "T_BNTT", ofAll, "selfPaid"),
  sumRule("SUM-006", "T_BNCCT", "T_BNCCT", ofAll, "coPaid"),
  sumRule("SUM-007", "T_NGUONKHAC", "T_NGUONKHAC", ofAll, "otherSources"),
  totalRule({
    rule: "SUM-008",
    field: "T_BHTT",
    text: { vi: "{at} khác T_TONGCHI_BH trừ T_BNCCT.", en: "{at} differs from T_TONGCHI_BH less T_BNCCT." },
    broken(fund, totals, visit) {
      const insured = total(visit, "T_TONGCHI_BH");
      const coPaid = total(visit, "T_BNCCT");
      if (insured === undefined || coPaid === undefined) return undefined;
      const wrong = compare(fund, minus(insured, coPaid), totals);
      if (wrong === undefined || visit.options.fundTotalWithOtherSources === "formula") return wrong;
      // When other sources paid inside the scope, the decision's own row formulas lead to the sum of the rows.
      const { fundPaid } = totals.sums;
      return hasOtherSources(visit) && fundPaid !== undefined ? compare(fund, fundPaid, totals) : wrong;
    },
  }),
  totalRule({
    rule: "SUM-009",
    field: "T_BHTT",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at} khác tổng T_BHTT của các dòng.",
      en: "{at} differs from the sum of T_BHTT of the rows.",
    },
    broken: (fund, totals, visit) =>
      hasOtherSources(visit) ? undefined : compare(fund, totals.sums.fundPaid, totals),
  }),
  totalRule({
    rule: "SUM-010",
    field: "T_BHTT_GDV",
    text: {
      vi: "{at} khác tổng T_BHTT của các dòng MA_PTTT = 1.",
      en: "{at} differs from the sum of T_BHTT over rows with MA_PTTT 1.",
    },
    broken: (found, totals, visit) =>
      hasArmedForcesCard(visit) ? undefined : compare(found, totals.sums.fundPaidPerService, totals),
  }),
  totalRule({
    rule: "SUM-011",
    field: "T_TONGCHI_BV",
    source: sources.checkers,
    text: {
      vi: "{at} khác T_BHTT + T_BNCCT + T_BNTT + T_NGUONKHAC.",
      en: "{at} differs from T_BHTT + T_BNCCT + T_BNTT + T_NGUONKHAC.",
    },
    broken(charged, totals, visit) {
      const fund = total(visit, "T_BHTT");
      const coPaid = total(visit, "T_BNCCT");
      const selfPaid = total(visit, "T_BNTT");
      const other = total(visit, "T_NGUONKHAC");
      if (fund === undefined || coPaid === undefined || selfPaid === undefined || other === undefined) {
        return undefined;
      }
      // Any of the five may be the wrong one, so none of them is said to be expected.
      if (compare(charged, sumOfFour(fund, coPaid, selfPaid, other), totals) === undefined) return undefined;
      // With other sources this checker's balance and the decision's formula of T_BHTT cannot both hold.
      return other > 0 ? { severity: "warning" } : {};
    },
  }),
  totalRule({
    rule: "SUM-012",
    field: "T_TONGCHI_BH",
    source: sources.checkers,
    text: {
      vi: "{at} phải nằm giữa T_BHTT và T_TONGCHI_BV.",
      en: "{at} must lie between T_BHTT and T_TONGCHI_BV.",
    },
    broken(insured, _totals, visit) {
      const fund = total(visit, "T_BHTT");
      const charged = total(visit, "T_TONGCHI_BV");
      const below = fund !== undefined && fund > insured;
      const above = charged !== undefined && insured > charged;
      return below || above ? {} : undefined;
    },
  }),
  totalRule({
    rule: "SUM-014",
    field: "T_THUOC",
    source: sources.checkers,
    text: {
      vi: "{at} lớn hơn 0 mà không có dòng XML2, hoặc ngược lại.",
      en: "{at} is above 0 without rows of XML2, or the reverse.",
    },
    nextStep: {
      vi: "Kiểm tra các dòng thuốc có bị sót khi xuất XML2 không, rồi tính lại {field}.",
      en: "Check whether drug rows were left out when XML2 was exported, then compute {field} again.",
    },
    broken: (drugs, _totals, visit) => (drugs > 0 === visit.rows("XML2").length > 0 ? undefined : {}),
  }),
  bhytRule({
    rule: "SUM-015",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: hồ sơ không có dòng XML2, XML3 nào nên không có chi phí.",
      en: "{at}: the episode has no row of XML2 or XML3, so it claims nothing.",
    },
    nextStep: {
      vi: "Kiểm tra việc xuất chi phí của lượt khám này; lượt khám không phát sinh chi phí thì không gửi đề nghị thanh toán.",
      en: "Check how the charges of this visit were exported; a visit without charges is not claimed.",
    },
    appliesTo: ["XML1"],
    check(visit, find) {
      if (visit.rows("XML1").length === 0) return;
      if (visit.rows("XML2").length > 0 || visit.rows("XML3").length > 0) return;
      find({ table: "XML1", row: 0 });
    },
  }),
];

function hasOtherSources(visit: CheckedVisit): boolean {
  const other = total(visit, "T_NGUONKHAC");
  return other !== undefined && other > 0;
}
