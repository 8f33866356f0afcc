import { nearNames } from "@benhan/core/codes";
import { defineFault } from "@benhan/core/faults";
import { templates } from "@benhan/core/forms";
import { perhaps } from "@benhan/core/options";

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

/** There is no form of these codes. */
export const noSuchPaper = defineFault<{ readonly forms: readonly string[] }>({
  code: "exchange.paper.no_such_paper",
  text: ({ forms }) => {
    const known = [...new Set(templates.map(({ code }) => code))];
    const near = perhaps([...new Set(forms.flatMap((form) => nearNames(form, known)))]);
    return {
      vi: `Không có mẫu giấy ${forms.join(", ")}${near.vi}.`,
      en: `There is no form ${forms.join(", ")}${near.en}.`,
    };
  },
  nextStep: () => ({
    vi: "Mã mẫu: docs/reference/forms.md; giấy của bệnh án: recordPapers, hoặc lệnh print không có --form.",
    en: "Codes of forms: docs/reference/forms.md; papers of the record: recordPapers, or the command print without --form.",
  }),
});
