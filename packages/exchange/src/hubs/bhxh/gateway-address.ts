import { checkHubOptions, isFilled, isTextList, type OptionCheck, type Unchecked } from "../hub-options.ts";
import type { HubAddress, HubHosts } from "../wire/hub-address.ts";
import type { BhxhAccount, BhxhGatewayOptions } from "./bhxh-gateway-options.ts";
import { accountOfOtherFacility, facilityCodeInvalid } from "./bhxh-options.faults.ts";
import { checkFunctions } from "./check-functions.ts";

/** The hosts of the gateway. */
export const gatewayHosts: HubHosts = {
  production: "https://egw.baohiemxahoi.gov.vn",
  training: "https://daotaoegw.baohiemxahoi.gov.vn",
};

/**
 * Where the connector sends to.
 *
 * @throws EmrError `exchange.hub.options_invalid`
 */
export function gatewayAddress(options: BhxhGatewayOptions): HubAddress {
  return checkHubOptions("bhxhGateway", options, gatewayHosts, {
    facilityCode: "facilityCode",
    check(given, found) {
      const { unsigned, functions, usualMessages } = given;
      found.expect(
        "unsigned",
        [undefined, "refuse", "send"].includes(unsigned as undefined),
        '"refuse" | "send"',
      );
      found.expect("usualMessages", usualMessages === undefined || isTextList(usualMessages), '["…"]');
      checkFunctions(functions, found);
      checkGatewayAccount(given, found);
    },
  });
}

/** The account must be that of the facility: what comes under another one's is filed there without a word. */
export function checkGatewayAccount(
  { facilityCode, account }: Unchecked<BhxhAccount>,
  { expect, complain }: OptionCheck,
): void {
  expect("facilityCode", isFilled(facilityCode), "MA_CSKCB");
  expect("account", isFilled(account), "xxxxx_BV");
  if (!isFilled(facilityCode)) return;
  if (!/^[0-9A-Za-z]{5}$/.test(facilityCode)) complain("facilityCode", facilityCodeInvalid({}));
  if (isFilled(account) && account !== facilityCode && !account.startsWith(`${facilityCode}_`))
    complain("account", accountOfOtherFacility({}));
}
