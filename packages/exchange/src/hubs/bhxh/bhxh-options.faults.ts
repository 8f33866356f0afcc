import { defineFault } from "@benhan/core/faults";

/** The account of the gateway does not begin with the facility code. */
export const accountOfOtherFacility = defineFault<object>({
  code: "exchange.bhxh.account_of_other_facility",
  text: () => ({
    vi: "Tài khoản cổng giám định không bắt đầu bằng mã cơ sở: hồ sơ có thể bị ghi nhầm cho cơ sở khác mà cổng không báo lỗi.",
    en: "The account does not begin with the facility code: claims could be filed under another facility without an error.",
  }),
  nextStep: () => ({
    vi: "Dùng tài khoản do BHXH cấp cho đúng mã cơ sở này, dạng xxxxx_BV.",
    en: "Use the account that BHXH issued for this facility code, of the form xxxxx_BV.",
  }),
});

/** The facility code has not the shape of one. */
export const facilityCodeInvalid = defineFault<object>({
  code: "exchange.bhxh.facility_code_invalid",
  text: () => ({
    vi: "Mã cơ sở khám chữa bệnh không đúng dạng 5 ký tự chữ và số.",
    en: "The facility code is not of the form of 5 letters and digits.",
  }),
  nextStep: () => ({
    vi: "Nhập mã cơ sở do BHXH cấp.",
    en: "Enter the facility code that BHXH issued.",
  }),
});
