import type { Issue } from "../faults/issue.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import { type BirthMoment, isPartialDate } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";
import { cleanCode } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** What the second machine-readable line of a passport says. */
export interface PassportLineParts {
  readonly number: string;
  /** Three letters of ICAO 9303, `VNM` is Vietnam. Not the police's country list. */
  readonly nationality: string;
  /** Only when `today` was given: the line has two digits of the year. */
  readonly birth?: BirthMoment;
  readonly gender: Gender;
  readonly expiresOn?: CalendarDate;
}

export interface PassportLineContext {
  /** Tells the century of the birth: nobody is born after today. */
  readonly today?: CalendarDate;
}

/** Where the five check digits stand, and what they cover. */
const checks = [
  { over: [[0, 9]], at: 9 },
  { over: [[13, 19]], at: 19 },
  { over: [[21, 27]], at: 27 },
  { over: [[28, 42]], at: 42 },
  {
    over: [
      [0, 10],
      [13, 20],
      [21, 43],
    ],
    at: 43,
  },
] as const;

/**
 * Reads the second machine-readable line of a passport (TD3 of ICAO 9303, 44 characters). A failing check digit is a
 * warning: the camera misread a character.
 */
export function readPassportLine(
  input: string,
  context: PassportLineContext = {},
): Reading<PassportLineParts> {
  const value = cleanCode(input);
  const notes = tidied(input, value);
  if (!/^[A-Z0-9<]{9}\d[A-Z<]{3}\d{2}[\d<]{4}\d[MF<]\d{7}[A-Z0-9<]{14}[\d<]\d$/.test(value)) {
    return { value, issues: [...notes, shape] };
  }
  const birth = context.today && birthOf(value.slice(13, 19), context.today);
  const expiresOn = `20${value.slice(21, 23)}-${value.slice(23, 25)}-${value.slice(25, 27)}`;
  const parts: PassportLineParts = {
    number: value.slice(0, 9).replace(/</g, ""),
    nationality: value.slice(10, 13).replace(/</g, ""),
    ...(birth && { birth }),
    gender: value[20] === "M" ? "male" : value[20] === "F" ? "female" : "undetermined",
    ...(isCalendarDate(expiresOn) && { expiresOn }),
  };
  return {
    value,
    parts,
    issues: [...notes, ...(checks.every((check) => holds(value, check)) ? [] : [checkDigit])],
  };
}

function holds(line: string, { over, at }: (typeof checks)[number]): boolean {
  const covered = over.map(([from, to]) => line.slice(from, to)).join("");
  const found = line[at];
  // An empty optional field may have a filler in place of its check digit.
  return found === "<" ? /^<*$/.test(covered) : found === passportCheckDigit(covered);
}

/** The check digit of ICAO 9303 over digits, capitals and `<`: weights 7, 3, 1, modulo 10. */
export function passportCheckDigit(text: string): string {
  const weights = [7, 3, 1] as const;
  const worth = (sign: string) => (sign === "<" ? 0 : Number.parseInt(sign, 36));
  const sum = [...text].reduce((total, sign, index) => total + worth(sign) * (weights[index % 3] ?? 0), 0);
  return String(sum % 10);
}

function birthOf(text: string, today: CalendarDate): BirthMoment | undefined {
  const [year = "", month = "", day = ""] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)];
  const known = month.includes("<") ? [year] : day.includes("<") ? [year, month] : [year, month, day];
  const moment = ["20", "19"].map((century) => century + known.join("-")).find((text) => text <= today);
  return moment !== undefined && isPartialDate(moment) ? moment : undefined;
}

const rescan = {
  vi: "Quét lại hộ chiếu hoặc đối chiếu bằng mắt.",
  en: "Scan the passport again or compare by eye.",
};
const shape: Issue = {
  code: "core.passport.line_shape",
  severity: "error",
  path: [],
  text: {
    vi: "Dòng thứ hai của vùng đọc máy trên hộ chiếu phải có 44 ký tự theo chuẩn ICAO.",
    en: "The second machine-readable line of a passport has 44 characters in the form of ICAO.",
  },
  nextStep: rescan,
};
const checkDigit: Issue = {
  code: "core.passport.check_digit",
  severity: "warning",
  path: [],
  text: {
    vi: "Số kiểm tra trong vùng đọc máy của hộ chiếu không khớp.",
    en: "A check digit in the machine-readable line of the passport does not fit.",
  },
  nextStep: rescan,
};
