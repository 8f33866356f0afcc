import {
  addDecimals,
  type CalendarDate,
  compareDecimals,
  type Decimal,
  multiplyDecimals,
} from "@benhan/core";
import { baseSalaryOn, freeVisitPercent } from "../bhyt/money/base-salary.ts";
import { type RowTerms, rowAmounts } from "../bhyt/money/index.ts";
import type { Xml2Row, Xml3Row } from "../bhyt/qd3176/rows.data.ts";
import type { ChargeLines, DrugLine, ServiceLine } from "./charge-lines.ts";
import type { Insurance } from "./insurance.ts";

/** The tables of charges. */
export interface ChargedRows {
  readonly XML2?: readonly Xml2Row[];
  readonly XML3?: readonly Xml3Row[];
}

const nothing = "0" as Decimal;
const noAmount = "0.00" as Decimal;
const whole = "100" as Decimal;

/** Below this nothing is shared with the patient. */
function waivedBelow(endedOn: CalendarDate): Decimal {
  const salary = baseSalaryOn(endedOn) ?? nothing;
  return multiplyDecimals(salary, freeVisitPercent, "0.01" as Decimal);
}

/** Charges the lines of an episode by the formulas of the decision. */
export function chargedRows(
  key: string,
  { drugs, services }: ChargeLines,
  insurance: Insurance,
  endedOn: CalendarDate,
): ChargedRows {
  const lines = [...drugs.map(drugTerms), ...services.map(serviceTerms)];
  const insured = addDecimals(
    nothing,
    ...lines.map((terms) => rowAmounts({ ...terms, benefitLevel: nothing }).insured),
  );
  const waived = insurance.correctRoute && compareDecimals(insured, waivedBelow(endedOn)) < 0;
  const benefitLevel = waived ? whole : insurance.level;
  return {
    ...(drugs.length > 0 && {
      XML2: drugs.map((line, index) => ({
        MA_LK: key,
        STT: String(index + 1),
        ...line.cells,
        SO_LUONG: line.quantity,
        DON_GIA: line.price,
        TYLE_TT_BH: line.insuredRatio,
        ...amountCells(drugTerms(line), benefitLevel),
      })),
    }),
    ...(services.length > 0 && {
      XML3: services.map((line, index) => ({
        MA_LK: key,
        STT: String(index + 1),
        ...line.cells,
        SO_LUONG: line.quantity,
        DON_GIA_BV: line.price,
        DON_GIA_BH: line.insuredPrice,
        TYLE_TT_DV: line.serviceRatio,
        TYLE_TT_BH: line.insuredRatio,
        ...amountCells(serviceTerms(line), benefitLevel),
      })),
    }),
  };
}

type Terms = Omit<RowTerms, "benefitLevel">;

function drugTerms({ quantity, price, insuredRatio, donated = noAmount }: DrugLine): Terms {
  return { quantity, price, insuredRatio, otherSources: donated };
}

function serviceTerms({ quantity, price, insuredPrice, serviceRatio, insuredRatio }: ServiceLine): Terms {
  return { quantity, price, insuredPrice, serviceRatio, insuredRatio };
}

/** What lies wholly outside the scope has no benefit level. */
function amountCells(terms: Terms, level: Decimal) {
  const benefitLevel = compareDecimals(terms.insuredRatio, nothing) === 0 ? nothing : level;
  const amounts = rowAmounts({ ...terms, benefitLevel });
  const donated = terms.otherSources ?? noAmount;
  return {
    THANH_TIEN_BV: amounts.charged,
    THANH_TIEN_BH: amounts.insured,
    T_NGUONKHAC_NSNN: noAmount,
    T_NGUONKHAC_VTNN: noAmount,
    T_NGUONKHAC_VTTN: donated,
    T_NGUONKHAC_CL: noAmount,
    T_NGUONKHAC: donated,
    MUC_HUONG: benefitLevel,
    T_BNTT: amounts.selfPaid,
    T_BNCCT: amounts.coPaid,
    T_BHTT: amounts.fundPaid,
  };
}
