import type { HubOptions } from "../hub-options.ts";
import type { BhxhReading } from "./interpret-bhxh-answer.ts";
import type { SendingFunction } from "./sending-function.ts";

/** The account of a facility at the gateway. */
export interface BhxhAccount {
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** Account that BHXH issued, e.g. `79999_BV`; begins with the facility code. */
  readonly account: string;
}

/** One facility at the BHXH gateway. Its limits are not published (setting `bhyt.limits`). */
export interface BhxhGatewayOptions extends HubOptions, BhxhAccount, Pick<BhxhReading, "usualMessages"> {
  /**
   * What becomes of a document whose CHUKYDONVI is empty: refused before a byte leaves, or sent. Default `refuse`: the
   * signature of the facility is taken to be due (setting `bhxh.unsigned`, confidence M).
   *
   * @legal NĐ 188/2025, from 2026-01-01
   */
  readonly unsigned?: "refuse" | "send";
  /**
   * What the gateway wants otherwise than {@link paperFunctions} say, by kind of document: several of them were only seen
   * in code. `{ "bhxh-catalogue-services": { dossierType: "05" } }`
   */
  readonly functions?: Readonly<Record<string, Partial<SendingFunction>>>;
}
