import type { Issue } from "@benhan/core/faults";
import type { HubAnswer } from "../hub-connector.ts";

/** What a login came to. Faults of connectors hold neither password nor token. */
export function loginFindings({ outcome, fault }: HubAnswer): readonly Issue[] {
  if (outcome.startsWith("ACCEPTED")) return [];
  const isForPerson = outcome !== "RETRYABLE" && outcome !== "UNKNOWN";
  const { vi = "", en = "" } = fault?.text ?? {};
  return [
    {
      code: "exchange.hub_doctor.login_failed",
      severity: isForPerson ? "error" : "warning",
      path: ["login"],
      text: {
        vi: `Không mở được phiên đăng nhập (${outcome}). ${vi}`.trim(),
        en: `No session was opened (${outcome}). ${en}`.trim(),
      },
      nextStep: isForPerson
        ? {
            vi: "Kiểm tra tài khoản, mật khẩu và địa chỉ IP đã đăng ký rồi mới thử lại: thử nhiều lần có thể làm khóa tài khoản.",
            en: "Check account, password and registered address before you try again: repeated tries may lock the account.",
          }
        : { vi: "Kiểm tra lại sau ít phút.", en: "Examine again in some minutes." },
    },
  ];
}

/** The connector has no login of the facility to try. */
export const loginOfPersons: Issue = {
  code: "exchange.hub_doctor.login_not_tried",
  severity: "information",
  path: ["login"],
  text: {
    vi: "Không thử đăng nhập: đầu nối này dùng phiên của từng người (bác sĩ).",
    en: "No login was tried: the sessions of this connector are those of persons (doctors).",
  },
};

/** Something before the login is wrong. */
export const loginHeldBack: Issue = {
  code: "exchange.hub_doctor.login_held_back",
  severity: "information",
  path: ["login"],
  text: {
    vi: "Không thử đăng nhập vì còn lỗi ở cấu hình hoặc đường truyền: mật khẩu không được gửi đi.",
    en: "No login was tried, because settings or line are at fault: the password was not sent.",
  },
  nextStep: { vi: "Sửa các lỗi kia trước.", en: "Mend the other errors first." },
};
