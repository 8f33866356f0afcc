import type { Bilingual, Issue } from "../faults/issue.ts";
import type { JsonPath } from "../faults/json-path.ts";
import { type AccessCondition, conditionRules } from "./conditions.ts";

interface Told {
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly rule: string;
  readonly source: string;
}

const law = "Luật KCB 15/2023/QH15 Đ69";
const guidance = "CV 365/TTYQG-GPQLCL III.1.1";
const askRights: Bilingual = {
  vi: "Liên hệ người quản lý phân quyền của cơ sở.",
  en: "Ask whoever manages the rights of the facility.",
};

/** What can stand against a wish, beside conditions and rules of the facility. */
const findings = {
  role_unknown: {
    text: { vi: "Vai trò này không có trong phân quyền.", en: "The rights know no such role." },
    nextStep: {
      vi: "Truyền `role` là một khóa của `policy.roles`.",
      en: "Give a `role` that is a key of `policy.roles`.",
    },
    rule: "CV365-05",
    source: `${guidance} c`,
  },
  role_over: {
    text: { vi: "Vai trò này chưa có hoặc hết hiệu lực.", en: "The role does not hold on this day." },
    nextStep: askRights,
    rule: "CV365-10",
    source: `${guidance} g`,
  },
  right_missing: {
    text: { vi: "Vai trò này không có quyền thực hiện thao tác.", en: "The role has no right to do this." },
    nextStep: askRights,
    rule: "CV365-05",
    source: `${guidance} c`,
  },
  account_unknown: {
    text: { vi: "Chưa biết tài khoản thuộc về ai.", en: "It is not known whose account this is." },
    nextStep: {
      vi: 'Ghi `account`: "person" (của một người) hoặc "service" (của phần mềm).',
      en: 'Say `account`: "person" (of one person) or "service" (of software).',
    },
    rule: "KCB-15",
    source: "NĐ 90/2026/NĐ-CP Đ95 k1 c",
  },
  account_shared: {
    text: {
      vi: "Tài khoản dùng chung không được truy cập bệnh án.",
      en: "A shared account has no access to records.",
    },
    nextStep: { vi: "Cấp cho mỗi người một tài khoản.", en: "Give every person an account of their own." },
    rule: "KCB-15",
    source: "NĐ 90/2026/NĐ-CP Đ95 k1 c",
  },
  account_not_personal: {
    text: {
      vi: "Vai trò này phải do một người có tên thực hiện.",
      en: "Only a named person acts in this role.",
    },
    nextStep: {
      vi: "Đăng nhập bằng tài khoản cá nhân; phần mềm thì dùng vai trò loại `system`.",
      en: "Log in with a personal account; software uses a role of the category `system`.",
    },
    rule: "KCB-15",
    source: "NĐ 90/2026/NĐ-CP Đ95 k1 c",
  },
  account_idle: {
    text: {
      vi: "Tài khoản đã lâu không dùng nên bị khóa.",
      en: "The account was not used for too long and is disabled.",
    },
    nextStep: {
      vi: "Người quản trị xác minh rồi mở lại tài khoản.",
      en: "The administrator verifies it and enables it again.",
    },
    rule: "SEC-03",
    source: "TCVN 14423:2026",
  },
  record_state_unknown: {
    text: {
      vi: "Chưa biết bệnh án đang ở trạng thái nào, hoặc không có trạng thái như vậy.",
      en: "It is not known where the record stands, or there is no such state.",
    },
    nextStep: {
      vi: "Truyền `state` của bệnh án, đúng một trong các giá trị này.",
      en: "Give the `state` of the record, one of these.",
    },
    rule: "KCB-05",
    source: `${law} k3, k4`,
  },
  requester_unknown: {
    text: {
      vi: "Bên yêu cầu không thuộc danh sách được khai thác hồ sơ bệnh án.",
      en: "Who asks is not on the list of those who may have records.",
    },
    nextStep: {
      vi: "Kiểm tra loại bên yêu cầu (khóa của requesterCategories); ai không có trong danh sách thì từ chối.",
      en: "Check the category (a key of requesterCategories); refuse whoever is not on the list.",
    },
    rule: "KCB-06",
    source: `${law} k3, k4`,
  },
  record_cancelled: {
    text: { vi: "Bệnh án đã hủy, không khai thác được.", en: "The record is cancelled and may not be read." },
    nextStep: { vi: "Phục hồi bệnh án trước (`restore`).", en: "Restore the record first (`restore`)." },
    rule: "CV365-05",
    source: `${guidance} c`,
  },
  record_disposed: {
    text: {
      vi: "Bệnh án đã bị loại khi hết thời hạn lưu trữ.",
      en: "The record was given up after its time of keeping.",
    },
    nextStep: { vi: "Xem biên bản tiêu hủy.", en: "See the minutes of its destruction." },
    rule: "KCB-06",
    source: `${law} k4`,
  },
  summary_only: {
    text: {
      vi: "Người đại diện này chỉ được nhận bản tóm tắt hồ sơ bệnh án.",
      en: "This representative may have the summary of the record only.",
    },
    nextStep: { vi: "Cung cấp bản tóm tắt (mẫu TT25-03).", en: "Give the summary (form TT25-03)." },
    rule: "KCB-07",
    source: `${law} k4 đ; Đ8 k2`,
  },
  not_in_table: {
    text: {
      vi: "Luật không cho phép đối tượng này làm thao tác này ở trạng thái hiện tại của bệnh án.",
      en: "The law does not allow this to them while the record stands where it does.",
    },
    nextStep: {
      vi: "Xem bảng quyền khai thác (docs/reference/access.md); hồ sơ chưa lưu trữ thì chỉ cơ sở và người hành nghề được nêu ở khoản 3.",
      en: "See the table of access (docs/reference/access.md); before archiving only those of clause 3 may read.",
    },
    rule: "KCB-06",
    source: `${law} k3, k4`,
  },
  outsider: {
    text: {
      vi: "Người ngoài cơ sở không được ghi vào bệnh án.",
      en: "Nobody from outside writes to records.",
    },
    nextStep: askRights,
    rule: "KCB-04",
    source: "Luật KCB 15/2023/QH15 Đ10 k2",
  },
  tags_unknown: {
    text: { vi: "Chưa biết nhãn bí mật của bệnh án.", en: "The secrecy tags of the record are not known." },
    nextStep: {
      vi: "Truyền `tags`, rỗng nếu không có nhãn.",
      en: "Give `tags`, an empty list where there are none.",
    },
    rule: "SENS-01",
    source: "Luật Phòng, chống HIV/AIDS Đ30",
  },
  tags_unjudged: {
    text: {
      vi: "Bệnh án có nhãn bí mật nhưng chưa cấu hình ai được xem.",
      en: "The record has secrecy tags, and nothing says who may read them.",
    },
    nextStep: {
      vi: "Truyền `barredBy` (@benhan/core/privacy).",
      en: "Give `barredBy` (@benhan/core/privacy).",
    },
    rule: "SENS-01",
    source: "Luật Phòng, chống HIV/AIDS Đ30",
  },
  donor_secret: {
    text: {
      vi: "Mở khẩn không được mở thông tin người hiến.",
      en: "Breaking the glass does not open who a donor is.",
    },
    nextStep: { vi: "Mở phần khác của bệnh án.", en: "Open the other parts of the record." },
    rule: "SENS-01",
    source: "Quy định chuyên ngành về hiến, ghép và hỗ trợ sinh sản",
  },
} as const satisfies Readonly<Record<string, Told>>;

/** The name of a finding, without the common beginning of the codes. */
export type AccessFinding = keyof typeof findings;

/**
 * One finding of a decision.
 *
 * @param names What could have been said instead; the next step lists it.
 */
export function accessIssue(name: AccessFinding, path: JsonPath, names?: readonly string[]): Issue {
  const { nextStep, ...told }: Told = findings[name];
  return { code: `core.access.${name}`, severity: "error", path, ...told, nextStep: listed(nextStep, names) };
}

/** A facility may have hundreds of roles: a message holds the first of them. */
const mostNames = 30;

function listed({ vi, en }: Bilingual, names: readonly string[] | undefined): Bilingual {
  if (names === undefined) return { vi, en };
  const more = names.length > mostNames ? ", …" : "";
  const all = `${names.slice(0, mostNames).join(", ")}${more}`;
  return { vi: `${vi} Hiện có: ${all || "(trống)"}.`, en: `${en} There are: ${all || "none"}.` };
}

/** A condition that does not hold. */
export function missingIssue(
  condition: AccessCondition,
  row: { readonly rule: string; readonly source: string } | undefined,
): Issue {
  const { name, nextStep } = conditionRules[condition];
  const isPurpose = condition === "purpose";
  return {
    code: `core.access.${condition.replaceAll("-", "_")}_missing`,
    severity: "error",
    path: isPurpose ? ["purpose"] : ["facts"],
    text: { vi: `Thiếu điều kiện: ${name.vi}.`, en: `A condition is missing: ${name.en}.` },
    nextStep,
    rule: isPurpose ? "KCB-08" : (row?.rule ?? "KCB-04"),
    source: isPurpose ? "Luật KCB 15/2023/QH15 Đ69 k5" : (row?.source ?? "Luật KCB 15/2023/QH15 Đ10 k2"),
  };
}

/** A rule of the facility that does not hold. */
export function brokenIssue(id: string, { vi, en }: Bilingual): Issue {
  return {
    code: "core.access.rule_broken",
    severity: "error",
    path: ["facts"],
    text: { vi: `Quy định ${id} của cơ sở: cần ${vi}.`, en: `Rule ${id} of the facility asks for ${en}.` },
    nextStep: {
      vi: "Liên hệ người quản lý phân quyền của cơ sở.",
      en: "Ask whoever manages the rights of the facility.",
    },
    rule: "CV365-10",
    source: "CV 365/TTYQG-GPQLCL III.1.1 g",
  };
}
