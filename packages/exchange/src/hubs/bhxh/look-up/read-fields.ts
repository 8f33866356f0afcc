import { type CalendarDate, type Decimal, isCalendarDate, isDecimal } from "@benhan/core";
import { field, textField } from "../../wire/json-answer.ts";
import type { AnswerField } from "./card-fields.data.ts";

/** The fields of an object by their table, under our names. What is empty or unreadable is absent. */
export function readFields<Ours extends object>(
  source: object | undefined,
  fields: readonly AnswerField<Ours>[],
): Ours {
  const read = fields.flatMap(({ official, ours, form }) => {
    const text = textField(source, official);
    const value = text === undefined ? undefined : asForm(text, form);
    return value === undefined ? [] : [[ours, value] as const];
  });
  return Object.fromEntries(read) as Ours;
}

/** The objects of a list; nothing for `null`, for other things, and for other things in the list. */
export function objectsIn(source: object | undefined, name: string): readonly object[] {
  const list = field(source, name);
  if (!Array.isArray(list)) return [];
  return list.filter((one): one is object => typeof one === "object" && one !== null);
}

/** An object inside an object. */
export function objectIn(source: object | undefined, name: string): object | undefined {
  const value = field(source, name);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function asForm(text: string, form: "text" | "date" | "amount"): string | undefined {
  if (form === "date") return dateOf(text);
  return form === "amount" ? amountOf(text) : text;
}

/** `dd/MM/yyyy` as a date. */
export function dateOf(text: string): CalendarDate | undefined {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : undefined;
}

function amountOf(text: string): Decimal | undefined {
  return isDecimal(text) ? text : undefined;
}
