import type { Issue } from "../faults/issue.ts";
import { cleanNumber, digitsForLetters } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** What a global location number tells. */
export interface GlobalLocationNumberParts {
  /** True when it begins with 893, the prefix of GS1 Vietnam. */
  readonly isVietnamese: boolean;
}

/**
 * Reads the facility number of 13 digits of the health-check data. Whether its last digit is a GS1 check digit no text
 * says, so a failing one is a warning.
 *
 * @legal QĐ 1551/QĐ-BYT (2026)
 */
export function readGlobalLocationNumber(input: string): Reading<GlobalLocationNumberParts> {
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  if (!/^\d{13}$/.test(value)) {
    const guess = digitsForLetters(value);
    const suggestion = guess !== value && /^\d{13}$/.test(guess) ? { suggestion: guess } : {};
    return { value, ...suggestion, issues: [...notes, shape] };
  }
  const isVietnamese = value.startsWith("893");
  const issues: Issue[] = [...notes];
  if (!isVietnamese) issues.push(prefixUnusual);
  if (globalLocationCheckDigit(value.slice(0, 12)) !== value[12]) issues.push(checkDigit);
  return { value, parts: { isVietnamese }, issues };
}

/** The check digit of GS1 over twelve digits: weights 1 and 3 in turn. */
export function globalLocationCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

const compare = {
  vi: "Đối chiếu với số được cấp cho cơ sở.",
  en: "Compare with the number that was issued to the facility.",
};
const shape: Issue = {
  code: "core.global_location_number.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Mã địa điểm toàn cầu phải có đúng 13 chữ số.",
    en: "A global location number has exactly 13 digits.",
  },
  nextStep: compare,
};
const prefixUnusual: Issue = {
  code: "core.global_location_number.prefix_unusual",
  severity: "warning",
  path: [],
  text: {
    vi: "Mã địa điểm của cơ sở ở Việt Nam thường bắt đầu bằng 893.",
    en: "The location number of a facility in Vietnam usually begins with 893.",
  },
  nextStep: compare,
};
const checkDigit: Issue = {
  code: "core.global_location_number.check_digit",
  severity: "warning",
  path: [],
  text: {
    vi: "Số cuối của mã địa điểm toàn cầu không khớp số kiểm tra.",
    en: "The last digit of the global location number is not the check digit.",
  },
  nextStep: compare,
};
