import type { Bilingual, Issue } from "@benhan/core";
import { foldKey } from "@benhan/core/codes";
import { readInsuranceCard } from "@benhan/core/identifiers";
import type { Card } from "./card.ts";
import type { CardClass } from "./card-codes.data.ts";
import { birthOf, type CardFields } from "./card-query.ts";
import type { ReadCardAnswer } from "./interpret-card-answer.ts";

/** What differs between an answer about a card and the question; nothing when only one of them says it. */
export function unlikeQuery(
  { maThe, hoTen, ngaySinh }: CardFields,
  { card, class: cardClass }: Pick<ReadCardAnswer, "card" | "class">,
): readonly Issue[] {
  // With the others the gateway says itself that it found nothing, or something else.
  if (!aboutThePatient.includes(cardClass)) return [];
  return [
    // A new card may have another number than the old one that was asked for.
    ...(cardClass !== "OK_REPLACED" && isOtherNumber(maThe, card) ? [otherNumber] : []),
    ...(card.name !== undefined && foldKey(card.name) !== foldKey(hoTen) ? [otherName] : []),
    ...(isOtherBirth(birthOf(ngaySinh), birthOf(card.birth ?? "")) ? [otherBirth] : []),
  ];
}

/** The answer as the desk is told it: never a good card, and nothing to be copied. */
export function asOfOther(read: ReadCardAnswer): ReadCardAnswer {
  const isGood = read.class === "OK" || read.class === "OK_REPLACED";
  return { ...read, ...(isGood && { class: "OK_MANUAL_CHECK" }), meaning, next };
}

const aboutThePatient: readonly CardClass[] = ["OK", "OK_MANUAL_CHECK", "OK_REPLACED", "NOT_ELIGIBLE"];

/** Cards are compared by the insurance number in them, which stays; a citizen number with citizen numbers only. */
function isOtherNumber(asked: string, card: Card): boolean {
  const key = (number: string) => {
    const { value, parts } = readInsuranceCard(number);
    return parts && { isCitizen: parts.form === "personal-id", value: parts.insuranceNumber ?? value };
  };
  const own = key(asked);
  const others = [card.cardNumber, card.oldCardNumber, card.newCardNumber, card.insuranceNumber]
    .map((number) => key(number ?? ""))
    .filter((other) => other !== undefined && other.isCitizen === own?.isCitizen);
  return others.length > 0 && others.every((other) => other?.value !== own?.value);
}

/** A year alone fits every day in it. */
function isOtherBirth(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return !one.startsWith(other) && !other.startsWith(one);
}

const meaning: Bilingual = {
  vi: "Cổng trả lời về thẻ có số, họ tên hoặc ngày sinh khác với dữ liệu đã hỏi.",
  en: "The gateway answered about a card whose number, name or birth differs from what was asked.",
};

const next: Bilingual = {
  vi: "Có thể là thẻ của người khác: vẫn tiếp nhận, không lấy hạn thẻ và nơi đăng ký từ kết quả này. So thẻ và CCCD của người bệnh với dữ liệu đã nhập, sửa nếu sai rồi tra cứu lại; nếu vẫn khác, báo người quản trị.",
  en: "It may be somebody else's card: admit the patient, and take neither validity nor registered facility from this answer. Compare the patient's card and citizen card with what was entered, mend it and look up again; if it still differs, tell the administrator.",
};

const differs = (path: string, official: string, vi: string, en: string): Issue => ({
  code: "exchange.bhxh_look_up.answer_of_other",
  severity: "error",
  path: [path],
  official,
  text: {
    vi: `${vi} trong trả lời của cổng khác với dữ liệu đã hỏi.`,
    en: `${en} in the answer of the gateway differs from what was asked.`,
  },
  nextStep: next,
});

const otherNumber = /* @__PURE__ */ differs("cardNumber", "maThe", "Số thẻ", "The card number");
const otherName = /* @__PURE__ */ differs("name", "hoTen", "Họ tên", "The name");
const otherBirth = /* @__PURE__ */ differs("birth", "ngaySinh", "Ngày sinh", "The birth");
