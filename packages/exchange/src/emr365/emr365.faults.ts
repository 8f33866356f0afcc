import { defineFault } from "@benhan/core/faults";

/** A file from outside that is no `HoSoBenhAn`; its issues say where and why. */
export const emr365Unreadable = defineFault<{ readonly count: number }>({
  code: "exchange.emr365.unreadable",
  text: ({ count }) => ({
    vi: `Không đọc được tệp HoSoBenhAn: ${count} lỗi.`,
    en: `The HoSoBenhAn file cannot be read: ${count} ${count === 1 ? "error" : "errors"}.`,
  }),
  nextStep: () => ({
    vi: "Xem từng lỗi trong danh sách và yêu cầu nơi gửi xuất lại tệp.",
    en: "Go through the listed errors and ask the sender for a new file.",
  }),
});

/** A document that cannot be written as a file; its issues say which values. */
export const emr365Unwritable = defineFault<{ readonly count: number }>({
  code: "exchange.emr365.unwritable",
  text: ({ count }) => ({
    vi: `Không ghi được tệp HoSoBenhAn: ${count} chỗ không hợp lệ.`,
    en: `The HoSoBenhAn file cannot be written: ${count} ${count === 1 ? "place is" : "places are"} not acceptable.`,
  }),
  nextStep: () => ({
    vi: "Sửa các chỗ được nêu trong danh sách tại phần mềm nguồn rồi xuất lại.",
    en: "Mend the listed places in the source system and export again.",
  }),
});
