import type { CalendarDate } from "@benhan/core";
import type { DocumentRule, FacilityPolicy, PolicyEdition } from "./facility-policy.ts";

interface Days {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

/** Whether a day lies between the first and the last one, both included. */
export function holdsOn({ from, to }: Days, on: CalendarDate): boolean {
  return (from === undefined || from <= on) && (to === undefined || on <= to);
}

/** Whether there is a day on which both hold. */
export function overlap(one: Days, other: Days): boolean {
  const [from, to] = ["0000-01-01", "9999-12-31"];
  return (one.from ?? from) <= (other.to ?? to) && (other.from ?? from) <= (one.to ?? to);
}

/** The edition of a day. */
export function editionOn({ editions }: FacilityPolicy, on: CalendarDate): PolicyEdition | undefined {
  return editions.find((edition) => holdsOn(edition, on));
}

/** The rule of a kind of document on a day. */
export function ruleOf(edition: PolicyEdition, document: string, on: CalendarDate): DocumentRule | undefined {
  return edition.documents.find((rule) => rule.document === document && holdsOn(rule, on));
}
