import type { CalendarDate } from "../time/calendar-date.ts";

/** `card`: 15 characters · `insurance-number`: 10 digits, on cards since 2021-04-01 · `personal-id`: 12 digits in its place. */
export type InsuranceCardForm = "card" | "insurance-number" | "personal-id";

/** Which forms of card numbers are accepted, from a day on. The first row of a rule has no day. */
export interface DatedCardForms {
  readonly from?: CalendarDate;
  readonly forms: readonly InsuranceCardForm[];
}

const all: readonly InsuranceCardForm[] = ["card", "insurance-number", "personal-id"];

/**
 * Rules to choose from, or to write one's own like them. What the claim file must hold after the personal ID replaced
 * the insurance number is not settled by any text that was read, hence a setting.
 *
 * @legal QĐ 1351/QĐ-BHXH (2015); CV 6877/TB-BHXH (secondary source)
 */
export const cardForms = {
  /** The default: reception and look-up take what people have. */
  capture: [{ forms: all }],
  /** The claim file: 15 characters, always. */
  claim: [{ forms: ["card"] }],
  /** The claim file, if the insurer asks for the personal ID from 2026-09-01 on. Off unless chosen. */
  claimWithPersonalId: [
    { forms: ["card"] },
    { from: "2026-09-01" as CalendarDate, forms: ["card", "personal-id"] },
  ],
} as const satisfies Record<string, readonly DatedCardForms[]>;

/** The forms that a rule accepts on a day; without a day, those of its newest row. */
export function cardFormsOn(
  rule: readonly DatedCardForms[],
  on: CalendarDate | undefined,
): readonly InsuranceCardForm[] {
  const begun = rule.filter(({ from }) => from === undefined || on === undefined || from <= on);
  const newest = begun.reduce<DatedCardForms | undefined>(
    (best, row) => (best === undefined || (row.from ?? "") >= (best.from ?? "") ? row : best),
    undefined,
  );
  return newest?.forms ?? [];
}
