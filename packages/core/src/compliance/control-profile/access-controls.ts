import { daysInMonth } from "../../time/calendar.ts";
import type { CalendarDate } from "../../time/calendar-date.ts";
import { atLeast, type Control, isPast, judged } from "./control.ts";
import { securityDefaults } from "./security-defaults.ts";

const standard = "TCVN 14423:2026";
const { passwordLengthWithMfa, passwordLengthWithoutMfa, idleDays, rightsReviewMonths } = securityDefaults;

/** Who gets in, and with which rights. */
export const accessControls: readonly Control[] = [
  {
    id: "mfa",
    levels: [2, 3],
    text: {
      vi: "Đăng nhập từ Internet, của bên thứ ba và của quản trị viên phải xác thực đa yếu tố.",
      en: "Log-in from the internet, of third parties and of administrators needs a second factor.",
    },
    nextStep: {
      vi: "Bật xác thực đa yếu tố cho cả ba nhóm đăng nhập.",
      en: "Switch on the second factor for all three.",
    },
    rows: ["SEC-03", "SEC-10", "CV365-10"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ mfa = {} }) => judged(mfa.internet, mfa.thirdParty, mfa.admin),
  },
  {
    id: "password-length",
    levels: [2, 3],
    text: {
      vi: `Mật khẩu tối thiểu ${passwordLengthWithMfa} ký tự khi có yếu tố thứ hai, ${passwordLengthWithoutMfa} ký tự khi không có.`,
      en: `Passwords have at least ${passwordLengthWithMfa} characters beside a second factor, ${passwordLengthWithoutMfa} alone.`,
    },
    nextStep: {
      vi: `Đặt độ dài tối thiểu ${passwordLengthWithMfa} và ${passwordLengthWithoutMfa}; tài khoản không có yếu tố thứ hai dùng mức dài hơn.`,
      en: `Set the least lengths to ${passwordLengthWithMfa} and ${passwordLengthWithoutMfa}; accounts without a second factor take the longer.`,
    },
    rows: ["SEC-03"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ password = {} }) =>
      judged(
        atLeast(password.minLengthWithMfa, passwordLengthWithMfa),
        atLeast(password.minLengthWithoutMfa, passwordLengthWithoutMfa),
      ),
  },
  {
    id: "idle-accounts",
    levels: [2, 3],
    text: {
      vi: `Tài khoản không dùng ${idleDays} ngày bị vô hiệu hóa.`,
      en: `Accounts that are not used for ${idleDays} days are disabled.`,
    },
    nextStep: {
      vi: `Đặt thời gian vô hiệu hóa không quá ${idleDays} ngày.`,
      en: `Disable accounts after ${idleDays} days at the latest.`,
    },
    rows: ["SEC-03"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ accounts = {} }) =>
      judged(
        accounts.idleDays === undefined ? undefined : accounts.idleDays > 0 && accounts.idleDays <= idleDays,
      ),
  },
  {
    id: "rights-review",
    levels: [2, 3],
    text: {
      vi: `Rà soát quyền truy cập ${rightsReviewMonths} tháng một lần.`,
      en: `Rights are reviewed every ${rightsReviewMonths} months.`,
    },
    nextStep: {
      vi: "Rà soát quyền, lập biên bản và ghi ngày vào rights.reviewedOn.",
      en: "Review the rights, make minutes, and write the day into rights.reviewedOn.",
    },
    rows: ["SEC-03"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ rights = {} }, { on }) =>
      judged(
        isPast(rights.reviewedOn, on),
        rights.reviewedOn === undefined
          ? undefined
          : rights.reviewedOn >= monthsBefore(on, rightsReviewMonths),
      ),
  },
  {
    id: "roles-and-windows",
    levels: [2, 3],
    text: {
      vi: "Phân quyền theo vai trò, giới hạn thời gian truy cập; mỗi tài khoản của một người.",
      en: "Rights are given by role and within time windows; every account belongs to one person.",
    },
    nextStep: {
      vi: "Cấp quyền theo vai trò với thời hạn; bỏ tài khoản dùng chung.",
      en: "Give rights by role and for a time; end shared accounts.",
    },
    rows: ["CV365-10", "KCB-15"],
    proves: [],
    source: "CV 365/TTYQG-GPQLCL III.1.1 g; NĐ 90/2026/NĐ-CP",
    confidence: "M",
    check: ({ rights = {}, accounts = {} }) => judged(rights.byRole, rights.timeWindows, accounts.personal),
  },
];

/** The same day so many months before; the last of the month where it has no such day. */
function monthsBefore(day: CalendarDate, months: number): CalendarDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const two = (value: number) => String(value).padStart(2, "0");
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}` as CalendarDate;
}
