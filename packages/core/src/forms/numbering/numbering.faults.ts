import { defineFault } from "../../faults/define-fault.ts";
import type { Bilingual } from "../../faults/issue.ts";

/** A number that does not follow the pattern of its paper. */
export const invalidNumber = defineFault<{ readonly count: number }>({
  code: "core.forms.number_invalid",
  text: ({ count }) => ({
    vi: `Số của giấy tờ không hợp lệ: có ${count} lỗi.`,
    en: `The number of the paper is not valid: ${count} errors.`,
  }),
  nextStep: () => ({
    vi: "Xem danh sách lỗi kèm theo rồi đối chiếu với số in trên giấy.",
    en: "See the list of findings and compare with the number printed on the paper.",
  }),
});

/** Parts out of which no number can be written. */
export const numberPartsInvalid = defineFault<{ readonly pattern: string }>({
  code: "core.forms.number_parts_invalid",
  text: ({ pattern }) => ({
    vi: `Không ghép được số theo mẫu ${pattern}: thiếu một phần hoặc có phần sai độ dài.`,
    en: `No number of the pattern ${pattern} can be written: a part is missing or has another length.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra mã cơ sở (5 ký tự), số thứ tự, năm hoặc phần ngẫu nhiên.",
    en: "Look at the facility code (5 characters), the running number, the year or the drawn part.",
  }),
});

/** The counter of a series has come to its end. */
export const numbersExhausted = defineFault<{ readonly pattern: string }>({
  code: "core.forms.numbers_exhausted",
  text: ({ pattern }) => ({
    vi: `Dãy số theo mẫu ${pattern} đã hết trong kỳ này.`,
    en: `The series of numbers of the pattern ${pattern} is used up for this period.`,
  }),
  nextStep: () => ({
    vi: "Hỏi cơ quan quản lý cách cấp số tiếp; không quay lại số đã cấp.",
    en: "Ask the authority how to go on; never start again at numbers that were given.",
  }),
});

/** The number from which the next one shall be counted cannot be counted from. */
export const numberNotCountable = defineFault<{ readonly pattern: string }>({
  code: "core.forms.number_not_countable",
  text: ({ pattern }) => ({
    vi: `Không tính được số tiếp theo: số cuối cùng không đúng mẫu ${pattern}, khác cơ sở, hoặc thuộc năm sau ngày cấp.`,
    en: `The next number cannot be counted: the last one does not follow the pattern ${pattern}, belongs to another facility, or to a year after the day of issue.`,
  }),
  nextStep: () => ({
    vi: "Lấy số lớn nhất đã cấp của đúng dãy số (cơ sở, năm) từ bộ đếm của cơ sở; đặt mẫu số nếu cơ sở dùng mẫu riêng.",
    en: "Take the highest number given in this very series (facility, year) from the facility's counter; set the pattern if the facility uses its own.",
  }),
});

/** Many drawn prescription numbers in a row were used already. */
export const prescriptionNumbersTaken = defineFault<object>({
  code: "core.forms.prescription_numbers_taken",
  text: () => ({
    vi: "Không tạo được mã đơn thuốc: mọi mã vừa sinh đều đã được dùng.",
    en: "No prescription number could be made: every number drawn was used already.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra nguồn số ngẫu nhiên và nơi lưu mã đã dùng của cơ sở.",
    en: "Look at the random source and at the store of numbers that the facility used.",
  }),
});

const chainReasons: { readonly [reason in "record" | "form" | "code"]: Bilingual } = {
  record: { vi: "tham số thứ nhất không phải là một hồ sơ", en: "the first argument is no record" },
  form: { vi: "tham số thứ hai không phải là mã mẫu", en: "the second argument is no code of a form" },
  code: { vi: "không có biểu mẫu nào mang mã này", en: "no form has this code" },
};

/** Chains of issued papers were asked for, but of no record or of no form. */
export const issueChainsOfNothing = defineFault<{ readonly reason: "record" | "form" | "code" }>({
  code: "core.forms.issue_chains_of_nothing",
  text: ({ reason }) => ({
    vi: `Không lập được chuỗi các lần cấp giấy: ${chainReasons[reason].vi}.`,
    en: `The copies of an issued paper cannot be listed: ${chainReasons[reason].en}.`,
  }),
  nextStep: () => ({
    vi: 'Gọi issueChains(hồ sơ, mã mẫu), ví dụ issueChains(record, "TT25-02"); mã mẫu xem docs/reference/forms.md.',
    en: 'Call issueChains(record, code), such as issueChains(record, "TT25-02"); all codes: docs/reference/forms.md.',
  }),
});
