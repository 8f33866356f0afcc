import { defineFault } from "@benhan/core/faults";

/** The input holds errors because of which nothing was written. */
export const nothingWritten = defineFault<{ readonly count: number }>({
  code: "exchange.cli.nothing_written",
  text: ({ count }) => ({
    vi: `Dữ liệu vào có ${count} lỗi nên không có kết quả dùng được.`,
    en: `The input has ${count} ${count === 1 ? "error" : "errors"}, so there is no result to use.`,
  }),
  nextStep: () => ({
    vi: "Sửa các lỗi trong danh sách rồi chạy lại.",
    en: "Mend the listed errors and run it again.",
  }),
});

/** Columns or sheets of an input that no table has: a file made of the rest would lack them, and nobody would see it. */
export const columnsUnknown = defineFault<{ readonly count: number }>({
  code: "exchange.cli.columns_unknown",
  text: ({ count }) => ({
    vi: `Dữ liệu vào có ${count} cột hoặc bảng không mang tên chính thức nên không ghi tệp thiếu chúng.`,
    en: `The input has ${count} ${count === 1 ? "column or table" : "columns or tables"} without an official name; no file is written that lacks them.`,
  }),
  nextStep: () => ({
    vi: "Sửa tên cho đúng rồi chạy lại; nếu chủ ý bỏ chúng thì thêm --allow-unknown-columns (HTTP: ?allow-unknown-columns=true).",
    en: "Correct the names and run it again; to leave them out on purpose add --allow-unknown-columns (HTTP: ?allow-unknown-columns=true).",
  }),
});

/** Dossiers that the rules find errors in are not made into a file, unless a draft is asked for. */
export const dossiersWrong = defineFault<{ readonly errors: number; readonly warnings: number }>({
  code: "exchange.cli.dossiers_wrong",
  text: ({ errors, warnings }) => ({
    vi: `Chưa gửi được, nên không ghi tệp: check thấy ${errors} lỗi, ${warnings} cảnh báo.`,
    en: `Not fit to be sent, so no file was written: check finds ${errors} errors, ${warnings} warnings.`,
  }),
  nextStep: () => ({
    vi: "Sửa các lỗi đã liệt kê tại phần mềm nguồn rồi chạy lại; vẫn cần tệp nháp thì thêm --draft (HTTP: ?draft=true).",
    en: "Mend the listed errors in the source system and run it again; if a draft is wanted all the same, add --draft (HTTP: ?draft=true).",
  }),
});
