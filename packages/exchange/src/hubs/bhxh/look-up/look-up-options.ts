import {
  checkHubOptions,
  expectDuration,
  type HubOptions,
  hasFunction,
  isPositive,
} from "../../hub-options.ts";
import type { HubAddress } from "../../wire/hub-address.ts";
import type { BhxhAccount } from "../bhxh-gateway-options.ts";
import { checkGatewayAccount, gatewayHosts } from "../gateway-address.ts";
import type { CardCache } from "./card-cache.ts";
import type { Officer } from "./card-query.ts";
import { readOfficer } from "./card-query.ts";
import type { CarryingStyle } from "./look-up-request.ts";

/** One facility that looks up at the BHXH gateway. `inFlight` is 4 here unless said otherwise: no limit is published. */
export interface BhxhLookUpOptions extends HubOptions, BhxhAccount {
  /**
   * Who looks up, where a call names nobody. Registered with BHXH by name and citizen number.
   *
   * @legal Công văn 1923/BHXH-CNTT (20/06/2024)
   */
  readonly officer?: Officer;
  /** How the fields of the card look-up travel. Default `form`. */
  readonly style?: CarryingStyle;
  /** Keeps good answers for the day when the gateway cannot be reached. Default: none are kept. */
  readonly cache?: CardCache;
  /**
   * 32 bytes or more that only the facility has: with it, the digests in cache and evidence cannot be tried out. Keep it
   * as long as these.
   */
  readonly digestKey?: Uint8Array;
  /** The co-payment function takes 5 to 60 seconds. Default 120 seconds. */
  readonly coPaymentTimeoutMs?: number;
  /** How long a card is not asked for again. Default 15 minutes. */
  readonly coPaymentPauseMs?: number;
  /** What the co-payment function wants as `username`: text and example contradict each other. Default `account`. */
  readonly coPaymentUsername?: "account" | "facility-code";
}

/**
 * Where look-ups are sent to.
 *
 * @throws EmrError `exchange.hub.options_invalid`
 */
export function lookUpAddress(options: BhxhLookUpOptions): HubAddress {
  return checkHubOptions("bhxhLookUps", options, gatewayHosts, {
    facilityCode: "facilityCode",
    check(given, found) {
      checkGatewayAccount(given, found);
      const { officer, style, cache, digestKey, coPaymentUsername } = given;
      const { expect } = found;
      const named =
        officer === undefined || "hoTenCb" in readOfficer(officer as BhxhLookUpOptions["officer"]);
      expect("officer", named, '{ name: "…", citizenId: "12 digits" }');
      expect("style", [undefined, "form", "json"].includes(style as undefined), '"form" | "json"');
      const isCache =
        cache === undefined || ["get", "put", "remove"].every((name) => hasFunction(cache, name));
      expect("cache", isCache, "createMemoryCardCache(), { get, put, remove }");
      const isKey = digestKey === undefined || (digestKey instanceof Uint8Array && digestKey.length >= 32);
      expect("digestKey", isKey, "Uint8Array, 32 bytes or more");
      expect(
        "coPaymentUsername",
        [undefined, "account", "facility-code"].includes(coPaymentUsername as undefined),
        '"account" | "facility-code"',
      );
      const { coPaymentTimeoutMs, coPaymentPauseMs } = given;
      expectDuration("coPaymentTimeoutMs", coPaymentTimeoutMs, found);
      expect("coPaymentPauseMs", coPaymentPauseMs === undefined || isPositive(coPaymentPauseMs), "> 0");
    },
  });
}
