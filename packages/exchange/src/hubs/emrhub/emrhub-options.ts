import { checkHubOptions, type HubOptions, isFilled } from "../hub-options.ts";
import type { HubAddress } from "../wire/hub-address.ts";
import { glnInvalid } from "./emrhub.faults.ts";

/** One facility at the data axis. */
export interface EmrhubOptions extends HubOptions {
  /** The number of 13 digits that was issued on registering. @official MA_GTIN_CSKCB, sender_id */
  readonly gln: string;
  /** The integration account. */
  readonly account: string;
}

/** @official QĐ 2062/QĐ-BYT annex 02 */
const hosts = {
  production: "https://api.emrhub.vn",
  training: "https://api-sandbox.emrhub.vn",
} as const;

/** Facility numbers of examples and tests: no prefix of GS1 begins like these. The real hub never sees them. */
export const defaultTestGlns: readonly string[] = ["0000000000000", "9999999999999"];

/** True for 13 digits. */
export function isGln(value: unknown): value is string {
  return typeof value === "string" && /^\d{13}$/.test(value);
}

/**
 * Where the connector sends to.
 *
 * @throws EmrError `exchange.hub.options_invalid`
 */
export function emrhubAddress(options: EmrhubOptions): HubAddress {
  // The short codes that other hubs keep away may well stand inside of a real number of 13 digits.
  const own = { testFacilityCodes: defaultTestGlns, ...options };
  return checkHubOptions("emrhub", own, hosts, {
    facilityCode: "gln",
    check({ gln, account }, { expect, complain }) {
      expect("account", isFilled(account), "account");
      if (!isGln(gln)) complain("gln", glnInvalid({}));
    },
  });
}
