import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { BirthMoment } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";
import { personalIdPlaces } from "./personal-id-places.data.ts";
import { cleaned, identifierIssue, normalised, type Reading } from "./reading.ts";

/** What the digits of a personal ID say. */
export interface PersonalIdParts {
  /** Where the birth was registered, in the old province numbering. Never an address. */
  readonly place: string;
  readonly gender: Gender;
  readonly birthYear: number;
}

/** What else is known of the person, to compare with. */
export interface PersonalIdContext {
  readonly today?: CalendarDate;
  readonly gender?: Gender;
  readonly birth?: BirthMoment;
}

/**
 * Reads a personal ID (số định danh cá nhân): 12 digits, no check digit. Lookalikes are warnings, because registers
 * hold errors and the law corrects people's data; only an impossible shape is an error.
 *
 * @legal NĐ 137/2015/NĐ-CP; NĐ 70/2024/NĐ-CP
 */
export function readPersonalId(input: string, context: PersonalIdContext = {}): Reading<PersonalIdParts> {
  const value = cleaned(input);
  const tidied = value === input ? [] : [normalised];
  if (!/^\d{12}$/.test(value)) return impossible(value, tidied);
  const century = Number(value[3]);
  const parts: PersonalIdParts = {
    place: value.slice(0, 3),
    gender: century % 2 === 0 ? "male" : "female",
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(value.slice(4, 6)),
  };
  return { value, parts, issues: [...tidied, ...doubts(value, parts, context)] };
}

function impossible(value: string, tidied: readonly Issue[]): Reading<PersonalIdParts> {
  const repaired = `0${value}`;
  if (/^\d{11}$/.test(value) && personalIdPlaces.has(repaired.slice(0, 3))) {
    return { value, suggestion: repaired, issues: [...tidied, leadingZeroLost] };
  }
  return { value, issues: [...tidied, shape] };
}

function doubts(value: string, parts: PersonalIdParts, context: PersonalIdContext): readonly Issue[] {
  const { today, gender, birth } = context;
  const issues: Issue[] = [];
  if (!personalIdPlaces.has(parts.place)) issues.push(placeUnknown);
  if (today !== undefined && parts.birthYear > Number(today.slice(0, 4))) issues.push(futureBirth);
  if (birth !== undefined && Number(birth.slice(0, 4)) !== parts.birthYear) issues.push(yearMismatch);
  if (gender !== undefined && gender !== "undetermined" && gender !== parts.gender)
    issues.push(genderMismatch);
  if (/^.{6}0{6}$|^(\d)\1{11}$|^123456789/.test(value)) issues.push(looksFake);
  return issues;
}

const askPatient = {
  vi: "Đối chiếu lại với thẻ căn cước của người bệnh.",
  en: "Compare with the patient's identity card.",
};

const shape = identifierIssue(
  "core.personal_id.shape",
  "error",
  { vi: "Số định danh cá nhân phải có đúng 12 chữ số.", en: "A personal ID has exactly 12 digits." },
  askPatient,
);
const leadingZeroLost = identifierIssue(
  "core.personal_id.leading_zero_lost",
  "error",
  {
    vi: "Số định danh thiếu số 0 ở đầu, thường do bảng tính làm mất.",
    en: "The personal ID lacks its leading zero, as happens in spreadsheets.",
  },
  {
    vi: "Thêm số 0 vào đầu sau khi đối chiếu với thẻ; đặt cột ở dạng văn bản trong bảng tính.",
    en: "Add the zero after comparing with the card; format the column as text in the spreadsheet.",
  },
);
const placeUnknown = identifierIssue(
  "core.personal_id.place_unknown",
  "warning",
  {
    vi: "Ba số đầu của số định danh không thuộc 63 mã nơi đăng ký khai sinh đã biết.",
    en: "The first three digits are none of the 63 known places of birth registration.",
  },
  askPatient,
);
const futureBirth = identifierIssue(
  "core.personal_id.future_birth",
  "warning",
  {
    vi: "Năm sinh trong số định danh ở tương lai.",
    en: "The year of birth in the personal ID lies in the future.",
  },
  askPatient,
);
const yearMismatch = identifierIssue(
  "core.personal_id.year_mismatch",
  "warning",
  {
    vi: "Năm sinh trong số định danh khác ngày sinh đã ghi.",
    en: "The year of birth in the personal ID differs from the recorded birth.",
  },
  askPatient,
);
const genderMismatch = identifierIssue(
  "core.personal_id.gender_mismatch",
  "warning",
  {
    vi: "Giới tính trong số định danh khác giới tính đã ghi.",
    en: "The gender in the personal ID differs from the recorded one.",
  },
  askPatient,
);
const looksFake = identifierIssue(
  "core.personal_id.looks_fake",
  "warning",
  { vi: "Số định danh giống số đặt cho có.", en: "The personal ID looks like a placeholder." },
  {
    vi: "Nếu người bệnh chưa có số định danh, để trống; không điền số giả.",
    en: "If the patient has none, leave it empty; never fill in a placeholder.",
  },
);
