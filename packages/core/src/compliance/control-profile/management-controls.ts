import { type Control, isPast, judged } from "./control.ts";

/** How the system is run: its level, incidents, development, suppliers, connections. */
export const managementControls: readonly Control[] = [
  {
    id: "level-decided",
    levels: [2, 3],
    text: {
      vi: "Đã xác định cấp độ an ninh mạng của hệ thống, tối thiểu cấp độ 2.",
      en: "The security level of the system was decided, at least level 2.",
    },
    nextStep: {
      vi: "Lập hồ sơ xác định cấp độ và ghi ngày vào level.decidedOn.",
      en: "Make the level profile, and write the day into level.decidedOn.",
    },
    rows: ["SEC-01", "CV365-21"],
    proves: ["CV365-21"],
    source: "NĐ 331/2026/NĐ-CP; CV 365/TTYQG-GPQLCL III.4",
    confidence: "M",
    check: ({ level = {} }, { on }) => judged(isPast(level.decidedOn, on)),
  },
  {
    id: "level-3-approved",
    levels: [3],
    text: {
      vi: "Cấp độ 3: hồ sơ cấp độ được phê duyệt, quy chế an ninh mạng ban hành trước khi phê duyệt.",
      en: "Level 3: the level profile is approved, and the rule book on security was issued before.",
    },
    nextStep: {
      vi: "Ban hành quy chế rồi trình phê duyệt hồ sơ cấp độ.",
      en: "Issue the rule book, then have the level profile approved.",
    },
    rows: ["SEC-10", "SEC-02"],
    proves: [],
    source: "NĐ 331/2026/NĐ-CP",
    confidence: "M",
    check: ({ level: { profileApprovedOn, ruleBookIssuedOn } = {} }, { on }) =>
      judged(
        isPast(profileApprovedOn, on),
        profileApprovedOn === undefined || ruleBookIssuedOn === undefined
          ? undefined
          : ruleBookIssuedOn <= profileApprovedOn,
      ),
  },
  {
    id: "incident-procedure",
    levels: [2, 3],
    text: {
      vi: "Có quy trình ghi nhận sự cố và báo cáo trong 24 giờ (nghiêm trọng), 72 giờ (đầy đủ).",
      en: "Incidents are recorded and reported within 24 hours (serious) and 72 hours (in full).",
    },
    nextStep: {
      vi: "Ban hành quy trình; dùng breachDuties của @benhan/core/privacy để tính hạn.",
      en: "Write the procedure; breachDuties of @benhan/core/privacy tells the times.",
    },
    rows: ["SEC-07"],
    proves: [],
    source: "Luật 116/2025/QH15; NĐ 331/2026/NĐ-CP",
    confidence: "M",
    check: ({ incidents = {} }) => judged(incidents.procedure),
  },
  {
    id: "secure-development",
    levels: [2, 3],
    text: {
      vi: "Phát triển phần mềm an toàn, kiểm tra mã nguồn và kiểm thử xâm nhập trước khi đưa vào dùng.",
      en: "Secure development, code checks and a penetration test before use.",
    },
    nextStep: {
      vi: "Lấy biên bản kiểm tra mã nguồn và kiểm thử xâm nhập của bản đang dùng.",
      en: "Obtain the reports of code check and penetration test of the release in use.",
    },
    rows: ["SEC-08", "CV365-15"],
    proves: [],
    source: "TCVN 14423:2026; CV 365/TTYQG-GPQLCL III.1.2 b",
    confidence: "M",
    check: ({ development = {} }, { on }) =>
      judged(development.secureProcess, development.codeChecked, isPast(development.penetrationTestedOn, on)),
  },
  {
    id: "supplier-contract",
    levels: [2, 3],
    text: {
      vi: "Hợp đồng với nhà cung cấp: bàn giao toàn bộ dữ liệu kèm mô tả, hủy an toàn bản của mình, cam kết bảo mật.",
      en: "The supplier's contract: hand-over of all data with a description, secure destruction, confidentiality.",
    },
    nextStep: { vi: "Bổ sung các điều khoản này vào hợp đồng.", en: "Add these clauses to the contract." },
    rows: ["SEC-08", "CV365-20"],
    proves: ["CV365-20"],
    source: "CV 365/TTYQG-GPQLCL III.2, III.4; TCVN 14423:2026",
    confidence: "M",
    check: ({ supplier = {} }) => judged(supplier.handOver, supplier.destruction, supplier.confidentiality),
  },
  {
    id: "identity-link",
    levels: [2],
    text: {
      vi: "Chỉ hệ thống cấp độ 3 trở lên kết nối trực tiếp dịch vụ xác thực định danh quốc gia.",
      en: "Only systems from level 3 on are linked to the national identification service directly.",
    },
    nextStep: {
      vi: "Kết nối qua tổ chức cung cấp dịch vụ xác thực, hoặc nâng hệ thống lên cấp độ 3.",
      en: "Connect through a licensed provider, or bring the system to level 3.",
    },
    rows: ["SEC-10"],
    proves: [],
    source: "NĐ 69/2024/NĐ-CP",
    confidence: "M",
    check: ({ nationalIdentity: { directLink } = {} }) =>
      judged(directLink === undefined ? undefined : !directLink),
  },
  {
    id: "ipv6",
    levels: [2, 3],
    text: { vi: "Hỗ trợ IPv6.", en: "IPv6 is supported." },
    nextStep: { vi: "Bật IPv6 cho dịch vụ.", en: "Switch IPv6 on." },
    rows: ["CV365-22"],
    proves: [],
    source: "CV 365/TTYQG-GPQLCL III.5",
    confidence: "H",
    check: ({ network = {} }) => judged(network.ipv6),
  },
];
