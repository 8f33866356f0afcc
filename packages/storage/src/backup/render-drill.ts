import type { RestoreDrill } from "./drill-restore.ts";

const words = {
  vi: {
    title: "BIÊN BẢN KHÔI PHỤC THỬ BẢN SAO LƯU",
    facility: "Cơ sở",
    from: "Bản sao lưu",
    by: "Người thực hiện",
    started: "Bắt đầu",
    ended: "Kết thúc",
    result: "Kết quả",
    passed: "ĐẠT: bản sao lưu nguyên vẹn, khớp với kho đang dùng.",
    failed: "KHÔNG ĐẠT: xem các dòng dưới đây.",
    newest: "Phiên bản mới nhất trong bản sao lưu ghi lúc",
    counts: "Đã kiểm tra",
    disposed: "đã hủy theo quy định",
    errors: "lỗi",
    warnings: "cảnh báo",
    log: "Nhật ký",
    same: "là phần đầu của nhật ký đang dùng",
    other: "KHÔNG phải phần đầu của nhật ký đang dùng",
    sample: "So sánh ngẫu nhiên với kho đang dùng",
    documents: "tài liệu",
    different: "khác",
    absent: "thiếu",
  },
  en: {
    title: "MINUTES OF A RESTORE DRILL",
    facility: "Facility",
    from: "Copy",
    by: "Done by",
    started: "Begun",
    ended: "Ended",
    result: "Result",
    passed: "PASSED: the copy is sound and agrees with the store in use.",
    failed: "FAILED: see the lines below.",
    newest: "The newest version of the copy was recorded at",
    counts: "Checked",
    disposed: "disposed of",
    errors: "errors",
    warnings: "warnings",
    log: "Log",
    same: "is the beginning of the log in use",
    other: "is NOT the beginning of the log in use",
    sample: "Compared by chance with the store in use",
    documents: "documents",
    different: "different",
    absent: "absent",
  },
} as const;

/** The minutes of a drill as a text, to be signed and kept. */
export function renderDrill(drill: RestoreDrill, language: "vi" | "en"): string {
  const said = words[language];
  const { counts, disposed, errors, warnings, logs, sample, newestRecordedAt, issues } = drill;
  const checked = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([part, count]) => `${part} ${count}`);
  return `${[
    said.title,
    `${said.facility}: ${drill.facilityId}`,
    `${said.from}: ${drill.from}`,
    `${said.by}: ${drill.by}`,
    `${said.started}: ${drill.startedAt}`,
    `${said.ended}: ${drill.endedAt}`,
    `${said.result}: ${drill.passed ? said.passed : said.failed}`,
    ...(newestRecordedAt === undefined ? [] : [`${said.newest} ${newestRecordedAt}`]),
    `${said.counts}: ${checked.join(", ")}; ${disposed} ${said.disposed}; ${errors} ${said.errors}, ${warnings} ${said.warnings}`,
    ...logs.map(
      ({ writer, size, livingSize, isSame }) =>
        `${said.log} ${writer}: ${size}/${livingSize}, ${isSame ? said.same : said.other}`,
    ),
    `${said.sample}: ${sample.compared} ${said.documents}, ${sample.different} ${said.different}, ${sample.absent} ${said.absent}`,
    ...issues.slice(0, 100).map(({ text }) => `- ${text[language]}`),
  ].join("\n")}\n`;
}
