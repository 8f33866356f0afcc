import type { Issue } from "../faults/issue.ts";
import { cleanNumber } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** What the printed number of a passport tells. */
export interface PassportParts {
  /** True when it looks like the Vietnamese series: a capital and 7 or 8 digits. Others have such numbers too. */
  readonly looksVietnamese: boolean;
}

export interface PassportContext {
  /** Code of the police's country list, `000` is Vietnam. */
  readonly nationality?: string;
}

/**
 * Reads the printed number of a passport: 5 to 9 letters and digits, without a check digit. The check digits stand in
 * the machine-readable line, see `readPassportLine`.
 */
export function readPassport(input: string, context: PassportContext = {}): Reading<PassportParts> {
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  if (!/^[A-Z0-9]{5,9}$/.test(value)) return { value, issues: [...notes, shape] };
  const looksVietnamese = /^[A-Z]\d{7,8}$/.test(value);
  const isDoubtful = context.nationality === "000" && !looksVietnamese;
  return { value, parts: { looksVietnamese }, issues: isDoubtful ? [...notes, seriesUnusual] : notes };
}

const askForPassport = {
  vi: "Đối chiếu lại với trang nhân thân của hộ chiếu.",
  en: "Compare with the data page of the passport.",
};
const shape: Issue = {
  code: "core.passport.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Số hộ chiếu phải có 5 đến 9 chữ cái không dấu và chữ số.",
    en: "A passport number has 5 to 9 plain letters and digits.",
  },
  nextStep: askForPassport,
};
const seriesUnusual: Issue = {
  code: "core.passport.series_unusual",
  severity: "warning",
  path: [],
  text: {
    vi: "Số hộ chiếu Việt Nam thường gồm 1 chữ cái và 7 hoặc 8 chữ số.",
    en: "A Vietnamese passport number usually has one letter and 7 or 8 digits.",
  },
  nextStep: askForPassport,
};
