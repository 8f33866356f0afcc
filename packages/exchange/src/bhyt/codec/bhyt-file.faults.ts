import { defineFault } from "@benhan/core/faults";

/** A file from outside that cannot be used; its issues say where and why. */
export const fileUnreadable = defineFault<{ readonly count: number }>({
  code: "exchange.bhyt.file_unreadable",
  text: ({ count }) => ({
    vi: `Không đọc được tệp XML giám định: ${count} lỗi.`,
    en: `The insurance XML file cannot be read: ${count} ${count === 1 ? "error" : "errors"}.`,
  }),
  nextStep: () => ({
    vi: "Xem từng lỗi trong danh sách rồi xuất lại tệp từ phần mềm nguồn, hoặc yêu cầu nơi gửi xuất lại; không sửa tay tệp đã ký.",
    en: "Go through the listed errors and export the file again, or ask who sent it to; do not edit a signed file by hand.",
  }),
});

/** Tables that cannot be written as XML; its issues say which cells. */
export const cannotEncode = defineFault<{ readonly count: number }>({
  code: "exchange.bhyt.cannot_encode",
  text: ({ count }) => ({
    vi: `Không ghi được tệp XML giám định: ${count} chỗ không hợp lệ.`,
    en: `The insurance XML file cannot be written: ${count} ${count === 1 ? "place is" : "places are"} not acceptable.`,
  }),
  nextStep: () => ({
    vi: "Làm theo từng mục trong danh sách (ô thì sửa tại phần mềm nguồn) rồi xuất lại.",
    en: "Do what each listed item says (cells are mended in the source system) and export again.",
  }),
});

/** A stream from outside broke off, or gave something else than bytes; its `cause` says why. */
export const sourceBroken = defineFault<{ readonly dossiers: number }>({
  code: "exchange.bhyt.source_broken",
  retry: "safe",
  text: ({ dossiers }) => ({
    vi: `Nguồn dữ liệu bị đứt giữa chừng, sau ${dossiers} hồ sơ.`,
    en: `The source broke off after ${dossiers} ${dossiers === 1 ? "episode" : "episodes"}.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra tệp, ổ đĩa hoặc kết nối rồi chạy lại từ đầu; không dùng kết quả dở dang.",
    en: "Check the file, the disk or the connection and start again; do not use the unfinished result.",
  }),
});

/** The number of episodes that was announced for a stream is not the number that came. */
export const countMismatch = defineFault<{ readonly announced: number; readonly found: number }>({
  code: "exchange.bhyt.count_mismatch",
  text: ({ announced, found }) => ({
    vi: `SOLUONGHOSO đã ghi là ${announced} nhưng có ${found < announced ? "ít" : "nhiều"} hồ sơ hơn; tệp không được ghi hết.`,
    en: `SOLUONGHOSO was written as ${announced}, but there are ${found < announced ? "fewer" : "more"} episodes; the file was not finished.`,
  }),
  nextStep: () => ({
    vi: "Xóa tệp dở dang, đếm lại số hồ sơ rồi xuất lại.",
    en: "Delete the unfinished file, count the episodes again and export again.",
  }),
});
