import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import { defineFault } from "@benhan/core/faults";

/** Charge lines whose amounts cannot be computed; its issues say which terms are missing or wrong. */
export const notCalculable = defineFault<{ readonly count: number }>({
  code: "exchange.money.not_calculable",
  text: ({ count }) => ({
    vi: `Không tính được tiền của lượt khám: ${count} chỗ thiếu hoặc sai.`,
    en: `The amounts of the visit cannot be computed: ${count} ${count === 1 ? "term is" : "terms are"} missing or wrong.`,
  }),
  nextStep: () => ({
    vi: "Xem từng lỗi trong danh sách, bổ sung hoặc sửa dữ liệu dòng chi phí rồi tính lại.",
    en: "Go through the listed errors, complete or mend the charge lines and compute again.",
  }),
});

const problems = {
  number: {
    official: undefined,
    text: {
      vi: "Phải là số thập phân không âm, viết bằng dấu chấm.",
      en: "It must be a decimal of at least 0, written with a dot.",
    },
    nextStep: {
      vi: "Sửa nơi xuất dữ liệu để ghi số dạng 1500.5, không dấu phẩy, không dấu âm.",
      en: "Mend the export so that it writes numbers such as 1500.5, without commas and signs.",
    },
  },
  date: {
    official: undefined,
    text: { vi: "Phải là ngày dạng 2026-07-03.", en: "It must be a date such as 2026-07-03." },
    nextStep: {
      vi: "Sửa nơi xuất dữ liệu để ghi ngày dạng năm-tháng-ngày.",
      en: "Mend the export so that it writes dates as year-month-day.",
    },
  },
  card_level: {
    official: "MA_THE_BHYT",
    text: {
      vi: "Không suy được mức hưởng: thẻ không có ký tự mức hưởng 1–5, hoặc các thẻ của lượt khám có mức khác nhau.",
      en: "The benefit level does not follow from the cards: no level 1 to 5 in a number, or cards of different levels.",
    },
    nextStep: {
      vi: "Ghi amounts.benefitPercent cho từng dòng chi phí theo thẻ đã dùng cho dòng đó.",
      en: "Give amounts.benefitPercent for each charge line, by the card that was used for it.",
    },
  },
  category: {
    official: "MA_DOITUONG_KCB",
    text: {
      vi: "Không biết tỷ lệ hưởng của mã đối tượng này vào ngày ra viện.",
      en: "The share that this visit category pays on the day of the end of the visit is not known.",
    },
    nextStep: {
      vi: "Kiểm tra MA_DOITUONG_KCB; nếu mã đúng, truyền categoryPercent hoặc amounts.benefitPercent của từng dòng.",
      en: "Check MA_DOITUONG_KCB; if the code is right, give categoryPercent, or amounts.benefitPercent of each line.",
    },
  },
  other_sources: {
    official: "T_NGUONKHAC",
    text: {
      vi: "Các nguồn khác trả nhiều hơn chi phí của dòng.",
      en: "Other sources pay more than the line costs.",
    },
    nextStep: {
      vi: "Kiểm tra số tiền hỗ trợ ghi cho dòng này.",
      en: "Check what was entered as support for this line.",
    },
  },
  other_sources_sum: {
    official: "T_NGUONKHAC",
    text: {
      vi: "Tổng nguồn khác khác tổng bốn nguồn (ngân sách, viện trợ nước ngoài, trong nước, còn lại).",
      en: "The total of other sources differs from the sum of its four parts.",
    },
    nextStep: {
      vi: "Ghi rõ từng nguồn; bỏ trống total để thư viện tự cộng.",
      en: "State each source; leave total out and it is added up.",
    },
  },
} as const satisfies Record<
  string,
  { readonly official: string | undefined; readonly text: Bilingual; readonly nextStep: Bilingual }
>;

/** One term of a claim that is missing or wrong. */
export function claimIssue(
  problem: keyof typeof problems,
  path: JsonPath,
  official: string | undefined = problems[problem].official,
): Issue {
  const { text, nextStep } = problems[problem];
  return {
    code: `exchange.money.${problem}`,
    severity: "error",
    path,
    text,
    nextStep,
    ...(official !== undefined && { official }),
  };
}
