import { addDecimals, compareDecimals, type Decimal, subtractDecimals } from "@benhan/core";
import { differs } from "../money/row-amounts.ts";
import { feeForServiceRows, sumOf, supplyRows } from "../money/totals-of.ts";
import type { BhytRow } from "../qd3176/bhyt-tables.ts";
import { type BhytRule, bhytRule, type Finding, sources } from "./bhyt-rule.ts";
import type { CheckedVisit } from "./checked-visit.ts";
import { hasArmedForcesCard } from "./summary-rules.ts";

const zero = "0" as Decimal;
const recalculate = {
  vi: "Tính lại {field} từ các dòng XML2, XML3 rồi xuất lại hồ sơ; totalsOf của @benhan/exchange/money tính sẵn.",
  en: "Compute {field} again from the rows of XML2 and XML3 and export the episode again; totalsOf of @benhan/exchange/money does it.",
};

const allRows = (visit: CheckedVisit) => [...visit.rows("XML2"), ...visit.rows("XML3")];

/** What a finding about a total adds to its rule: nothing, the amount that is expected, a severity of its own. */
type WrongTotal = Pick<Finding, "severity" | "expected">;

/** A total against what it should be. */
function compare(total: Decimal, expected: Decimal, { options }: CheckedVisit): WrongTotal | undefined {
  return differs(total, expected, options.recordTolerance) ? { expected } : undefined;
}

function totalRule(
  parts: Pick<BhytRule, "rule" | "text"> &
    Partial<Pick<BhytRule, "severity" | "source">> & {
      readonly field: string;
      /** What is wrong with the total, if anything. Sums that a row leaves unknown are not judged. */
      readonly broken: (visit: CheckedVisit, total: Decimal) => WrongTotal | undefined;
    },
): BhytRule {
  const { field, broken, ...words } = parts;
  return bhytRule({
    severity: "error",
    source: sources.qd3176,
    ...words,
    appliesTo: ["XML1"],
    nextStep: recalculate,
    check(visit, find) {
      const total = visit.total(field);
      if (total === undefined) return;
      const wrong = broken(visit, total);
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
  rows: (visit: CheckedVisit) => readonly BhytRow[],
  applies: (visit: CheckedVisit) => boolean = () => true,
): BhytRule {
  return totalRule({
    rule,
    field,
    text: {
      vi: `{at} khác tổng ${column} ${of.vi}.`,
      en: `{at} differs from the sum of ${column} ${of.en}.`,
    },
    broken(visit, total) {
      const sum = applies(visit) ? sumOf(rows(visit), column) : undefined;
      return sum === undefined ? undefined : compare(total, sum, visit);
    },
  });
}

const ofAll = { vi: "của XML2 và XML3", en: "in XML2 and XML3" };

/** Totals of XML1. SUM-013 is the tolerance, which is an option. */
export const totalRules: readonly BhytRule[] = [
  sumRule("SUM-001", "T_THUOC", "THANH_TIEN_BV", { vi: "của XML2", en: "in XML2" }, (visit) =>
    visit.rows("XML2"),
  ),
  sumRule(
    "SUM-002",
    "T_VTYT",
    "THANH_TIEN_BV",
    { vi: "của vật tư trong XML3 (MA_NHOM 10, 11)", en: "over supplies in XML3 (MA_NHOM 10, 11)" },
    (visit) => supplyRows(visit.rows("XML3")),
  ),
  sumRule("SUM-003", "T_TONGCHI_BV", "THANH_TIEN_BV", ofAll, allRows),
  sumRule("SUM-004", "T_TONGCHI_BH", "THANH_TIEN_BH", ofAll, allRows),
  sumRule("SUM-005", "T_BNTT", "T_BNTT", ofAll, allRows),
  sumRule("SUM-006", "T_BNCCT", "T_BNCCT", ofAll, allRows),
  sumRule("SUM-007", "T_NGUONKHAC", "T_NGUONKHAC", ofAll, allRows),
  totalRule({
    rule: "SUM-008",
    field: "T_BHTT",
    text: { vi: "{at} khác T_TONGCHI_BH trừ T_BNCCT.", en: "{at} differs from T_TONGCHI_BH less T_BNCCT." },
    broken(visit, fund) {
      const insured = visit.total("T_TONGCHI_BH");
      const coPaid = visit.total("T_BNCCT");
      if (insured === undefined || coPaid === undefined) return undefined;
      const wrong = compare(fund, subtractDecimals(insured, coPaid), visit);
      // When other sources paid inside the scope, the decision's own row formulas lead to the sum of the rows.
      const rows = hasOtherSources(visit) ? sumOf(allRows(visit), "T_BHTT") : undefined;
      return wrong === undefined || rows === undefined ? wrong : compare(fund, rows, visit);
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
    broken(visit, fund) {
      const rows = hasOtherSources(visit) ? undefined : sumOf(allRows(visit), "T_BHTT");
      return rows === undefined ? undefined : compare(fund, rows, visit);
    },
  }),
  sumRule(
    "SUM-010",
    "T_BHTT_GDV",
    "T_BHTT",
    { vi: "của các dòng MA_PTTT = 1", en: "over rows with MA_PTTT 1" },
    (visit) => feeForServiceRows(allRows(visit)),
    (visit) => !hasArmedForcesCard(visit),
  ),
  totalRule({
    rule: "SUM-011",
    field: "T_TONGCHI_BV",
    source: sources.checkers,
    text: {
      vi: "{at} khác T_BHTT + T_BNCCT + T_BNTT + T_NGUONKHAC.",
      en: "{at} differs from T_BHTT + T_BNCCT + T_BNTT + T_NGUONKHAC.",
    },
    broken(visit, charged) {
      const parts = ["T_BHTT", "T_BNCCT", "T_BNTT", "T_NGUONKHAC"].flatMap(
        (field) => visit.total(field) ?? [],
      );
      // Any of the five may be the wrong one, so none of them is said to be expected.
      if (parts.length !== 4 || compare(charged, addDecimals(...parts), visit) === undefined)
        return undefined;
      // With other sources this checker's balance and the decision's formula of T_BHTT cannot both hold.
      return hasOtherSources(visit) ? { severity: "warning" } : {};
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
    broken(visit, insured) {
      const fund = visit.total("T_BHTT");
      const charged = visit.total("T_TONGCHI_BV");
      const below = fund !== undefined && compareDecimals(fund, insured) > 0;
      const above = charged !== undefined && compareDecimals(insured, charged) > 0;
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
    broken: (visit, drugs) =>
      compareDecimals(drugs, zero) > 0 === visit.rows("XML2").length > 0 ? undefined : {},
  }),
];

function hasOtherSources(visit: CheckedVisit): boolean {
  const other = visit.total("T_NGUONKHAC");
  return other !== undefined && compareDecimals(other, zero) > 0;
}
