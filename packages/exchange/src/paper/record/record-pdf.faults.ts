import { defineFault } from "@benhan/core/faults";

/** Papers of a record lack something; `issues` names every place. */
export const recordNotPrintable = defineFault<{ readonly count: number }>({
  code: "exchange.paper.record_not_printable",
  text: ({ count }) => ({
    vi: `Giấy tờ của bệnh án còn ${count} chỗ thiếu hoặc sai nên chưa in thành hồ sơ đầy đủ.`,
    en: `The papers of the record have ${count} missing or wrong places, so the whole record was not printed.`,
  }),
  nextStep: () => ({
    vi: "Bổ sung theo từng mục trong issues rồi in lại; cần in ngay thì dùng allowIncomplete (dòng lệnh: --draft): giấy còn thiếu in dấu BẢN NHÁP và được kê ở cuối.",
    en: "Complete the entries of issues and print again; to print at once say allowIncomplete (command line: --draft): papers that lack something are marked BẢN NHÁP and listed at the end.",
  }),
});

/** The record has none of the papers that were asked for. */
export const noSuchPaper = defineFault<{ readonly forms: readonly string[] }>({
  code: "exchange.paper.no_such_paper",
  text: ({ forms }) => ({
    vi: `Bệnh án này không có và không phải có giấy nào${forms.length === 0 ? "" : ` theo mẫu ${forms.join(", ")}`}.`,
    en: `This record has and owes no paper${forms.length === 0 ? "" : ` of the form ${forms.join(", ")}`}.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách giấy của bệnh án bằng recordPapers, hoặc thêm mục form-data của mẫu này vào bệnh án.",
    en: "See the papers of the record with recordPapers, or add a form-data entry of this form.",
  }),
});
