import {
  type BirthMoment,
  type CalendarDate,
  type Decimal,
  isBirthMoment,
  isCalendarDate,
  isDecimal,
  isLocalMinute,
  type LocalMinute,
} from "@benhan/core";
import { officialDate } from "../schema/official-time.ts";
import { type Codec, filled } from "./codec.ts";

/** Text as it stands, in Unicode normal form C. */
export const text: Codec<string> = {
  toText: (value) => filled(value.normalize("NFC")),
  fromText: (cell) => cell.normalize("NFC"),
  loses: () => "text",
  expects: { vi: "nội dung chữ", en: "text" },
};

/** An exact number with the digits in which it was written. Needless leading zeros are dropped on reading. */
export const decimal: Codec<Decimal> = {
  toText: (value) => value,
  fromText(cell) {
    const plain = cell.trim().replace(/^0+(?=\d)/, "");
    return isDecimal(plain) ? plain : undefined;
  },
  loses: () => "rewritten",
  expects: { vi: "số thập phân dùng dấu chấm", en: "a number with a decimal dot" },
};

/** `2026-07-02` ⇄ `20260702` */
export const date: Codec<CalendarDate> = {
  toText: digitsOf,
  fromText: (cell) => officialDate(cell.trim()),
  loses: () => "rewritten",
  expects: { vi: "ngày dạng yyyymmdd", en: "a date yyyymmdd" },
};

/** `2026-07-02T08:10` ⇄ `202607020810` */
export const minute: Codec<LocalMinute> = {
  toText: digitsOf,
  fromText: (cell) => minuteOf(cell.trim()),
  loses: () => "rewritten",
  expects: { vi: "thời điểm dạng yyyymmddHHMM", en: "a moment yyyymmddHHMM" },
};

/** A day of 8 digits or a minute of 12. @official NGAY_MIEN_CCT */
export const dateOrMinute: Codec<CalendarDate | LocalMinute> = {
  toText: digitsOf,
  fromText: (cell) => date.fromText(cell) ?? minute.fromText(cell),
  loses: () => "rewritten",
  expects: { vi: "yyyymmdd hoặc yyyymmddHHMM", en: "yyyymmdd or yyyymmddHHMM" },
};

/**
 * A birth: what is not known of it is written as zeros. The format cannot say that only the month is known, nor that
 * a child was born in the minute of midnight. Months of old files (`199005000000`) are read.
 *
 * @official NGAY_SINH
 */
export const birth: Codec<BirthMoment> = {
  toText(value) {
    if (isLocalMinute(value)) return digitsOf(value);
    return isCalendarDate(value) ? `${digitsOf(value)}0000` : `${value.slice(0, 4)}00000000`;
  },
  fromText(cell) {
    const plain = cell.trim();
    if (!/^\d{12}$/.test(plain)) return undefined;
    const [year, month, day, time] = [
      plain.slice(0, 4),
      plain.slice(4, 6),
      plain.slice(6, 8),
      plain.slice(8),
    ];
    if (time !== "0000") return minuteOf(plain);
    const known = day !== "00" ? `${year}-${month}-${day}` : month !== "00" ? `${year}-${month}` : year;
    return isBirthMoment(known) ? known : undefined;
  },
  loses: () => "birth_precision",
  expects: { vi: "ngày sinh dạng yyyymmddHHMM", en: "a birth yyyymmddHHMM" },
};

/** `1`, or an empty cell. */
export const flag: Codec<boolean> = {
  toText: (value) => (value ? "1" : undefined),
  fromText: (cell) => ({ "1": true, "0": false })[cell.trim()],
  loses: () => "flag",
  expects: { vi: "1 hoặc để trống", en: "1 or nothing" },
};

/** `1` or `0`, where the format wants one of both. */
export const yesNo: Codec<boolean> = {
  toText: (value) => (value ? "1" : "0"),
  fromText: flag.fromText,
  loses: () => "flag",
  expects: { vi: "1 hoặc 0", en: "1 or 0" },
};

/** A month of two digits; one digit is read as well. @official THANG_QT */
export const month: Codec<string> = {
  toText: (value) => value,
  fromText: (cell) => (/^\d{1,2}$/.test(cell.trim()) ? cell.trim().padStart(2, "0") : undefined),
  loses: () => "rewritten",
  expects: { vi: "tháng 01 đến 12", en: "a month 01 to 12" },
};

/**
 * Several values with `;` between them, blank ones skipped. The format knows no escape: a value that holds a semicolon
 * becomes several.
 */
export function listOf<T extends string>(item: Codec<T>): Codec<readonly T[]> {
  return {
    toText: (values) => filled(itemsOf(values.map((value) => item.toText(value) ?? "").join(";")).join(";")),
    fromText(cell) {
      const items = itemsOf(cell).map((part) => item.fromText(part));
      const values = items.filter((value) => value !== undefined);
      return values.length > 0 && values.length === items.length ? values : undefined;
    },
    loses: (values) => (values.some((value) => value.includes(";")) ? "separator" : "text"),
    expects: {
      vi: `${item.expects.vi}, nhiều giá trị cách nhau bằng dấu chấm phẩy`,
      en: `${item.expects.en}, several of them with semicolons between`,
    },
  };
}

function itemsOf(cell: string): readonly string[] {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function digitsOf(moment: string): string {
  return moment.replace(/[-T:]/g, "");
}

function minuteOf(cell: string): LocalMinute | undefined {
  const day = officialDate(cell.slice(0, 8));
  const moment = `${day ?? ""}T${cell.slice(8, 10)}:${cell.slice(10)}`;
  return isLocalMinute(moment) ? moment : undefined;
}
