import * as z from "zod";
import { type Decimal, isDecimal } from "../numbers/decimal.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import { isLocalMinute, type LocalMinute } from "../time/local-minute.ts";
import { type BirthMoment, isBirthMoment } from "../time/partial-date.ts";

/** What a person calls a field: the regulation's name and a Vietnamese label. */
export interface FieldLabel {
  readonly official?: string;
  readonly vi: string;
  readonly en: string;
}

/** Labels of the fields of a record. Our own registry: the global one of zod belongs to the host. */
export const fieldLabels: z.core.$ZodRegistry<FieldLabel> = z.registry<FieldLabel>();

/** Gives a schema its label. `official` is printed exactly as in the regulation. */
export function labelled<S extends z.ZodType>(schema: S, official: string, vi: string, en: string): S {
  // A registry holds one entry per schema object: a clone keeps shared schemas such as `text` apart.
  const own = schema.clone() as S;
  fieldLabels.add(own, { official, vi, en });
  return own;
}

/** A string of a form that has a name; `shapeIssues` knows what to say about each name. */
export function shaped<T extends string>(
  is: (value: string) => value is T,
  params: { readonly format: string },
): z.ZodType<T> {
  return z.string().refine(is, { params }) as unknown as z.ZodType<T>;
}

/** A string that matches a pattern, under the name of its form. */
export function matching(pattern: RegExp, format: string): z.ZodType<string> {
  return shaped((value): value is string => pattern.test(value), { format });
}

/** Text that says something: at least one character that is not white space. */
export const text: z.ZodType<string> = z
  .string()
  .refine((value) => value.trim() !== "", { params: { format: "text" } });
/** An exact decimal number as text. */
export const decimal: z.ZodType<Decimal> = shaped<Decimal>(isDecimal, { format: "decimal" });
/** A decimal number that is zero or more. */
export const amount: z.ZodType<Decimal> = shaped<Decimal>(
  (value): value is Decimal => isDecimal(value) && !value.startsWith("-"),
  { format: "amount" },
);
/** A day, `2026-07-02`. */
export const date: z.ZodType<CalendarDate> = shaped(isCalendarDate, { format: "date" });
/** A minute, `2026-07-02T08:10`. */
export const minute: z.ZodType<LocalMinute> = shaped(isLocalMinute, { format: "minute" });
/** A year, month, day or minute. */
export const birth: z.ZodType<BirthMoment> = shaped(isBirthMoment, { format: "birth" });
/** A day or a minute. */
export const dateOrMinute: z.ZodType<CalendarDate | LocalMinute> = shaped(
  (value: string): value is CalendarDate | LocalMinute => isCalendarDate(value) || isLocalMinute(value),
  { format: "date-or-minute" },
);
/** A list of at least one text. */
export const texts: z.ZodType<readonly string[]> = z.array(text).min(1);
