import { defineFault } from "@benhan/core/faults";

/** Tables that do not make a visit; its issues say which cells. */
export const notAVisit = defineFault<{ readonly count: number }>({
  code: "exchange.bhyt.not_a_visit",
  text: ({ count }) => ({
    vi: `Các bảng XML không lập được thành lượt khám: ${count} lỗi.`,
    en: `The tables do not make a visit: ${count} ${count === 1 ? "error" : "errors"}.`,
  }),
  nextStep: () => ({
    vi: "Sửa các ô được nêu tại phần mềm nguồn rồi xuất lại; tệp gốc vẫn lưu được nguyên vẹn.",
    en: "Mend the listed cells in the source system and export again; the original file can still be kept as it is.",
  }),
});
