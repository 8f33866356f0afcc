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
    vi: "Không thử đăng nhập: đầu nối này gửi bằng phiên của từng người (bác sĩ), và không có mật khẩu của cơ sở để thử.",
    en: "No login was tried: this connector sends with the sessions of persons (doctors), and there is no password of the facility to try.",
  },
  nextStep: {
    vi: "Mật khẩu của bác sĩ chỉ được thử khi gửi; bác sĩ nào bị từ chối thì mục của người đó bị tạm giữ: outbox status --list.",
    en: "The password of a doctor is tried when something is sent; entries of one who is refused are held: outbox status --list.",
  },
};

/** The account of the facility says nothing about those of its people. */
export const onlyFacilityTried: Issue = {
  ...loginOfPersons,
  code: "exchange.hub_doctor.persons_not_tried",
  text: {
    vi: "Chỉ thử tài khoản của cơ sở; tài khoản của từng bác sĩ không được thử.",
    en: "Only the account of the facility was tried; those of the doctors were not.",
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
