import * as z from "zod/mini";
import { type DigestText, isDigestText } from "../digest/digest-text.ts";
import { type FacilityId, isFacilityId } from "../ids/facility-id.ts";
import { type Decimal, isDecimal } from "../numbers/decimal.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import { type Instant, isInstant } from "../time/instant.ts";
import { isLocalMinute, type LocalMinute } from "../time/local-minute.ts";
import { type BirthMoment, isBirthMoment, isPartialDate, type PartialDate } from "../time/partial-date.ts";

/** What a person calls a field: the regulation's name and a Vietnamese label. */
export interface FieldLabel {
  readonly official?: string;
  readonly vi: string;
  /** Left out where the name of the member says it: `unitPrice` is the unit price. */
  readonly en?: string;
}

/** Labels of the fields of a record. Our own registry: the global one of zod belongs to the host. */
export const fieldLabels: z.core.$ZodRegistry<FieldLabel> = z.registry<FieldLabel>();

/**
 * Gives a schema its label. `official` is printed exactly as in the regulation; without `en` the name of the member is
 * the English label.
 */
export function labelled<S extends z.ZodMiniType>(schema: S, official: string, vi: string, en?: string): S {
  // A registry holds one entry per schema object: a clone keeps shared schemas such as `text` apart.
  const own = schema.clone() as S;
  fieldLabels.add(own, { official, vi, ...(en && { en }) });
  return own;
}

/** The value that tells the kinds of a union apart, with the label that all of them share. */
export function kindOf<const K extends string>(kind: K, vi: string, en: string): z.ZodMiniLiteral<K> {
  return labelled(z.literal(kind), "", vi, en);
}

/**
 * A string of a form that has a name; `shapeIssues` knows what to say about each name. A check of our own, because the
 * strings of zod bring all the forms that it knows into a bundle, and the record uses none of them.
 */
export function shaped<T extends string>(
  is: (value: string) => value is T,
  params: { readonly format: string },
): z.ZodMiniType<T> {
  return z.custom<T>((value) => typeof value === "string" && is(value), {
    params: { ...params, expected: "string" },
  });
}

/** A string that matches a pattern, under the name of its form. */
export function matching(pattern: RegExp, format: string): z.ZodMiniType<string> {
  return shaped((value): value is string => pattern.test(value), { format });
}

/** The longest text that a member may hold, in UTF-16 units: no document, only a mistake or an attack, is longer. */
export const longestText = 1_000_000;
/** Text that says something: at least one character that is not white space. */
export const text: z.ZodMiniType<string> = shaped(
  (value): value is string => value.length <= longestText && value.trim() !== "",
  { format: "text" },
);
/** An exact decimal number as text. */
export const decimal: z.ZodMiniType<Decimal> = shaped<Decimal>(isDecimal, { format: "decimal" });
const isAmount = (value: string): value is Decimal => isDecimal(value) && !value.startsWith("-");
/** A decimal number that is zero or more. */
export const amount: z.ZodMiniType<Decimal> = shaped<Decimal>(isAmount, { format: "amount" });
/** One of the two numbers of a blood pressure, which people write as one: `120/80`. */
export const pressure: z.ZodMiniType<Decimal> = shaped<Decimal>(isAmount, { format: "pressure" });
/** A day, `2026-07-02`. */
export const date: z.ZodMiniType<CalendarDate> = shaped(isCalendarDate, { format: "date" });
/** A minute, `2026-07-02T08:10`. */
export const minute: z.ZodMiniType<LocalMinute> = shaped(isLocalMinute, { format: "minute" });
/** A moment with its offset, `2026-07-02T08:10:05.123+07:00`. */
export const instant: z.ZodMiniType<Instant> = shaped(isInstant, { format: "instant" });
/** A year, month or day. */
export const partialDate: z.ZodMiniType<PartialDate> = shaped(isPartialDate, { format: "partial-date" });
/** A year, month, day or minute. */
export const birth: z.ZodMiniType<BirthMoment> = shaped(isBirthMoment, { format: "birth" });
/** A day or a minute. */
export const dateOrMinute: z.ZodMiniType<CalendarDate | LocalMinute> = shaped(
  (value: string): value is CalendarDate | LocalMinute => isCalendarDate(value) || isLocalMinute(value),
  { format: "date-or-minute" },
);
/** A whole number that is zero or more, as text. */
export const wholeNumber: z.ZodMiniType<string> = matching(/^(?:0|[1-9]\d{0,14})$/, "whole-number");
/** The SHA-256 digest of a file. */
export const digestText: z.ZodMiniType<DigestText> = shaped(isDigestText, { format: "digest" });
/** A list of at least one text. */
export const texts: z.ZodMiniType<readonly string[]> = z.array(text).check(z.minLength(1));
/** The host's own name of the facility. */
export const facilityId: z.ZodMiniType<FacilityId> = shaped(isFacilityId, { format: "facility-id" });
/** One to a hundred characters of any kind, as MA_LK is declared. */
export const encounterNumber: z.ZodMiniType<string> = shaped(
  (value): value is string => value.length > 0 && value.length <= 100,
  { format: "encounter-number" },
);
/** The official code of a facility. */
export const facilityCode: z.ZodMiniType<string> = matching(/^\d{2}[0-9A-Z]{3}$/, "facility-code");

/**
 * A schema that is made by a function. Behind a `@__PURE__` mark a bundler can leave the whole of it out of a page that
 * does not ask for it: calls inside the arguments of a plain call would keep it there.
 */
export function declared<T>(make: () => z.ZodMiniType<T>): z.ZodMiniType<T> {
  return make();
}
