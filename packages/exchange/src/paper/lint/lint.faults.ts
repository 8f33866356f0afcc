import { defineFault } from "@benhan/core/faults";

/** A dictionary of abbreviations that contradicts itself. */
export const abbreviationsInvalid = defineFault<{ readonly count: number }>({
  code: "exchange.paper.abbreviations_invalid",
  text: ({ count }) => ({
    vi: `Danh mục chữ viết tắt của cơ sở có ${count} dòng sai.`,
    en: `The facility's list of abbreviations has ${count} wrong ${count === 1 ? "row" : "rows"}.`,
  }),
  nextStep: () => ({
    vi: "Sửa các dòng nêu trong danh sách kèm theo rồi nạp lại.",
    en: "Mend the rows that the findings name and load the list again.",
  }),
});
