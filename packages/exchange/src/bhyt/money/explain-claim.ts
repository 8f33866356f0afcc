import type { Decimal } from "@benhan/core";
import type { LevelSource, VisitLevel } from "./benefit-level.ts";
import type { DividedLine, PriceSource } from "./claim-line.ts";
import type { ClaimOptions } from "./claim-terms.ts";
import { type EpisodeSums, fundTotalOf } from "./episode-sums.ts";
import { writeHundredths } from "./figure.ts";
import type { Whole } from "./whole-number.ts";

/** How one amount came about. It holds amounts of a patient: show it, never log it. */
export interface AmountExplanation {
  /** The cell, as `XML2[1].T_BHTT`. */
  readonly amount: string;
  readonly formula: string;
  /** What the formula was given, by official name. */
  readonly inputs: Readonly<Record<string, Decimal>>;
  readonly value: Decimal;
  /** The text that the formula comes from. */
  readonly source: string;
  readonly vi: string;
  readonly en: string;
}

const qd3176 = "QĐ 3176/QĐ-BYT (29/10/2024)";
const qd3276 = "QĐ 3276/QĐ-BYT (17/10/2025); Luật BHYT";

/** What is explained. */
export interface ExplainedClaim {
  readonly lines: readonly DividedLine[];
  readonly sums: EpisodeSums;
  readonly level?: VisitLevel;
}

/** Explains every computed amount of a claim. */
export function explainClaim(claim: ExplainedClaim, options: ClaimOptions): readonly AmountExplanation[] {
  return [...explainSums(claim, options), ...claim.lines.flatMap((line) => explainLine(line, claim.level))];
}

function explained(
  amount: string,
  formula: string,
  inputs: Readonly<Record<string, Decimal>>,
  value: Decimal,
  words: { readonly vi: string; readonly en: string },
  source: string = qd3176,
): AmountExplanation {
  const filled = Object.entries(inputs).map(([name, input]) => `${name} = ${input}`);
  const given = filled.length === 0 ? "" : ` (${filled.join("; ")})`;
  const [, name = amount] = amount.split(".");
  const tail = `${name} = ${formula} = ${value}${given}.`;
  return { amount, formula, inputs, value, source, vi: `${words.vi}: ${tail}`, en: `${words.en}: ${tail}` };
}

function hasAllParts({ terms }: DividedLine): boolean {
  const { stateBudget, foreign, domestic, remaining } = terms.amounts?.otherSources ?? {};
  return ![stateBudget, foreign, domestic, remaining].includes(undefined);
}

function explainLine(line: DividedLine, level: VisitLevel | undefined): readonly AmountExplanation[] {
  const at = (field: string) => `${line.table}[${line.row}].${field}`;
  const drug = line.table === "XML2";
  const price = drug ? "DON_GIA" : "DON_GIA_BV";
  const ratio: Readonly<Record<string, Decimal>> = drug ? {} : { TYLE_TT_DV: line.servicePercent };
  const quantity = { SO_LUONG: line.quantity };
  const charged = writeHundredths(line.charged);
  const insured = writeHundredths(line.insured);
  const shared = line.otherSources > 0 ? withOther : withoutOther;
  const payers = {
    ...(line.otherSources > 0 && { THANH_TIEN_BV: charged, T_NGUONKHAC: writeHundredths(line.otherSources) }),
    THANH_TIEN_BH: insured,
  };
  const [budget, foreign, domestic, rest] = line.otherParts;
  return [
    ...(drug || line.insuredPriceFrom === "line" ? [] : [explainPrice(line, at("DON_GIA_BH"))]),
    explained(
      at("THANH_TIEN_BV"),
      line.waived
        ? "SO_LUONG × DON_GIA_BV − SO_LUONG × DON_GIA_BH × (100 − TYLE_TT_DV)/100"
        : `SO_LUONG × ${price}${drug ? "" : " × TYLE_TT_DV/100"}`,
      { ...quantity, [price]: line.price, ...(line.waived && { DON_GIA_BH: line.insuredPrice }), ...ratio },
      charged,
      { vi: "Thành tiền theo giá bệnh viện", en: "Amount at the facility's price" },
    ),
    explained(
      at("THANH_TIEN_BH"),
      `SO_LUONG × ${drug ? "DON_GIA" : "DON_GIA_BH × TYLE_TT_DV/100"} × TYLE_TT_BH/100`,
      {
        ...quantity,
        [drug ? "DON_GIA" : "DON_GIA_BH"]: line.insuredPrice,
        ...ratio,
        TYLE_TT_BH: line.insurancePercent,
      },
      insured,
      { vi: "Thành tiền trong phạm vi bảo hiểm", en: "Amount inside the scope of insurance" },
    ),
    explained(
      at("T_NGUONKHAC"),
      "T_NGUONKHAC_NSNN + T_NGUONKHAC_VTNN + T_NGUONKHAC_VTTN + T_NGUONKHAC_CL",
      {
        T_NGUONKHAC_NSNN: writeHundredths(budget),
        T_NGUONKHAC_VTNN: writeHundredths(foreign),
        T_NGUONKHAC_VTTN: writeHundredths(domestic),
        T_NGUONKHAC_CL: writeHundredths(rest),
      },
      writeHundredths(line.otherSources),
      hasAllParts(line)
        ? { vi: "Nguồn khác trả", en: "Paid by other sources" }
        : {
            vi: "Nguồn khác trả (nguồn không ghi được tính là 0)",
            en: "Paid by other sources (those not told are taken as 0)",
          },
    ),
    explainLevel(line, level, at("MUC_HUONG")),
    explained(
      at("T_BNTT"),
      shared.selfPaid,
      { ...payers, THANH_TIEN_BV: charged },
      writeHundredths(line.selfPaid),
      {
        vi: "Người bệnh tự trả (nguồn khác trừ ở đây trước)",
        en: "Paid by the patient outside the scope (other sources come off here first)",
      },
    ),
    explained(
      at("T_BNCCT"),
      shared.coPaid,
      { ...payers, MUC_HUONG: line.benefitPercent },
      writeHundredths(line.coPaid),
      {
        vi: "Người bệnh cùng chi trả (nguồn khác trừ tiếp ở đây)",
        en: "The patient's share inside the scope (other sources come off here next)",
      },
    ),
    explained(
      at("T_BHTT"),
      shared.fundPaid,
      { ...payers, MUC_HUONG: line.benefitPercent },
      writeHundredths(line.fundPaid),
      {
        vi: "Quỹ BHYT trả (nguồn khác trừ sau cùng)",
        en: "Paid by the fund (other sources come off here last)",
      },
    ),
  ];
}

const withoutOther = {
  selfPaid: "THANH_TIEN_BV − THANH_TIEN_BH",
  coPaid: "THANH_TIEN_BH − THANH_TIEN_BH × MUC_HUONG/100",
  fundPaid: "THANH_TIEN_BH × MUC_HUONG/100",
};
const withOther = {
  selfPaid: "max(0, THANH_TIEN_BV − THANH_TIEN_BH − T_NGUONKHAC)",
  coPaid:
    "max(0, min(THANH_TIEN_BH − THANH_TIEN_BH × MUC_HUONG/100, THANH_TIEN_BV − THANH_TIEN_BH × MUC_HUONG/100 − T_NGUONKHAC))",
  fundPaid: "min(THANH_TIEN_BH × MUC_HUONG/100, THANH_TIEN_BV − T_NGUONKHAC)",
};

const priceWords: Readonly<
  Record<PriceSource, { readonly formula: string; readonly vi: string; readonly en: string }>
> = {
  line: { formula: "DON_GIA_BH", vi: "Theo dòng chi phí", en: "As the line says" },
  "hospital-price": {
    formula: "DON_GIA_BV",
    vi: "Dòng không ghi giá bảo hiểm, lấy giá bệnh viện",
    en: "The line has no insured price, so the facility's is taken",
  },
  ceiling: { formula: "min(DON_GIA_BV, T_TRANTT)", vi: "Vật tư có mức trần", en: "Supply with a ceiling" },
  reused: { formula: "DON_GIA_BV", vi: "Vật tư tái sử dụng", en: "Reused supply" },
};

function explainPrice(line: DividedLine, amount: string): AmountExplanation {
  const { formula, vi, en } = priceWords[line.insuredPriceFrom];
  const ceiling = "ceiling" in line.terms ? line.terms.ceiling : undefined;
  return explained(
    amount,
    formula,
    {
      DON_GIA_BV: line.price,
      ...(line.insuredPriceFrom === "ceiling" && ceiling !== undefined && { T_TRANTT: ceiling }),
    },
    line.insuredPrice,
    { vi, en },
  );
}

const levelWords: Readonly<
  Record<LevelSource, { readonly formula: string; readonly vi: string; readonly en: string }>
> = {
  line: {
    formula: "MUC_HUONG",
    vi: "Mức hưởng do HIS ghi ở dòng",
    en: "Level stated by the host",
  },
  "self-paid": { formula: "0", vi: "Ngoài phạm vi (PHAM_VI 2)", en: "Outside the scope (PHAM_VI 2)" },
  "not-insured": { formula: "0", vi: "Lượt khám không dùng thẻ BHYT", en: "Visit without insurance" },
  exempt: {
    formula: "100",
    vi: "Đã được miễn cùng chi trả từ NGAY_MIEN_CCT",
    en: "Co-payment is waived from NGAY_MIEN_CCT on",
  },
  "below-threshold": {
    formula: "100",
    vi: "Chi phí trong phạm vi thấp hơn 15% lương cơ sở, đúng tuyến",
    en: "The cost inside the scope is below 15 % of the base salary, on the right route",
  },
  card: {
    formula: "MUC_HUONG_THE × TYLE_DOITUONG/100",
    vi: "Mức hưởng của thẻ nhân tỷ lệ theo đối tượng",
    en: "The card's level times the share of the category",
  },
};

function explainLevel(line: DividedLine, level: VisitLevel | undefined, amount: string): AmountExplanation {
  const { formula, vi, en } = levelWords[line.benefitFrom];
  const known = line.benefitFrom === level?.from ? level : undefined;
  return explained(
    amount,
    formula,
    {
      ...(known?.cardPercent !== undefined && { MUC_HUONG_THE: known.cardPercent }),
      ...(known?.categoryPercent !== undefined && { TYLE_DOITUONG: known.categoryPercent }),
      ...(known?.threshold !== undefined && { NGUONG_15_LCS: known.threshold }),
    },
    line.benefitPercent,
    { vi, en },
    qd3276,
  );
}

function explainSums({ sums }: ExplainedClaim, options: ClaimOptions): readonly AmountExplanation[] {
  const sum = (field: string, formula: string, value: Whole | undefined, vi: string, en: string) =>
    explained(`XML1.${field}`, formula, {}, writeHundredths(value ?? 0), { vi, en });
  const byFormula = sums.otherSources === 0 || options.fundTotalWithOtherSources === "formula";
  return [
    sum("T_THUOC", "Σ XML2.THANH_TIEN_BV", sums.drugs, "Tổng tiền thuốc", "Drugs"),
    sum("T_VTYT", "Σ XML3.THANH_TIEN_BV (MA_NHOM 10, 11)", sums.supplies, "Tổng tiền vật tư", "Supplies"),
    sum(
      "T_TONGCHI_BV",
      "Σ THANH_TIEN_BV",
      sums.charged,
      "Tổng chi phí theo giá bệnh viện",
      "Cost at the facility's prices",
    ),
    sum(
      "T_TONGCHI_BH",
      "Σ THANH_TIEN_BH",
      sums.insured,
      "Tổng chi phí trong phạm vi",
      "Cost inside the scope",
    ),
    sum("T_BNTT", "Σ T_BNTT", sums.selfPaid, "Người bệnh tự trả", "Paid by the patient outside the scope"),
    sum("T_BNCCT", "Σ T_BNCCT", sums.coPaid, "Người bệnh cùng chi trả", "The patient's share"),
    explained(
      "XML1.T_BHTT",
      byFormula ? "T_TONGCHI_BH − T_BNCCT" : "Σ T_BHTT",
      byFormula
        ? { T_TONGCHI_BH: writeHundredths(sums.insured ?? 0), T_BNCCT: writeHundredths(sums.coPaid ?? 0) }
        : {},
      writeHundredths(fundTotalOf(sums, options.fundTotalWithOtherSources) ?? 0),
      { vi: "Quỹ BHYT trả", en: "Paid by the fund" },
    ),
    sum("T_NGUONKHAC", "Σ T_NGUONKHAC", sums.otherSources, "Nguồn khác trả", "Paid by other sources"),
    sum(
      "T_BHTT_GDV",
      "Σ T_BHTT (MA_PTTT = 1)",
      sums.fundPaidPerService,
      "Quỹ trả theo phí dịch vụ",
      "Paid by the fund per service",
    ),
  ];
}
