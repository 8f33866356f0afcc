import { defineFault } from "@benhan/core/faults";

/** A file from outside that cannot be used; its issues say where and why. */
export const fileUnreadable = defineFault<{ readonly count: number }>({
  code: "exchange.bhyt.file_unreadable",
  text: ({ count }) => ({
    vi: `Không đọc được tệp XML giám định: ${count} lỗi.`,
    en: `The insurance XML file cannot be read: ${count} ${count === 1 ? "error" : "errors"}.`,
  }),
  nextStep: () => ({
    vi: "Xem từng lỗi trong danh sách, yêu cầu nơi gửi xuất lại tệp; không sửa tay tệp đã ký.",
    en: "Go through the listed errors and ask the sender for a new file; do not edit a signed file by hand.",
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
    vi: "Sửa các ô được nêu trong danh sách tại phần mềm nguồn rồi xuất lại.",
    en: "Mend the listed cells in the source system and export again.",
  }),
});
