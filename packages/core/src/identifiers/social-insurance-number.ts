import type { Issue } from "../faults/issue.ts";
import { cleanNumber, digitsForLetters } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** What a social-insurance number tells. */
export interface SocialInsuranceNumberParts {
  /** Province that issued it, in the old numbering. Need not be the province of the card. */
  readonly province: string;
}

/** Reads a social-insurance number (mã số BHXH): 10 digits, the end of every insurance card. @official MA_BHXH */
export function readSocialInsuranceNumber(input: string): Reading<SocialInsuranceNumberParts> {
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  if (/^\d{10}$/.test(value)) return { value, parts: { province: value.slice(0, 2) }, issues: notes };
  const guess = digitsForLetters(value).padStart(10, "0");
  const isNear = value.length >= 9 && /^\d{10}$/.test(guess);
  return { value, ...(isNear && { suggestion: guess }), issues: [...notes, shape] };
}

const shape: Issue = {
  code: "core.social_insurance_number.shape",
  severity: "error",
  path: [],
  text: { vi: "Mã số BHXH phải có đúng 10 chữ số.", en: "A social-insurance number has exactly 10 digits." },
  nextStep: {
    vi: "Đối chiếu với thẻ BHYT (10 số cuối) hoặc tra cứu trên cổng BHXH.",
    en: "Compare with the insurance card (its last 10 digits) or look it up at the insurance gateway.",
  },
};
