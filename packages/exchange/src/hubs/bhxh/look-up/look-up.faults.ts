import { defineFault } from "@benhan/core/faults";

type WithCode = { readonly code: string };

/** The gateway could not be reached, or cannot answer now. */
export const lookUpUnavailable = defineFault<WithCode>({
  code: "exchange.bhxh_look_up.unavailable",
  retry: "safe",
  text: ({ code }) => ({
    vi: `Không tra cứu được trên cổng BHXH lúc này (mã ${code}).`,
    en: `The BHXH gateway cannot be asked now (code ${code}).`,
  }),
  nextStep: () => ({
    vi: "Vẫn tiếp nhận người bệnh, lưu bằng chứng tra cứu và tra cứu lại sau. Nếu lặp lại, kiểm tra mạng của cơ sở.",
    en: "Admit the patient, keep the evidence and look up again later. If it repeats, check the network of the facility.",
  }),
});

/** The gateway does not accept the account or the address of the facility. */
export const lookUpNotAuthorised = defineFault<WithCode>({
  code: "exchange.bhxh_look_up.not_authorised",
  text: ({ code }) => ({
    vi: `Cổng BHXH không chấp nhận tài khoản hoặc địa chỉ IP của cơ sở (mã ${code}); việc tra cứu tạm ngừng để tài khoản không bị khóa.`,
    en: `The BHXH gateway does not accept the account or the IP address of the facility (code ${code}); look-ups pause so that the account is not locked.`,
  }),
  nextStep: () => ({
    vi: "Vẫn tiếp nhận người bệnh. Người quản trị kiểm tra tài khoản, mật khẩu và địa chỉ IP đã đăng ký với BHXH.",
    en: "Admit the patient. The administrator checks account, password and the IP address registered with BHXH.",
  }),
});

/** Only a person can mend it: the officer, the password, an unknown code. */
export const lookUpNeedsPerson = defineFault<WithCode>({
  code: "exchange.bhxh_look_up.needs_person",
  text: ({ code }) => ({
    vi: `Cổng BHXH từ chối lượt tra cứu vì cấu hình hoặc vì lý do chưa biết (mã ${code}).`,
    en: `The BHXH gateway refuses the look-up because of the configuration, or for an unknown reason (code ${code}).`,
  }),
  nextStep: () => ({
    vi: "Vẫn tiếp nhận người bệnh. Mã 054, 055: người quản trị đối chiếu họ tên và số CCCD của cán bộ tra cứu với danh sách đã đăng ký. Mã khác: kiểm tra cấu hình, hỏi BHXH.",
    en: "Admit the patient. Codes 054, 055: the administrator compares name and citizen number of the officer with the registered list. Other codes: check the configuration, ask BHXH.",
  }),
});

/** The gateway restricts the account, in look-ups of co-payment. */
export const accountRestricted = defineFault<object>({
  code: "exchange.bhxh_look_up.account_restricted",
  text: () => ({
    vi: "Tài khoản của cơ sở nằm trong danh sách hạn chế tra cứu của cổng BHXH.",
    en: "The account of the facility is on the list of accounts that may not look up.",
  }),
  nextStep: () => ({
    vi: "Ngừng tra cứu tiền cùng chi trả; người quản trị liên hệ BHXH.",
    en: "Stop looking up co-payment; the administrator asks BHXH.",
  }),
});
