import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { cardForms, cardFormsOn, type DatedCardForms, type InsuranceCardForm } from "./card-forms.ts";
import { cleanNumber, digitsForLetters } from "./cleaning.ts";
import { insuranceGroups } from "./insurance-groups.data.ts";
import { type PersonalIdContext, readPersonalId } from "./personal-id.ts";
import { type Reading, tidied } from "./reading.ts";

/** What a health-insurance number says. A short or transitional number says nothing of group and level. */
export interface InsuranceCardParts {
  readonly form: InsuranceCardForm;
  /** Group of insured, e.g. `DN`. */
  readonly group?: string;
  /** Benefit level, `1` to `5`. */
  readonly level?: string;
  /** Province of the card in the old numbering. Need not be that of the number or of the facility. */
  readonly province?: string;
  /** The 10 digits that stay the person's when the card changes. */
  readonly insuranceNumber?: string;
}

/** The usual benefit level of a group on a day, or `undefined` for a group that is not known. */
export type UsualLevel = (group: string, on: CalendarDate | undefined) => string | undefined;

/** What is known around the card. The members of {@link PersonalIdContext} serve a personal ID in its place. */
export interface InsuranceCardContext extends PersonalIdContext {
  /** Day of the visit, for everything that changed by date. Without it the newest rules hold. */
  readonly on?: CalendarDate;
  /** Which forms are accepted. Default: `cardForms.capture`, all three. */
  readonly cardForms?: readonly DatedCardForms[];
  /** A newer table of groups than the one that is bundled. */
  readonly usualLevel?: UsualLevel;
}

/**
 * Reads one health-insurance number: 15, 10 or 12 characters. Whether group and level are right only the look-up at
 * the insurer can say, so they are never more than a warning; a level outside 1 to 5 cannot be.
 *
 * @official MA_THE_BHYT
 * @legal QĐ 1351/QĐ-BHXH (2015) and its amendments
 */
export function readInsuranceCard(
  input: string,
  context: InsuranceCardContext = {},
): Reading<InsuranceCardParts> {
  const value = cleanNumber(input);
  const reading = readClean(value, context);
  const notes = tidied(input, value);
  const accepted = cardFormsOn(context.cardForms ?? cardForms.capture, context.on);
  const refused =
    reading.parts !== undefined && !accepted.includes(reading.parts.form) ? [formNotAccepted] : [];
  return { ...reading, issues: [...notes, ...refused, ...reading.issues] };
}

function readClean(value: string, context: InsuranceCardContext): Reading<InsuranceCardParts> {
  if (/^\d{10}$/.test(value)) {
    return { value, parts: { form: "insurance-number", insuranceNumber: value }, issues: [] };
  }
  if (/^\d{12}$/.test(value)) {
    return { value, parts: { form: "personal-id" }, issues: readPersonalId(value, context).issues };
  }
  if (!/^[A-Z]{2}\d{13}$/.test(value)) {
    const guess = likelyCard(value);
    const issue = [10, 12, 15].includes(value.length) ? shape : length;
    return { value, ...(guess !== undefined && { suggestion: guess }), issues: [issue] };
  }
  const [group, level] = [value.slice(0, 2), value.slice(2, 3)];
  if (!/[1-5]/.test(level)) return { value, issues: [levelImpossible] };
  const parts: InsuranceCardParts = {
    form: "card",
    group,
    level,
    province: value.slice(3, 5),
    insuranceNumber: value.slice(5),
  };
  return { value, parts, issues: doubts(group, level, context) };
}

/** The number with `O`, `0`, `I` and `1` where letters and digits belong, if that makes it one. */
function likelyCard(value: string): string | undefined {
  const digits = digitsForLetters(value);
  if (/^(?:\d{10}|\d{12})$/.test(digits)) return digits;
  const letters = value.slice(0, 2).replace(/0/g, "O").replace(/1/g, "I");
  const guess = letters + digitsForLetters(value.slice(2));
  return /^[A-Z]{2}[1-5]\d{12}$/.test(guess) ? guess : undefined;
}

function doubts(group: string, level: string, context: InsuranceCardContext): readonly Issue[] {
  const expected = (context.usualLevel ?? bundledLevel)(group, context.on);
  if (expected === undefined) return [prefixUnknown];
  return level === expected ? [] : [levelUnusual];
}

/** @legal NQ 261/2025/QH15, in force since 2026-01-01 */
const bundledLevel: UsualLevel = (group, on) => {
  const [now, before] = Object.hasOwn(insuranceGroups, group)
    ? (insuranceGroups[group]?.split(",") ?? [])
    : [];
  return on !== undefined && on < "2026-01-01" ? (before ?? now) : now;
};

/** The number as it is printed on cards: `DN 4 79 7900000000`. Anything else comes back in its clean form. */
export function formatInsuranceCard(input: string): string {
  const value = cleanNumber(input);
  return /^[A-Z]{2}\d{13}$/.test(value)
    ? [value.slice(0, 2), value.slice(2, 3), value.slice(3, 5), value.slice(5)].join(" ")
    : value;
}

const lookUp = {
  vi: "Đối chiếu với thẻ và tra cứu trên cổng BHXH.",
  en: "Compare with the card and look it up at the insurance gateway.",
};

const length: Issue = {
  code: "core.insurance_card.length",
  severity: "error",
  path: [],
  text: {
    vi: "Số thẻ BHYT phải có 15 ký tự (hoặc 10 số BHXH, 12 số định danh).",
    en: "An insurance number has 15 characters (or the 10 digits of the insurance, or the 12 of the personal ID).",
  },
  nextStep: lookUp,
};
const shape: Issue = {
  code: "core.insurance_card.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Số thẻ BHYT phải gồm 2 chữ cái và 13 chữ số (hoặc 10 hay 12 chữ số).",
    en: "An insurance card number has two letters and 13 digits (or 10 or 12 digits).",
  },
  nextStep: lookUp,
};
const levelImpossible: Issue = {
  code: "core.insurance_card.level",
  severity: "error",
  path: [],
  text: {
    vi: "Ký tự thứ ba của thẻ BHYT (mức hưởng) phải từ 1 đến 5.",
    en: "The third character of the card, the benefit level, must be 1 to 5.",
  },
  nextStep: lookUp,
};
const formNotAccepted: Issue = {
  code: "core.insurance_card.form_not_accepted",
  severity: "error",
  path: [],
  text: {
    vi: "Dạng số thẻ BHYT này (10, 12 hay 15 ký tự) không được chấp nhận ở đây vào ngày này.",
    en: "This form of insurance number (10, 12 or 15 characters) is not accepted here on this day.",
  },
  nextStep: {
    vi: "Tra cứu thẻ trên cổng BHXH để lấy số đúng dạng; nếu quy định đã đổi, người quản trị chỉnh thiết lập cardForms.",
    en: "Look the card up at the insurance gateway for the right form; if the rule changed, set cardForms.",
  },
};
const prefixUnknown: Issue = {
  code: "core.insurance_card.prefix_unknown",
  severity: "warning",
  path: [],
  text: {
    vi: "Hai chữ đầu của thẻ BHYT không có trong danh sách đối tượng đã biết.",
    en: "The first two letters of the card are not in the known list of groups.",
  },
  nextStep: lookUp,
};
const levelUnusual: Issue = {
  code: "core.insurance_card.level_unusual",
  severity: "warning",
  path: [],
  text: {
    vi: "Mức hưởng trên thẻ khác mức thường gặp của nhóm đối tượng này.",
    en: "The benefit level of the card is not the usual one of its group.",
  },
  nextStep: lookUp,
};
