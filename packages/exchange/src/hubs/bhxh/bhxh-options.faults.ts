import { type Bilingual, defineFault } from "@benhan/core/faults";

/** What `bhxhGateway` was given cannot be used. Carries every mistake as an issue, each with a code of this file. */
export const gatewayOptionsInvalid = defineFault<{ readonly mistakes: readonly Bilingual[] }>({
  code: "exchange.bhxh.options_invalid",
  text: ({ mistakes }) => ({
    vi: `Cấu hình của bhxhGateway có ${mistakes.length} lỗi: ${mistakes.map(({ vi }) => vi).join(" ")}`,
    en: `The options of bhxhGateway hold ${mistakes.length} mistake(s): ${mistakes.map(({ en }) => en).join(" ")}`,
  }),
  nextStep: () => ({
    vi: "Sửa các mục được nêu rồi khởi động lại.",
    en: "Mend what is named, then start again.",
  }),
});

/** An option is missing or of another kind than declared: TypeScript would have said so. */
export const gatewayOptionInvalid = defineFault<{ readonly option: string; readonly expected: string }>({
  code: "exchange.bhxh.option_invalid",
  text: ({ option, expected }) => ({
    vi: `Thiếu hoặc sai mục ${option}; cần: ${expected}.`,
    en: `${option} is missing or wrong; expected: ${expected}.`,
  }),
});

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

/** An invented facility code on the real gateway. */
export const testFacilityInProduction = defineFault<object>({
  code: "exchange.bhxh.test_facility_in_production",
  text: () => ({
    vi: "Mã cơ sở này chỉ dùng để thử nghiệm, không được gửi lên cổng thật.",
    en: "This facility code is for tests only and must not be used with the real gateway.",
  }),
  nextStep: () => ({
    vi: 'Chọn environment "training" hoặc trình mô phỏng, hoặc nhập mã cơ sở thật.',
    en: 'Choose the environment "training" or the simulator, or enter the real facility code.',
  }),
});

/** A base address that is neither HTTPS nor on this machine. */
export const baseUrlRefused = defineFault<object>({
  code: "exchange.bhxh.base_url_refused",
  text: () => ({
    vi: "Địa chỉ cổng thử nghiệm phải dùng https, trừ khi ở ngay trên máy này, và không được chứa tên đăng nhập hay tham số.",
    en: "The address of a test gateway must use https unless it is on this machine, and must hold no credentials or parameters.",
  }),
  nextStep: () => ({
    vi: 'Sửa baseUrl; với cổng thật hãy dùng environment "production".',
    en: 'Mend baseUrl; for the real gateway use the environment "production".',
  }),
});
