import type { HubOptions } from "../hub-options.ts";
import type { BhxhReading } from "./interpret-bhxh-answer.ts";

/** One facility at the BHXH gateway. Its limits are not published (setting `bhyt.limits`). */
export interface BhxhGatewayOptions extends HubOptions, BhxhReading {
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** Account that BHXH issued, e.g. `79999_BV`; begins with the facility code. */
  readonly account: string;
  /**
   * What becomes of a document whose CHUKYDONVI is empty: refused before a byte leaves, or sent. Default `refuse`: the
   * signature of the facility is taken to be due (setting `bhxh.unsigned`, confidence M).
   *
   * @legal NĐ 188/2025, from 2026-01-01
   */
  readonly unsigned?: "refuse" | "send";
}
