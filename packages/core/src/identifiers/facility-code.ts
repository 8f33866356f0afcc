import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { cleanNumber } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** What the official code of a facility tells. */
export interface FacilityCodeParts {
  /** Two digits of the **old** province numbering, kept after the mergers of 2025. */
  readonly province: string;
  /** `PP000`: no facility, but a place holder on the temporary cards of children and organ donors. */
  readonly isTemporary: boolean;
}

export interface FacilityCodeContext {
  /** Day on which the code is used; only handed on to `isKnown`. */
  readonly on?: CalendarDate;
  /** The host's table of facilities. Codes are dated: facilities close and move. */
  readonly isKnown?: (code: string, on: CalendarDate | undefined) => boolean;
  /** True for the facility of first registration, which may be `PP000`. */
  readonly isRegistration?: boolean;
}

/**
 * Reads the code of a facility, 5 characters. On cards it is printed with a hyphen, a dash or a blank inside. Marks in
 * front of a code in other fields (`C.`, `VC.`, `BB.`) belong to those fields.
 *
 * @official MA_CSKCB, MA_DKBD
 * @legal QĐ 384/QĐ-BYT (2019)
 */
export function readFacilityCode(
  input: string,
  context: FacilityCodeContext = {},
): Reading<FacilityCodeParts> {
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  if (/^(?:TYT|LKV|GKV)$/.test(value)) return { value, issues: [...notes, isDepartment] };
  if (!/^\d{2}[0-9A-Z]{3}$/.test(value)) return { value, issues: [...notes, shape] };
  const parts = { province: value.slice(0, 2), isTemporary: value.endsWith("000") };
  return { value, parts, issues: [...notes, ...doubts(value, parts, context)] };
}

function doubts(value: string, parts: FacilityCodeParts, context: FacilityCodeContext): readonly Issue[] {
  if (parts.isTemporary) return context.isRegistration === true ? [] : [onlyForRegistration];
  return (context.isKnown?.(value, context.on) ?? true) ? [] : [notInTable];
}

const lookUp = {
  vi: "Đối chiếu với danh mục cơ sở khám chữa bệnh của BHXH.",
  en: "Compare with the insurer's list of facilities.",
};
const shape: Issue = {
  code: "core.facility_code.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Mã cơ sở khám chữa bệnh phải có 5 ký tự: 2 số mã tỉnh cũ và 3 số hoặc chữ cái.",
    en: "A facility code has 5 characters: 2 digits of the old province and 3 digits or letters.",
  },
  nextStep: lookUp,
};
const isDepartment: Issue = {
  code: "core.facility_code.is_department",
  severity: "error",
  path: [],
  text: {
    vi: "TYT, LKV, GKV là ký hiệu khoa trong mã giường, không phải mã cơ sở.",
    en: "TYT, LKV and GKV stand for departments in bed codes; they are no facility codes.",
  },
  nextStep: lookUp,
};
const onlyForRegistration: Issue = {
  code: "core.facility_code.only_for_registration",
  severity: "warning",
  path: [],
  text: {
    vi: "Mã tỉnh kèm 000 chỉ dùng cho nơi đăng ký ban đầu trên thẻ tạm, không phải một cơ sở.",
    en: "A province with 000 only serves as first registration on a temporary card; it is no facility.",
  },
  nextStep: lookUp,
};
const notInTable: Issue = {
  code: "core.facility_code.not_in_table",
  severity: "warning",
  path: [],
  text: {
    vi: "Mã cơ sở không có trong danh mục đã nạp vào ngày này.",
    en: "The facility code is not in the loaded list on this day.",
  },
  nextStep: lookUp,
};
