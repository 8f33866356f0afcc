import type { Issue } from "../faults/issue.ts";
import { type InsuranceCardContext, type InsuranceCardParts, readInsuranceCard } from "./insurance-card.ts";
import { type Reading, tidied, within } from "./reading.ts";

/** The cards of one visit, in the order in which they were used. */
export interface InsuranceCardListParts {
  readonly cards: readonly Reading<InsuranceCardParts>[];
  /** Whether all cards end in the same insurance number; `undefined` when one of them does not tell. */
  readonly samePerson?: boolean;
}

/** The fields that go beside the cards; each has as many items as there are cards, joined with `;`. */
export interface ParallelLists {
  /** @official MA_DKBD */
  readonly registeredFacility?: string;
  /** @official GT_THE_TU */
  readonly validFrom?: string;
  /** @official GT_THE_DEN */
  readonly validTo?: string;
}

const officialNames = {
  registeredFacility: "MA_DKBD",
  validFrom: "GT_THE_TU",
  validTo: "GT_THE_DEN",
} as const satisfies Record<keyof ParallelLists, string>;

/**
 * Reads the insurance cards of one visit, joined with `;` when the card changed during it. Issues of a card stand at
 * its index; `parts` is there when every card can be one.
 *
 * @official MA_THE_BHYT
 */
export function readInsuranceCards(
  input: string,
  context: InsuranceCardContext & { readonly parallel?: ParallelLists } = {},
): Reading<InsuranceCardListParts> {
  const cards = input.split(";").map((item) => readInsuranceCard(item, context));
  const value = cards.map((card) => card.value).join(";");
  const issues = [
    ...tidied(input, value),
    ...cards.flatMap((card, index) => within([index], card.issues)),
    ...unevenLists(cards.length, context.parallel ?? {}),
  ];
  if (cards.some(({ parts }) => parts === undefined)) return { value, issues };
  const numbers = cards.map(({ parts }) => parts?.insuranceNumber);
  const known = new Set(numbers.filter((number) => number !== undefined));
  if (known.size > 1)
    return { value, parts: { cards, samePerson: false }, issues: [...issues, personsDiffer] };
  const isCertain = !numbers.includes(undefined);
  return { value, parts: { cards, ...(isCertain && { samePerson: true }) }, issues };
}

function unevenLists(count: number, lists: ParallelLists): readonly Issue[] {
  return (["registeredFacility", "validFrom", "validTo"] as const)
    .filter((name) => lists[name] !== undefined && lists[name].split(";").length !== count)
    .map((name) => ({ ...listUneven, official: officialNames[name] }));
}

/** True when two card numbers of any length end in the same insurance number. */
export function isSameInsured(one: string, other: string): boolean {
  const [first, second] = [one, other].map((card) => readInsuranceCard(card).parts?.insuranceNumber);
  return first !== undefined && first === second;
}

const listUneven: Issue = {
  code: "core.insurance_card.list_uneven",
  severity: "error",
  path: [],
  text: {
    vi: "Số mục (cách nhau bởi dấu ;) khác với số thẻ BHYT.",
    en: "The number of items, separated by ;, differs from the number of cards.",
  },
  nextStep: {
    vi: "Ghi đủ nơi đăng ký và hạn dùng cho từng thẻ, cùng thứ tự.",
    en: "Write place and validity for each card, in the same order.",
  },
};
const personsDiffer: Issue = {
  code: "core.insurance_card.persons_differ",
  severity: "warning",
  path: [],
  text: {
    vi: "Các thẻ BHYT của lượt khám có mã số BHXH khác nhau.",
    en: "The cards of the visit have different insurance numbers.",
  },
  nextStep: {
    vi: "Kiểm tra có thẻ của người khác không; tra cứu lại trên cổng BHXH.",
    en: "Check whether one is somebody else's; look them up at the insurance gateway.",
  },
};
