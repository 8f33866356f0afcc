import type { Decimal } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { CostSectionName } from "./cost-sections.ts";

/** Sums of the money columns; a sum is left out when a row lacks its amount. */
export interface StatementSums {
  /** Column 7. @official THANH_TIEN_BV */
  readonly charged?: Decimal;
  /** Column 9. @official THANH_TIEN_BH */
  readonly insured?: Decimal;
  /** Column 10. @official T_BHTT */
  readonly fundPaid?: Decimal;
  /** Column 11. @official T_BNCCT */
  readonly coPaid?: Decimal;
  /** Column 12. @official T_NGUONKHAC */
  readonly otherSources?: Decimal;
  /** Column 13. @official T_BNTT */
  readonly selfPaid?: Decimal;
}

/** One line, in the columns 1 to 13 of the form. Cells are as the tables have them. */
export interface StatementLine {
  /** Where the line comes from, as `XML3[2]`. */
  readonly from: string;
  /** Column 1. @official TEN_THUOC, TEN_DICH_VU, TEN_VAT_TU */
  readonly name: string | undefined;
  /** Column 2. @official DON_VI_TINH */
  readonly unit: string | undefined;
  /** Column 3. @official SO_LUONG */
  readonly quantity: string | undefined;
  /** Column 4. @official DON_GIA, DON_GIA_BV */
  readonly price: string | undefined;
  /** Column 5. @official DON_GIA, DON_GIA_BH */
  readonly insuredPrice: string | undefined;
  /** Column 6, in percent; 100 for drugs. @official TYLE_TT_DV */
  readonly serviceRatio: string | undefined;
  /** Column 7. @official THANH_TIEN_BV */
  readonly charged: string | undefined;
  /** Column 8, in percent. @official TYLE_TT_BH */
  readonly insuredRatio: string | undefined;
  /** Column 9. @official THANH_TIEN_BH */
  readonly insured: string | undefined;
  /** Column 10. @official T_BHTT */
  readonly fundPaid: string | undefined;
  /** Column 11. @official T_BNCCT */
  readonly coPaid: string | undefined;
  /** Column 12. @official T_NGUONKHAC */
  readonly otherSources: string | undefined;
  /** Column 13. @official T_BNTT */
  readonly selfPaid: string | undefined;
}

/** A section with its lines, or with sections of its own. */
export interface StatementSection extends CostSectionName {
  readonly lines: readonly StatementLine[];
  readonly sections: readonly StatementSection[];
  readonly sums: StatementSums;
}

/** The costs that were paid at one benefit level. */
export interface StatementPart {
  /** In percent. @official MUC_HUONG */
  readonly benefitLevel: string;
  /** The card, when the visit used one only. @official MA_THE_BHYT */
  readonly card?: string;
  readonly sections: readonly StatementSection[];
  readonly sums: StatementSums;
}

/** The data of the cost statement of a visit. Its layout is the printer's. */
export interface CostStatement {
  readonly form: "01/KBCB";
  /** The box of the heading: 01 examination, 02 out-patient, 03 in-patient, 04 day treatment; unknown for other forms. */
  readonly kind?: "01" | "02" | "03" | "04";
  /** Number of the visit. @official MA_LK */
  readonly visitNumber: string | undefined;
  /** Number of the patient. @official MA_BN */
  readonly patientNumber: string | undefined;
  /** The administrative part: cells of XML1 by their official names. */
  readonly patient: Readonly<Record<string, string>>;
  /** The costs, apart for each benefit level. */
  readonly parts: readonly StatementPart[];
  readonly sums: StatementSums;
  /** What the patient pays in all: columns 11 and 13. */
  readonly patientPays?: Decimal;
  /** Totals of XML1 that differ from the sums of the lines; empty for a visit that was computed by this library. */
  readonly unlikeXml1: readonly string[];
  /** What the text of QĐ 697 says and this library does not know. */
  readonly unknown: readonly (Bilingual & { readonly field: string })[];
}
