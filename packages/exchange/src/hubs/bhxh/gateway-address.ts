import { checkHubOptions, isFilled } from "../hub-options.ts";
import type { HubAddress } from "../wire/hub-address.ts";
import type { BhxhGatewayOptions } from "./bhxh-gateway-options.ts";
import { accountOfOtherFacility, facilityCodeInvalid } from "./bhxh-options.faults.ts";

const hosts = {
  production: "https://egw.baohiemxahoi.gov.vn",
  training: "https://daotaoegw.baohiemxahoi.gov.vn",
} as const;

/**
 * Where the connector sends to.
 *
 * @throws EmrError `exchange.hub.options_invalid`
 */
export function gatewayAddress(options: BhxhGatewayOptions): HubAddress {
  return checkHubOptions("bhxhGateway", options, hosts, {
    facilityCode: "facilityCode",
    check({ facilityCode, account, unsigned }, { expect, complain }) {
      expect("facilityCode", isFilled(facilityCode), "MA_CSKCB");
      expect("account", isFilled(account), "xxxxx_BV");
      expect("unsigned", [undefined, "refuse", "send"].includes(unsigned as undefined), '"refuse" | "send"');
      if (!isFilled(facilityCode)) return;
      if (!/^[0-9A-Za-z]{5}$/.test(facilityCode)) complain("facilityCode", facilityCodeInvalid({}));
      // The gateway files what comes under another facility's account there, and says nothing.
      if (isFilled(account) && account !== facilityCode && !account.startsWith(`${facilityCode}_`))
        complain("account", accountOfOtherFacility({}));
    },
  });
}
