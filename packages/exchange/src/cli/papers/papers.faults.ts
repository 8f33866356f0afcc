import { defineFault } from "@benhan/core/faults";

/** A file of settings of another shape. */
export const settingsWrong = defineFault<{
  readonly option: string;
  readonly file: string;
  readonly example: string;
}>({
  code: "exchange.cli.settings_wrong",
  text: ({ option, file }) => ({
    vi: `Tệp ${file} của --${option} không đọc được: sai JSON hoặc sai dạng.`,
    en: `The file ${file} of --${option} cannot be used: it is no JSON or has another shape.`,
  }),
  nextStep: ({ example }) => ({ vi: `Viết như: ${example}`, en: `Write it as: ${example}` }),
});

/** One page of HTML holds one paper. */
export const severalPapers = defineFault<{ readonly file: string; readonly papers: number }>({
  code: "exchange.cli.several_papers",
  text: ({ file, papers }) => ({
    vi: `Có ${papers} giấy, tệp HTML ${file} chỉ chứa được một.`,
    en: `There are ${papers} papers; the HTML file ${file} holds only one.`,
  }),
  nextStep: () => ({
    vi: "Cho --out một thư mục (tên kết thúc bằng /): mỗi giấy một tệp, kèm trang mục lục index.html.",
    en: "Give --out a folder (a name that ends with /): one file a paper, with index.html as a list.",
  }),
});

/** The record says too little for a label, or the label is too small for it. */
export const labelNotMade = defineFault<{ readonly count: number }>({
  code: "exchange.cli.label_not_made",
  text: ({ count }) => ({
    vi: `Không lập được nhãn: ${count} chỗ thiếu hoặc không vừa.`,
    en: `The label cannot be made: ${count} ${count === 1 ? "place is" : "places are"} missing or does not fit.`,
  }),
  nextStep: () => ({
    vi: "Bổ sung theo danh sách ở trên rồi chạy lại.",
    en: "Complete what the list above names and run it again.",
  }),
});
