import { type Bilingual, defineFault } from "@benhan/core/faults";

/** What a connector was given cannot be used. Carries every mistake as an issue, each with a code of this file. */
export const hubOptionsInvalid = defineFault<{
  readonly of: string;
  readonly mistakes: readonly Bilingual[];
}>({
  code: "exchange.hub.options_invalid",
  text: ({ of, mistakes }) => ({
    vi: `Cấu hình của ${of} có ${mistakes.length} lỗi: ${mistakes.map(({ vi }) => vi).join(" ")}`,
    en: `The options of ${of} hold ${mistakes.length} mistake(s): ${mistakes.map(({ en }) => en).join(" ")}`,
  }),
  nextStep: () => ({
    vi: "Sửa các mục được nêu rồi khởi động lại.",
    en: "Mend what is named, then start again.",
  }),
});

/** An option is missing or of another kind than declared: TypeScript would have said so. */
export const hubOptionInvalid = defineFault<{ readonly option: string; readonly expected: string }>({
  code: "exchange.hub.option_invalid",
  text: ({ option, expected }) => ({
    vi: `Thiếu hoặc sai mục ${option}; cần: ${expected}.`,
    en: `${option} is missing or wrong; expected: ${expected}.`,
  }),
});

/** An invented facility code on the real hub. */
export const testFacilityInProduction = defineFault<object>({
  code: "exchange.hub.test_facility_in_production",
  text: () => ({
    vi: "Mã cơ sở này chỉ dùng để thử nghiệm, không được gửi lên hệ thống thật.",
    en: "This facility code is for tests only and must not be used with the real hub.",
  }),
  nextStep: () => ({
    vi: 'Chọn environment "training" hoặc trình mô phỏng, hoặc nhập mã cơ sở thật.',
    en: 'Choose the environment "training" or the simulator, or enter the real facility code.',
  }),
});

/** A base address that is neither HTTPS nor on this machine. */
export const baseUrlRefused = defineFault<object>({
  code: "exchange.hub.base_url_refused",
  text: () => ({
    vi: "Địa chỉ hệ thống thử nghiệm phải dùng https, trừ khi ở ngay trên máy này, và không được chứa tên đăng nhập hay tham số.",
    en: "The address of a test hub must use https unless it is on this machine, and must hold no credentials or parameters.",
  }),
  nextStep: () => ({
    vi: 'Sửa baseUrl; với hệ thống thật hãy dùng environment "production".',
    en: 'Mend baseUrl; for the real hub use the environment "production".',
  }),
});
