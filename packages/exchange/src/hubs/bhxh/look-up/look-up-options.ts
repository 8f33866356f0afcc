import { checkHubOptions, isPositive } from "../../hub-options.ts";
import type { HubAddress } from "../../wire/hub-address.ts";
import { checkGatewayAccount, gatewayHosts } from "../gateway-address.ts";
import type { BhxhLookUpOptions } from "./bhxh-look-ups.ts";
import { readOfficer } from "./card-query.ts";

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
      const isCache = cache === undefined || (typeof cache === "object" && cache !== null && "get" in cache);
      expect("cache", isCache, "createMemoryCardCache()");
      const isKey = digestKey === undefined || (digestKey instanceof Uint8Array && digestKey.length >= 32);
      expect("digestKey", isKey, "Uint8Array, 32 bytes or more");
      expect(
        "coPaymentUsername",
        [undefined, "account", "facility-code"].includes(coPaymentUsername as undefined),
        '"account" | "facility-code"',
      );
      for (const option of ["coPaymentTimeoutMs", "coPaymentPauseMs"] as const)
        expect(option, given[option] === undefined || isPositive(given[option]), "> 0");
    },
  });
}
