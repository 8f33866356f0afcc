import { isCalendarDate, isInstant } from "@benhan/core";
import { nearNames, perhaps } from "@benhan/core/codes";
import type { Bilingual, JsonPath } from "@benhan/core/faults";
import { whatIs } from "./what-is.ts";

/** What an option may be. Plain data, so that a wrong name can be answered with the right one. */
export interface OptionShape {
  /** For messages: `{ vi: "chữ", en: "text" }`. */
  readonly wanted: Bilingual;
  /** Whether a value is of this kind; what it holds is asked by the others. */
  readonly fits: (value: unknown) => boolean;
  /** The names that an object may have; it may have no others. */
  readonly members?: Readonly<Record<string, OptionShape>>;
  /** The names that it must have. */
  readonly required?: readonly string[];
  /** What a list holds. */
  readonly items?: OptionShape;
  /** It takes texts, of which this one is not of the right form. */
  readonly isText?: true;
  /** What the value is to be, by what it looks like. */
  readonly choose?: (value: unknown) => OptionShape;
}

/** The members of an object of options: one shape for each name that its type has. */
export type MembersOf<Options> = { readonly [name in keyof Options]-?: OptionShape };

/** A text of one form. */
export function textLike(vi: string, en: string, fits: (value: string) => boolean): OptionShape {
  return { ...kind(vi, en, (value) => typeof value === "string" && fits(value)), isText: true };
}

/** A value that holds nothing of ours. */
export function kind(vi: string, en: string, fits: (value: unknown) => boolean): OptionShape {
  return { wanted: { vi, en }, fits };
}

/** An object with these names and no others. */
export function object<Options>(
  members: MembersOf<Options>,
  required: readonly (keyof Options & string)[] = [],
): OptionShape {
  const names = Object.keys(members).join(", ");
  return {
    ...kind(`một đối tượng { ${names} }`, `an object { ${names} }`, isObject),
    members: members as Readonly<Record<string, OptionShape>>,
    required,
  };
}

/** A list of things of one kind. */
export function listOf(items: OptionShape): OptionShape {
  return { wanted: { vi: "danh sách (mảng)", en: "a list (array)" }, fits: Array.isArray, items };
}

/** One of several kinds, chosen by what the value looks like. */
export function either(choose: (value: unknown) => OptionShape): OptionShape {
  return { wanted: anything.wanted, fits: () => true, choose };
}

/** One of a few words. */
export function word(...words: readonly string[]): OptionShape {
  const all = words.map((own) => JSON.stringify(own)).join(", ");
  const own = textLike(`một trong ${all}`, `one of ${all}`, (value) => words.includes(value));
  return { ...own, choose: (value) => (own.fits(value) ? own : { ...own, wanted: nearly(value) }) };

  function nearly(value: unknown): Bilingual {
    const near = perhaps(nearNames(value, words).map((name) => JSON.stringify(name)));
    return { vi: own.wanted.vi + near.vi, en: own.wanted.en + near.en };
  }
}

function isBytes(value: unknown): boolean {
  return value instanceof Uint8Array;
}

/** Whether a value is an object and no list, bytes or function. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

export const anything = kind("giá trị", "a value", () => true);
export const text = kind("chữ", "a text", (value) => typeof value === "string");
export const flag = kind("true hoặc false", "true or false", (value) => typeof value === "boolean");
export const callable = kind("một hàm", "a function", (value) => typeof value === "function");
export const bytes = kind("Uint8Array", "a Uint8Array", isBytes);
export const given = kind(
  "một đối tượng",
  "an object",
  (value) => typeof value === "object" && value !== null,
);
export const measure = kind(
  "số lớn hơn 0",
  "a number above 0",
  (value) => typeof value === "number" && value > 0 && Number.isFinite(value),
);
export const notNegative = kind(
  "số từ 0 trở lên",
  "a number from 0 up",
  (value) => typeof value === "number" && value >= 0,
);
export const fileBytes = kind(
  "các byte của tệp (Uint8Array)",
  "the bytes of the file (a Uint8Array)",
  isBytes,
);
export const digest = kind(
  "một Digest (portableDigest, nodeDigest)",
  "a Digest (portableDigest, nodeDigest)",
  (value) => isObject(value) && typeof value["create"] === "function",
);
export const signal = kind(
  "AbortSignal",
  "an AbortSignal",
  (value) => isObject(value) && typeof value["throwIfAborted"] === "function",
);

/** A text that begins with a day. One that has the form, and no such day in the calendar, is told so. */
export function timeLike(vi: string, en: string, fits: (value: string) => boolean): OptionShape {
  const own = textLike(vi, en, fits);
  return { ...own, choose: (value) => (hasNoSuchDay(value) ? realDay : own) };
}

const realDay = textLike(
  "một ngày có trong lịch; ngày này không có",
  "a day of the calendar; there is none such",
  () => false,
);

function hasNoSuchDay(value: unknown): boolean {
  const [written] = (typeof value === "string" && /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)) || [];
  return written !== undefined && !isCalendarDate(written);
}

export const day = timeLike('ngày dạng "2026-07-02"', 'a day such as "2026-07-02"', isCalendarDate);
export const instant = timeLike(
  'thời điểm dạng "2026-07-02T08:30:00.000+07:00"',
  'an instant such as "2026-07-02T08:30:00.000+07:00"',
  isInstant,
);

/** Who is told what does not fit. */
export interface OptionFindings {
  unknown(path: JsonPath, names: readonly string[]): void;
  wrong(path: JsonPath, wanted: Bilingual): void;
  missing(path: JsonPath, wanted: Bilingual): void;
}

/** What a value is wanted to be, and what it is, when it is none of this shape itself; nothing when it is one. */
export function unlike(shape: OptionShape, value: unknown): Bilingual | undefined {
  const { fits, wanted } = shape;
  if (isPromise(value)) {
    return {
      vi: `${wanted.vi}, không phải Promise: thiếu await`,
      en: `${wanted.en}, no Promise: await is missing`,
    };
  }
  if (fits(value)) return undefined;
  // Of a text or a number it is the form or the size that is wrong.
  if (typeof value === "number" ? fits(1) : typeof value === "string" && shape.isText) return wanted;
  const { vi, en } = whatIs(value);
  return { vi: `${wanted.vi}; nhận được ${vi}`, en: `${wanted.en}; got ${en}` };
}

const isPromise = (value: unknown): boolean => isObject(value) && typeof value["then"] === "function";

/** Compares a value with its shape, to the last member. One that is `undefined` counts as left out. */
export function compare(shape: OptionShape, value: unknown, path: JsonPath, find: OptionFindings): void {
  const { members, required = [], items, choose } = shape;
  if (choose !== undefined) {
    compare(choose(value), value, path, find);
    return;
  }
  const wanted = unlike(shape, value);
  if (wanted !== undefined) {
    find.wrong(path, wanted);
    return;
  }
  if (items !== undefined && Array.isArray(value)) {
    for (const [at, item] of value.entries()) compare(items, item, [...path, at], find);
  }
  if (members === undefined || !isObject(value)) return;
  const own = new Map(Object.entries(members));
  for (const name of required) {
    const member = own.get(name);
    if (value[name] === undefined && member !== undefined) find.missing([...path, name], member.wanted);
  }
  for (const [name, held] of Object.entries(value)) {
    const member = own.get(name);
    if (member === undefined) find.unknown([...path, name], [...own.keys()]);
    else if (held !== undefined) compare(member, held, [...path, name], find);
  }
}
