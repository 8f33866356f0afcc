import { atLeast, type Control, isPast, judged } from "./control.ts";
import { logMonthsOfLevel, securityDefaults } from "./security-defaults.ts";

const standard = "TCVN 14423:2026";

/** How data are kept: encryption, integrity, backups, logs, place. */
export const dataControls: readonly Control[] = [
  {
    id: "encryption-non-public",
    levels: [2, 3],
    text: {
      vi: "Mã hóa khi lưu trữ đối với bí mật (khóa, mật khẩu) và dữ liệu không công khai.",
      en: "Secrets and non-public data are encrypted at rest.",
    },
    nextStep: { vi: "Bật mã hóa lưu trữ cho hai loại này.", en: "Encrypt both at rest." },
    rows: ["SEC-04", "CV365-14"],
    proves: [],
    source: `${standard}; CV 365/TTYQG-GPQLCL III.1.2 a`,
    confidence: "M",
    check: ({ encryption = {} }) => judged(encryption.secretsAtRest, encryption.nonPublicAtRest),
  },
  {
    id: "encryption-in-transit",
    levels: [2, 3],
    text: { vi: "Mã hóa đường truyền.", en: "Data are encrypted in transit." },
    nextStep: { vi: "Chỉ cho phép kết nối TLS.", en: "Allow connections by TLS only." },
    rows: ["CV365-15", "SEC-10"],
    proves: [],
    source: "CV 365/TTYQG-GPQLCL III.1.2 b; TCVN 14423:2026",
    confidence: "M",
    check: ({ encryption = {} }) => judged(encryption.inTransit),
  },
  {
    id: "encryption-all",
    levels: [3],
    text: {
      vi: "Cấp độ 3: mã hóa khi lưu trữ, quản lý vòng đời khóa mã.",
      en: "Level 3: data are encrypted at rest, with a key lifecycle.",
    },
    nextStep: {
      vi: "Mã hóa toàn bộ dữ liệu lưu trữ và ban hành quy trình sinh, đổi, hủy khóa.",
      en: "Encrypt all data at rest, and write down how keys are made, changed and destroyed.",
    },
    rows: ["SEC-04", "SEC-10"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ encryption = {} }) => judged(encryption.allAtRest, encryption.keyLifecycle),
  },
  {
    id: "integrity",
    levels: [3],
    text: {
      vi: "Cấp độ 3: mã toàn vẹn dữ liệu và ký số khi trao đổi.",
      en: "Level 3: integrity codes, and signed exchange.",
    },
    nextStep: {
      vi: "Bật mã toàn vẹn và ký số các gói trao đổi.",
      en: "Switch on integrity codes and sign what is exchanged.",
    },
    rows: ["SEC-04", "SEC-10"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ integrity = {} }) => judged(integrity.codes, integrity.signedExchange),
  },
  {
    id: "backup-3-2-1",
    levels: [2, 3],
    text: {
      vi: "Sao lưu 3-2-1: ba bản, hai loại phương tiện, một bản ở nơi khác; một bản tại cơ sở.",
      en: "Backups 3-2-1: three copies, two media, one elsewhere; one copy at the facility.",
    },
    nextStep: {
      vi: "Bổ sung bản sao lưu còn thiếu.",
      en: "Add the copies that are missing.",
    },
    rows: ["SEC-05", "CV365-19", "TT13-05"],
    proves: [],
    source: `${standard}; CV 365/TTYQG-GPQLCL III.2`,
    confidence: "M",
    check: ({ backups = {} }) =>
      judged(atLeast(backups.copies, 3), atLeast(backups.media, 2), backups.offSite, backups.atFacility),
  },
  {
    id: "backup-tested",
    levels: [2, 3],
    text: {
      vi: "Bản sao lưu được tách biệt và đã khôi phục thử.",
      en: "Backups are separated, and were restored in a test.",
    },
    nextStep: {
      vi: "Khôi phục thử, lập biên bản và ghi ngày vào backups.testedOn.",
      en: "Restore one in a test, make minutes, and write the day into backups.testedOn.",
    },
    rows: ["SEC-05", "SEC-10", "TT13-07"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ backups = {} }, { on }) => judged(backups.separated, isPast(backups.testedOn, on)),
  },
  {
    id: "log-level",
    levels: [2, 3],
    text: {
      vi: `Nhật ký hệ thống lưu tối thiểu theo cấp độ: ${logMonthsOfLevel[2]} tháng (cấp 2), ${logMonthsOfLevel[3]} tháng (cấp 3).`,
      en: `System logs are kept by level for at least ${logMonthsOfLevel[2]} month (level 2), ${logMonthsOfLevel[3]} months (level 3).`,
    },
    nextStep: { vi: "Tăng thời gian lưu nhật ký.", en: "Keep the logs longer." },
    rows: ["SEC-06", "SEC-10"],
    proves: [],
    source: standard,
    confidence: "M",
    check: ({ logs = {} }, { level }) => judged(atLeast(logs.months, logMonthsOfLevel[level])),
  },
  {
    id: "log-default",
    levels: [2, 3],
    text: {
      vi: `Nhật ký hệ thống lưu ${securityDefaults.logMonths} tháng: văn bản khác yêu cầu đến mức này.`,
      en: `System logs are kept for ${securityDefaults.logMonths} months: other acts go up to this.`,
    },
    nextStep: {
      vi: `Đặt thời gian lưu nhật ký từ ${securityDefaults.logMonths} tháng.`,
      en: `Keep the logs for ${securityDefaults.logMonths} months or longer.`,
    },
    rows: ["SEC-06"],
    proves: [],
    source: "NĐ 330/2026; NĐ 333/2026; NĐ 165/2025; QĐ 326/QĐ-BYT",
    confidence: "M",
    check: ({ logs = {} }) => judged(atLeast(logs.months, securityDefaults.logMonths)),
  },
  {
    id: "log-time",
    levels: [3],
    text: {
      vi: "Cấp độ 3: đồng bộ thời gian của nhật ký.",
      en: "Level 3: the time of the logs is synchronised.",
    },
    nextStep: { vi: "Đồng bộ giờ máy chủ qua NTP.", en: "Synchronise the clocks of the servers by NTP." },
    rows: ["SEC-10"],
    proves: [],
    source: `NĐ 331/2026/NĐ-CP; ${standard}`,
    confidence: "M",
    check: ({ logs = {} }) => judged(logs.timeSynchronised),
  },
  {
    id: "access-trace",
    levels: [2, 3],
    text: {
      vi: "Giám sát hành vi người dùng, lưu vết mọi giao dịch: xem, in, sao, xuất, thay đổi.",
      en: "User actions are watched and traced: view, print, copy, export, change.",
    },
    nextStep: { vi: "Bật nhật ký truy cập hồ sơ.", en: "Switch on the log of access to records." },
    rows: ["CV365-08", "LOG-01"],
    proves: ["CV365-08"],
    source: "CV 365/TTYQG-GPQLCL III.1.1 đ",
    confidence: "H",
    check: ({ logs = {} }) => judged(logs.accessTraced),
  },
  {
    id: "in-vietnam",
    levels: [2, 3],
    text: {
      vi: "Máy chủ đặt tại cơ sở hoặc trên đám mây trong lãnh thổ Việt Nam.",
      en: "Servers stand at the facility or in a cloud inside Viet Nam.",
    },
    nextStep: { vi: "Chuyển dữ liệu về nơi lưu trữ trong nước.", en: "Move the data into the country." },
    rows: ["CV365-18", "SEC-09"],
    proves: ["CV365-18"],
    source: "CV 365/TTYQG-GPQLCL III.2; NĐ 333/2026 Đ19-20",
    confidence: "H",
    check: ({ location = {} }) => judged(location.inVietnam),
  },
];
