import type { Bilingual } from "../faults/issue.ts";
import { nearNames } from "../text/near-names.ts";
import { perhaps } from "../text/perhaps.ts";
import { isCalendarDate } from "../time/calendar-date.ts";

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
  return { ...kind("giá trị", "a value", () => true), choose };
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

/** Whether a value is an object and no list, bytes or function. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

/** A text that begins with a day. One that has the form, and no such day in the calendar, is told so. */
export function timeLike(vi: string, en: string, fits: (value: string) => boolean): OptionShape {
  const own = textLike(vi, en, fits);
  return { ...own, choose: (value) => (hasNoSuchDay(value) ? realDay : own) };
}

const realDay: OptionShape = /* @__PURE__ */ textLike(
  "một ngày có trong lịch; ngày này không có",
  "a day of the calendar; there is none such",
  () => false,
);

function hasNoSuchDay(value: unknown): boolean {
  const [written] = (typeof value === "string" && /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)) || [];
  return written !== undefined && !isCalendarDate(written);
}
