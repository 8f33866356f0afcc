import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";
import { defineFault } from "@benhan/core/faults";
import { nearWords } from "../schema/near-words.ts";
import { type ClosedWords, listOfWords, wordMeant } from "./closed-words.ts";

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
      vi: "Sửa nơi xuất dữ liệu để ghi số dạng 1500.5: dấu chấm trước phần lẻ, không dấu phân cách hàng nghìn, không dấu âm, không khoảng trắng.",
      en: "Mend the export so that it writes numbers such as 1500.5: a dot before the decimals, no thousands sign, no minus sign, no blanks.",
    },
  },
  missing: {
    official: undefined,
    text: { vi: "Thiếu giá trị.", en: "The value is missing." },
    nextStep: {
      vi: 'Bổ sung ô này từ dòng chi phí; không có đồng nào thì ghi "0"; chưa biết mức hưởng thì dùng calculateClaim.',
      en: 'Fill this in from the charge line; write "0" where there is none; use calculateClaim while the benefit level is unknown.',
    },
  },
  not_text: {
    official: undefined,
    text: {
      vi: "Số phải ghi dạng chuỗi; số JSON có thể đã mất chữ số.",
      en: "Write amounts as text; a JSON number may have lost digits.",
    },
    nextStep: {
      vi: 'Ghi "1500.5" trong dấu nháy; hoặc đọc các dòng bằng tablesFromSheets, hàm này đổi số thành chuỗi.',
      en: 'Write "1500.5" in quotes; or read the rows by tablesFromSheets, which turns numbers into text.',
    },
  },
  percent: {
    official: undefined,
    text: {
      vi: "Phải là số phần trăm từ 0 đến 100, viết bằng dấu chấm.",
      en: "It must be a percentage from 0 to 100, written with a dot.",
    },
    nextStep: {
      vi: "Sửa nơi xuất dữ liệu để ghi phần trăm dạng 80 hoặc 47.5, không ghi dạng 0.8, không kèm dấu %.",
      en: "Mend the export so that it writes percentages such as 80 or 47.5, not 0.8 and without a % sign.",
    },
  },
  whole_percent: {
    official: undefined,
    text: {
      vi: "Phải là số phần trăm nguyên từ 0 đến 100.",
      en: "It must be a whole percentage from 0 to 100.",
    },
    nextStep: {
      vi: "Ghi tỷ lệ dạng 100, 80, 50; kiểm tra có lấy nhầm cột khác (đơn giá, số lượng) không.",
      en: "Write ratios such as 100, 80, 50; look whether another column (price, quantity) was taken.",
    },
  },
  minute: {
    official: undefined,
    text: {
      vi: "Phải là thời điểm dạng 2026-07-03T08:30.",
      en: "It must be a moment such as 2026-07-03T08:30.",
    },
    nextStep: {
      vi: "Sửa nơi xuất dữ liệu để ghi năm-tháng-ngàyTgiờ:phút, không giây, không múi giờ.",
      en: "Mend the export so that it writes year-month-dayThour:minute, without seconds and time zone.",
    },
  },
  date_or_minute: {
    official: undefined,
    text: {
      vi: "Phải là ngày dạng 2026-07-03 hoặc thời điểm dạng 2026-07-03T08:30.",
      en: "It must be a date such as 2026-07-03 or a moment such as 2026-07-03T08:30.",
    },
    nextStep: {
      vi: "Sửa nơi xuất dữ liệu; chưa được miễn cùng chi trả thì bỏ trống mục này.",
      en: "Mend the export; leave this out while co-payment is not waived.",
    },
  },
  flag: {
    official: undefined,
    text: { vi: "Phải là true hoặc false.", en: "It must be true or false." },
    nextStep: {
      vi: "Lập trình viên: đổi mã của HIS sang true hoặc false, không để trong dấu nháy.",
      en: "Developers: turn the code of the HIS into true or false, without quotes.",
    },
  },
  text: {
    official: undefined,
    text: { vi: "Phải là một chuỗi có nội dung.", en: "It must be text that is not empty." },
    nextStep: {
      vi: "Bổ sung mục này từ lượt khám rồi tính lại.",
      en: "Fill this from the visit and compute again.",
    },
  },
  cards: {
    official: undefined,
    text: {
      vi: "Phải là danh sách mã thẻ, mỗi mã một chuỗi không trống.",
      en: "It must be a list of card numbers, each a text that is not empty.",
    },
    nextStep: {
      vi: "Ghi các thẻ đã dùng cho lượt khám; người bệnh không dùng thẻ thì ghi danh sách rỗng [].",
      en: "Give the cards used for the visit; an empty list [] when the patient used none.",
    },
  },
  list: {
    official: undefined,
    text: { vi: "Phải là một danh sách.", en: "It must be a list." },
    nextStep: {
      vi: "Lập trình viên: truyền một mảng, mỗi phần tử một dòng; không có dòng nào thì truyền [].",
      en: "Developers: pass an array of one element a line; [] when there is none.",
    },
  },
  object: {
    official: undefined,
    text: { vi: "Phải là một đối tượng.", en: "It must be an object." },
    nextStep: {
      vi: "Lập trình viên: truyền một đối tượng với các mục có tên, không truyền null hay chuỗi.",
      en: "Developers: pass an object of named members, neither null nor text.",
    },
  },
  words: {
    official: undefined,
    text: {
      vi: "Phải là danh sách các mã, mỗi mã một chuỗi.",
      en: "It must be a list of codes, each a text.",
    },
    nextStep: {
      vi: 'Lập trình viên: truyền một mảng chuỗi, ví dụ ["03", "04"].',
      en: 'Developers: pass an array of texts, such as ["03", "04"].',
    },
  },
  salaries: {
    official: undefined,
    text: {
      vi: "Phải là danh sách mức lương cơ sở, mỗi mức có from (ngày) và amount (số, dạng chuỗi).",
      en: "It must be a list of base salaries, each with from (a date) and amount (a number as text).",
    },
    nextStep: {
      vi: 'Lập trình viên: thêm vào danh sách có sẵn: [...baseSalaries, { from: "2027-07-01", amount: "2700000" }].',
      en: 'Developers: add to the list that is there: [...baseSalaries, { from: "2027-07-01", amount: "2700000" }].',
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
  insured_above_charged: {
    official: undefined,
    text: {
      vi: "Tiền theo giá BHYT lớn hơn tiền theo giá của cơ sở: phần người bệnh tự trả sẽ âm.",
      en: "The amount at the insured price is above that at the facility's price: what the patient pays would be negative.",
    },
    nextStep: {
      vi: "Xem lại hai đơn giá, có thể đã đổi chỗ; nếu cơ sở thu thấp hơn giá BHYT, ghi đơn giá BHYT bằng đơn giá của cơ sở.",
      en: "Look at the two prices again, they may have changed places; if the facility charges less, write its price as the insured one.",
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
      vi: "Ghi rõ từng nguồn; bỏ trống tổng (total, T_NGUONKHAC) để thư viện tự cộng.",
      en: "State each source; leave the total (total, T_NGUONKHAC) out and it is added up.",
    },
  },
} as const satisfies Record<
  string,
  { readonly official: string | undefined; readonly text: Bilingual; readonly nextStep: Bilingual }
>;

/** What can be wrong with one term. */
export type ClaimProblem = keyof typeof problems;

/** Everything that can be wrong with a term, by its code. */
export function listClaimProblems(): readonly {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}[] {
  const { code, text, nextStep = { vi: "", en: "" } } = wordIssue([], undefined, { "…": "" }, undefined);
  return [
    ...Object.entries(problems).map(([problem, told]) => ({ code: `exchange.money.${problem}`, ...told })),
    { code, text, nextStep },
    unknownName([], []),
  ];
}

/** One term of a claim that is missing or wrong. */
export function claimIssue(
  problem: ClaimProblem,
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

/** A member that no formula knows: what it says would be passed over, and the amounts would come out without it. */
export function unknownName(
  path: JsonPath,
  names: readonly string[],
  official?: string,
): Issue & { readonly nextStep: Bilingual } {
  const near = nearWords(String(path.at(-1) ?? ""), names);
  const list = near.vi === "" ? names.join(", ") : "";
  return {
    code: "exchange.money.unknown_name",
    severity: "error",
    path,
    text: {
      vi: `Không có mục hay cột mang tên này; nếu bỏ qua, tiền có thể tính sai.${near.vi}`,
      en: `There is no member or column of this name; passing it over, the amounts might be wrong.${near.en}`,
    },
    nextStep: {
      vi: `Sửa tên cho đúng từng chữ hoa, chữ thường, hoặc bỏ mục này đi.${list && ` Các tên ở đây: ${list}.`}`,
      en: `Write the name to the letter, capitals too, or leave it out.${list && ` The names here: ${list}.`}`,
    },
    ...(official !== undefined && { official }),
  };
}

/** A term that is none of the words it may be. Which word was meant is said, what stands there is not. */
export function wordIssue(
  path: JsonPath,
  official: string | undefined,
  words: ClosedWords,
  value: unknown,
): Issue {
  const list = listOfWords(words);
  const meant = wordMeant(value, words);
  const text = { vi: `Phải là một trong: ${list}.`, en: `It must be one of: ${list}.` };
  return {
    code: "exchange.money.word",
    severity: "error",
    path,
    text:
      meant === undefined
        ? text
        : {
            vi: `${text.vi} Giá trị đang ghi ứng với "${meant}".`,
            en: `${text.en} What stands here means "${meant}".`,
          },
    nextStep:
      meant === undefined
        ? {
            vi: "Đổi mã của HIS sang đúng một giá trị trong danh sách này; thiếu thì bổ sung.",
            en: "Turn the code of the HIS into exactly one of these; fill it in where it is missing.",
          }
        : { vi: `Ghi "${meant}".`, en: `Write "${meant}".` },
    ...(official !== undefined && { official }),
  };
}
