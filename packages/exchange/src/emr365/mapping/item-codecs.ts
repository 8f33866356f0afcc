import {
  type Author,
  type BirthMoment,
  type CalendarDate,
  type Decimal,
  type Gender,
  isCalendarDate,
  type LocalMinute,
} from "@benhan/core";
import { readDecimal } from "../text/emr365-decimal.ts";
import { readDay, readMoment, writeDay, writeMoment } from "../text/emr365-moments.ts";
import { isRichText, plainOfRichText } from "../text/rich-text.ts";
import type { ItemCodec } from "./item-rule.ts";
import { departmentName } from "./mapping-context.ts";

/** Text as it stands; RTF is read as what it says. */
export const text: ItemCodec<string> = {
  toText: (value) => value,
  fromText: (item) => (isRichText(item) ? plainOfRichText(item).text || undefined : item),
};

/** An amount, with a decimal dot: less than nothing is none. */
export const decimal: ItemCodec<Decimal> = {
  toText: (value) => value,
  fromText(item) {
    const number = readDecimal(item);
    return number?.startsWith("-") === true ? undefined : number;
  },
};

/** `02/07/2026` */
export const day: ItemCodec<CalendarDate> = { toText: writeDay, fromText: readDay };

/** `02/07/2026 08:10:00.000`; a bare day is read as its beginning. */
export const moment: ItemCodec<LocalMinute> = {
  toText: writeMoment,
  fromText: (item) => readMoment(item) ?? beginning(readDay(item)),
};

/** The day of a moment: its minute is not kept. */
export const dayOfMoment: ItemCodec<LocalMinute> = {
  toText: writeDay,
  fromText: (item) => readMoment(item) ?? beginning(readDay(item)),
};

/** A birth of which the day is known. The format has no words for less, and no day is made up. */
export const birth: ItemCodec<BirthMoment> = {
  toText: (value) => (isCalendarDate(value.slice(0, 10)) ? writeDay(value) : undefined),
  fromText: readDay,
};

/** `Nam`, `Nữ` */
export const sex: ItemCodec<Gender> = {
  toText: (value, { sexText }) => sexText[value],
  fromText(item, { sexText }) {
    const wanted = item.trim().toLowerCase();
    for (const gender of ["male", "female", "undetermined"] as const) {
      if (sexText[gender].toLowerCase() === wanted) return gender;
    }
    return undefined;
  },
};

/** Somebody of the staff by licence number. Systems have none. */
export const staff: ItemCodec<Author> = {
  toText: ({ kind, id }) => (kind === "practitioner" ? id : undefined),
  fromText: (item) => ({ kind: "practitioner", id: item }),
};

/** A department by its name, where the catalogue leads from the name back to the code; else by its code. */
export const department: ItemCodec<string> = {
  toText(code, context) {
    const name = departmentName(code, context);
    return name !== undefined && department.fromText(name, context) === code ? name : code;
  },
  fromText: (item, { masters }) => masters?.departments.find(({ name }) => name === item)?.code ?? item,
};

/** Several texts with a separator between; none of them may hold it. */
export const codeList: ItemCodec<readonly string[]> = {
  toText: (codes, { codeSeparator }) => codes.join(codeSeparator),
  fromText: (item, { codeSeparator }) =>
    item
      .split(codeSeparator)
      .map((code) => code.trim())
      .filter((code) => code !== ""),
};

/** One of a few words. Other spellings that are met are read, not written. */
export function wordOf<Word extends string>(
  words: Readonly<Record<Word, string>>,
  alsoRead: Readonly<Record<string, NoInfer<Word>>> = {},
): ItemCodec<Word> {
  const byText = new Map<string, Word>(
    Object.entries<string>(words).map(([word, said]) => [said.toLowerCase(), word as Word]),
  );
  for (const [said, word] of Object.entries(alsoRead)) byText.set(said.toLowerCase(), word);
  return {
    toText: (word) => words[word],
    fromText: (item) => byText.get(item.trim().toLowerCase()),
  };
}

function beginning(date: CalendarDate | undefined): LocalMinute | undefined {
  return date === undefined ? undefined : (`${date}T00:00` as LocalMinute);
}
