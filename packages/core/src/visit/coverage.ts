import type { CalendarDate } from "../time/calendar-date.ts";

/** One health-insurance card that was used for the visit, with its validity. */
export interface Coverage {
  /** 15 characters; a newborn without a card has a temporary number of the portal. @official MA_THE_BHYT */
  readonly cardNumber: string;
  /** Facility of first registration; province and `000` on temporary cards. @official MA_DKBD */
  readonly registeredFacility: string;
  /** @official GT_THE_TU */
  readonly validFrom: CalendarDate;
  /** Open for cards of the armed forces that cannot be looked up. @official GT_THE_DEN */
  readonly validTo?: CalendarDate;
}
