import type { Issue } from "@benhan/core/faults";
import { defaultTestGlns } from "../emrhub/emrhub-options.ts";
import type { HubConnector } from "../hub-connector.ts";
import { defaultTestFacilityCodes } from "../hub-options.ts";
import { urlOf } from "./url-of.ts";

const testCodes = [...defaultTestFacilityCodes, ...defaultTestGlns];

/**
 * What the settings of a connector say about themselves, without a call.
 *
 * @official username: the account that BHXH issues is usually MA_CSKCB with `_BV`; documents under another one's account
 *   are filed there without an error, as practice shows
 */
export function settingsFindings({ environment, vitals }: HubConnector): readonly Issue[] {
  if (vitals === undefined) return [noVitals];
  const { baseUrl, facilityCode, account, accountPrefix } = vitals;
  const url = urlOf(baseUrl);
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url?.hostname ?? "");
  const findings: Issue[] = [];
  if (url === undefined) findings.push(addressUnreadable);
  else if (url.protocol !== "https:" && !isLocal) findings.push(addressInsecure);
  if (environment === "production" && isLocal) findings.push(environmentDiffers);
  if (environment === "production" && testCodes.includes(facilityCode)) findings.push(testFacility);
  if (environment !== "production") findings.push(notProduction);
  if (accountPrefix !== undefined && account !== undefined && !account.startsWith(accountPrefix))
    findings.push(accountOfOther(accountPrefix));
  return findings;
}

const noVitals: Issue = {
  code: "exchange.hub_doctor.no_vitals",
  severity: "information",
  path: ["settings"],
  text: {
    vi: "Đầu nối này không cho biết địa chỉ của cổng (vitals) nên không kiểm tra được đường truyền.",
    en: "This connector does not tell the address of its hub (vitals), so the line cannot be examined.",
  },
  nextStep: {
    vi: "Thêm vitals vào đầu nối tự viết; ba đầu nối của SDK đã có sẵn.",
    en: "Give a connector of your own its vitals; those of the SDK have them.",
  },
};

const addressUnreadable: Issue = {
  code: "exchange.hub_doctor.address_unreadable",
  severity: "error",
  path: ["settings"],
  text: { vi: "Địa chỉ của cổng không phải là một URL.", en: "The address of the hub is no URL." },
  nextStep: { vi: "Sửa baseUrl của đầu nối.", en: "Mend baseUrl of the connector." },
};

const addressInsecure: Issue = {
  code: "exchange.hub_doctor.address_insecure",
  severity: "error",
  path: ["settings"],
  text: {
    vi: "Địa chỉ của cổng không dùng https: mật khẩu và dữ liệu người bệnh sẽ đi qua mạng mà không được mã hóa.",
    en: "The address of the hub does not use https: password and patient data would cross the network unprotected.",
  },
  nextStep: { vi: "Đổi địa chỉ sang https.", en: "Change the address to https." },
};

const environmentDiffers: Issue = {
  code: "exchange.hub_doctor.environment_differs",
  severity: "error",
  path: ["settings"],
  text: {
    vi: "Đầu nối nói là môi trường thật (production) nhưng địa chỉ nằm trên chính máy này.",
    en: "The connector claims the production environment, but its address is on this machine.",
  },
  nextStep: {
    vi: "Sửa environment hoặc địa chỉ cho khớp nhau.",
    en: "Mend environment or address so that they agree.",
  },
};

const testFacility: Issue = {
  code: "exchange.hub_doctor.test_facility_in_production",
  severity: "error",
  path: ["settings"],
  text: {
    vi: "Mã cơ sở này chỉ dùng để thử nghiệm, nhưng đầu nối trỏ tới hệ thống thật.",
    en: "The facility code is one for tests, but the connector points at the real hub.",
  },
  nextStep: {
    vi: "Nhập mã cơ sở thật, hoặc chọn môi trường thử nghiệm.",
    en: "Enter the real facility code, or choose a test environment.",
  },
};

const notProduction: Issue = {
  code: "exchange.hub_doctor.not_production",
  severity: "information",
  path: ["settings"],
  text: {
    vi: "Đây không phải hệ thống thật: những gì gửi tới đây không có giá trị thanh toán hay báo cáo.",
    en: "This is not the real hub: what is sent here counts for no payment and no report.",
  },
  nextStep: {
    vi: 'Khi vận hành thật, đặt environment: "production".',
    en: 'For real work set environment: "production".',
  },
};

function accountOfOther(prefix: string): Issue {
  return {
    code: "exchange.hub_doctor.account_of_other_facility",
    severity: "error",
    path: ["settings"],
    text: {
      vi: `Tài khoản không bắt đầu bằng mã cơ sở ${prefix}: hồ sơ có thể bị ghi nhầm cho cơ sở khác mà cổng không báo lỗi.`,
      en: `The account does not begin with the facility code ${prefix}: documents could be filed under another facility without an error.`,
    },
    nextStep: {
      vi: "Dùng tài khoản được cấp cho đúng mã cơ sở này.",
      en: "Use the account that was issued for this facility code.",
    },
  };
}
