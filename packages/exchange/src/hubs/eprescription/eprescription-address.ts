import { checkHubOptions, type HubOptionRules, isFilled, isTextList } from "../hub-options.ts";
import type { HubAddress, HubHosts } from "../wire/hub-address.ts";
import type { EprescriptionAccess, EprescriptionHubOptions } from "./eprescription-options.ts";

/** The test host is known by plain http only; nothing is sent over that (setting `erx.trainingHost`). */
const hosts: HubHosts = {
  production: "https://api.donthuocquocgia.vn",
  training: "https://api-beta.donthuocquocgia.vn",
};

/**
 * Where the connector sends to.
 *
 * @throws EmrError `exchange.hub.options_invalid`
 */
export function eprescriptionAddress(options: EprescriptionHubOptions): HubAddress {
  return checkHubOptions("eprescriptionHub", options, hosts, {
    facilityCode: "facilityCode",
    check(given, found) {
      checkAccess(given, found);
      const { scope = "practitioner", prescriberOf, usedPhrases } = given;
      found.expect("scope", scope === "practitioner" || scope === "facility", '"practitioner" | "facility"');
      const isNeeded = scope === "practitioner" || prescriberOf !== undefined;
      found.expect("prescriberOf", !isNeeded || typeof prescriberOf === "function", "(entry) => …");
      found.expect("usedPhrases", usedPhrases === undefined || isTextList(usedPhrases), '["…"]');
    },
  });
}

/** The same for the calls of the facility. @throws EmrError `exchange.hub.options_invalid` */
export function facilityAddress(options: EprescriptionAccess): HubAddress {
  return checkHubOptions("eprescriptionFacility", options, hosts, {
    facilityCode: "facilityCode",
    check: checkAccess,
  });
}

const checkAccess: HubOptionRules<EprescriptionAccess>["check"] = (
  { facilityCode, connectionCode, vendorHeaders },
  { expect },
) => {
  expect("facilityCode", isFilled(facilityCode) && /^[0-9A-Za-z]{5}$/.test(facilityCode), "MA_CSKCB");
  expect("connectionCode", isFilled(connectionCode), "ma_lien_thong_co_so_kham_chua_benh");
  expect("vendorHeaders", vendorHeaders === undefined || typeof vendorHeaders === "boolean", "true | false");
};
