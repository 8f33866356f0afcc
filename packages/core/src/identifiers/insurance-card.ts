import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { insuranceGroups } from "./insurance-groups.data.ts";
import { cleaned, identifierIssue, normalised, type Reading } from "./reading.ts";

/** What a health-insurance number says. A short or transitional number says nothing of group and level. */
export interface InsuranceCardParts {
  /** `card`: 15 characters · `insurance-number`: 10 digits, cards since 2021 · `personal-id`: 12 digits in its place. */
  readonly form: "card" | "insurance-number" | "personal-id";
  /** Group of insured, e.g. `DN`. */
  readonly group?: string;
  /** Benefit level, `1` to `5`. */
  readonly level?: string;
  /** Province of the card in the old numbering. */
  readonly province?: string;
}

export interface InsuranceCardContext {
  /** Day of the visit: the usual level of some groups changed on 2026-01-01. */
  readonly on?: CalendarDate;
}

/**
 * Reads a health-insurance number as it is captured at the reception: 15, 10 or 12 characters. What the claim file
 * accepts is narrower and the question of the edition's rules.
 *
 * @legal QĐ 1351/QĐ-BHXH (2015) and its amendments
 */
export function readInsuranceCard(
  input: string,
  context: InsuranceCardContext = {},
): Reading<InsuranceCardParts> {
  const value = cleaned(input);
  const tidied = value === input ? [] : [normalised];
  if (/^\d{10}$/.test(value)) return { value, parts: { form: "insurance-number" }, issues: tidied };
  if (/^\d{12}$/.test(value)) return { value, parts: { form: "personal-id" }, issues: tidied };
  if (value.length !== 15) return { value, issues: [...tidied, length] };
  if (!/^[A-Z]{2}\d{13}$/.test(value)) return { value, issues: [...tidied, shape] };
  const [group, level, province] = [value.slice(0, 2), value.slice(2, 3), value.slice(3, 5)];
  if (!/[1-5]/.test(level)) return { value, issues: [...tidied, levelImpossible] };
  const parts: InsuranceCardParts = { form: "card", group, level, province };
  return { value, parts, issues: [...tidied, ...doubts(group, level, context)] };
}

function doubts(group: string, level: string, context: InsuranceCardContext): readonly Issue[] {
  const usual = insuranceGroups[group];
  if (usual === undefined) return [groupUnknown];
  const [now, before] = usual.split(",");
  const expected = context.on !== undefined && context.on < "2026-01-01" ? (before ?? now) : now;
  return level === expected ? [] : [levelUnusual];
}

const lookUp = {
  vi: "Đối chiếu với thẻ và tra cứu trên cổng BHXH.",
  en: "Compare with the card and look it up at the insurance gateway.",
};

const length = identifierIssue(
  "core.insurance_card.length",
  "error",
  {
    vi: "Số thẻ BHYT phải có 15 ký tự (hoặc 10 số BHXH, 12 số định danh).",
    en: "An insurance number has 15 characters (or the 10 digits of the insurance, or the 12 of the personal ID).",
  },
  lookUp,
);
const shape = identifierIssue(
  "core.insurance_card.shape",
  "error",
  {
    vi: "Số thẻ BHYT phải gồm 2 chữ cái và 13 chữ số.",
    en: "An insurance card number has two letters and 13 digits.",
  },
  lookUp,
);
const levelImpossible = identifierIssue(
  "core.insurance_card.level",
  "error",
  {
    vi: "Ký tự thứ ba của thẻ BHYT (mức hưởng) phải từ 1 đến 5.",
    en: "The third character of the card, the benefit level, must be 1 to 5.",
  },
  lookUp,
);
const groupUnknown = identifierIssue(
  "core.insurance_card.group_unknown",
  "warning",
  {
    vi: "Hai chữ đầu của thẻ BHYT không có trong danh sách đối tượng đã biết.",
    en: "The first two letters of the card are not in the known list of groups.",
  },
  lookUp,
);
const levelUnusual = identifierIssue(
  "core.insurance_card.level_unusual",
  "warning",
  {
    vi: "Mức hưởng trên thẻ khác mức thường gặp của nhóm đối tượng này.",
    en: "The benefit level of the card is not the usual one of its group.",
  },
  lookUp,
);
