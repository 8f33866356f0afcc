import type { Decimal } from "@benhan/core";

/** What the price of one row is made of. A drug has one price and no service ratio. */
export interface RowTerms {
  /** @official SO_LUONG */
  readonly quantity: Decimal;
  /** @official DON_GIA, DON_GIA_BV */
  readonly price: Decimal;
  /** The price that the fund knows, for services and supplies. Default: `price`. @official DON_GIA_BH */
  readonly insuredPrice?: Decimal;
  /** In percent. Default 100. @official TYLE_TT_DV */
  readonly serviceRatio?: Decimal;
  /** In percent. @official TYLE_TT_BH */
  readonly insuredRatio: Decimal;
  /** In percent. @official MUC_HUONG */
  readonly benefitLevel: Decimal;
  /** What other sources pay for the row, with two decimals. Default 0. @official T_NGUONKHAC */
  readonly otherSources?: Decimal;
}
