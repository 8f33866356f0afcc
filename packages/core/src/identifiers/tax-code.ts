import type { Issue } from "../faults/issue.ts";
import { cleanNumber, digitsForLetters } from "./cleaning.ts";
import { type PersonalIdContext, readPersonalId } from "./personal-id.ts";
import { type Reading, tidied } from "./reading.ts";

/** What a tax code tells. */
export interface TaxCodeParts {
  /** `personal-id`: individuals use their 12 digits. */
  readonly form: "organisation" | "branch" | "personal-id";
  /** Three digits behind the hyphen. */
  readonly branch?: string;
}

/**
 * Reads a tax code: 10 digits with a check digit, perhaps a branch of 3, or a personal ID. The clean form of a branch
 * has its hyphen: `9900000016-001`.
 */
export function readTaxCode(input: string, context: PersonalIdContext = {}): Reading<TaxCodeParts> {
  const digits = cleanNumber(input);
  const value = withHyphen(digits);
  const notes = tidied(input, value);
  if (/^\d{12}$/.test(digits)) {
    const { issues } = readPersonalId(digits, context);
    return { value, parts: { form: "personal-id" }, issues: [...notes, ...issues] };
  }
  if (!/^\d{10}(?:\d{3})?$/.test(digits)) {
    const guess = digitsForLetters(digits);
    const isNear = guess !== digits && /^(?:\d{10}|\d{12,13})$/.test(guess);
    return { value, ...(isNear && { suggestion: withHyphen(guess) }), issues: [...notes, shape] };
  }
  const branch = digits.slice(10);
  const parts: TaxCodeParts = branch === "" ? { form: "organisation" } : { form: "branch", branch };
  const isRight = taxCheckDigit(digits.slice(0, 9)) === digits[9];
  return { value, parts, issues: isRight ? notes : [...notes, checkDigit] };
}

function withHyphen(digits: string): string {
  return /^\d{13}$/.test(digits) ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
}

/** The last digit that belongs to the first nine; `undefined` when no number begins with them. */
export function taxCheckDigit(nine: string): string | undefined {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nine[index]), 0);
  const digit = 10 - (sum % 11);
  return digit === 10 ? undefined : String(digit);
}

const compare = {
  vi: "Đối chiếu với giấy đăng ký thuế hoặc tra cứu trên cổng của cơ quan thuế.",
  en: "Compare with the tax registration or look it up at the tax authority.",
};
const shape: Issue = {
  code: "core.tax_code.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Mã số thuế phải có 10 chữ số, 13 chữ số (chi nhánh) hoặc 12 chữ số (số định danh).",
    en: "A tax code has 10 digits, 13 (branch) or 12 (personal ID).",
  },
  nextStep: compare,
};
const checkDigit: Issue = {
  code: "core.tax_code.check_digit",
  severity: "warning",
  path: [],
  text: {
    vi: "Số thứ mười của mã số thuế không khớp số kiểm tra.",
    en: "The tenth digit of the tax code is not the check digit.",
  },
  nextStep: compare,
};
