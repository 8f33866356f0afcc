import type { Decimal } from "@benhan/core";
import type { Xml2Row, Xml3Row } from "../bhyt/qd3176/rows.data.ts";

/** Cells that follow from the price of a line, the episode or its place in the table. */
type Computed =
  | "MA_LK"
  | "STT"
  | "THANH_TIEN_BV"
  | "THANH_TIEN_BH"
  | "MUC_HUONG"
  | "T_NGUONKHAC_NSNN"
  | "T_NGUONKHAC_VTNN"
  | "T_NGUONKHAC_VTTN"
  | "T_NGUONKHAC_CL"
  | "T_NGUONKHAC"
  | "T_BNTT"
  | "T_BNCCT"
  | "T_BHTT";

/** One row of XML2 before it is charged. */
export interface DrugLine {
  readonly cells: Omit<Xml2Row, Computed | "SO_LUONG" | "DON_GIA" | "TYLE_TT_BH">;
  readonly quantity: Decimal;
  readonly price: Decimal;
  readonly insuredRatio: Decimal;
  /** What a domestic donor pays. @official T_NGUONKHAC_VTTN */
  readonly donated?: Decimal;
}

/** One row of XML3 before it is charged. */
export interface ServiceLine {
  readonly cells: Omit<
    Xml3Row,
    Computed | "SO_LUONG" | "DON_GIA_BV" | "DON_GIA_BH" | "TYLE_TT_DV" | "TYLE_TT_BH"
  >;
  readonly quantity: Decimal;
  readonly price: Decimal;
  readonly insuredPrice: Decimal;
  readonly serviceRatio: Decimal;
  readonly insuredRatio: Decimal;
}

/** What an episode is charged for. */
export interface ChargeLines {
  readonly drugs: readonly DrugLine[];
  readonly services: readonly ServiceLine[];
}
