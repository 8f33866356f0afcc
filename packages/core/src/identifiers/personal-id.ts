import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { BirthMoment } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";
import { cleanNumber, digitsForLetters } from "./cleaning.ts";
import { personalIdPlaces } from "./personal-id-places.data.ts";
import { type Reading, tidied } from "./reading.ts";

/** What the digits of a personal ID say. */
export interface PersonalIdParts {
  /** Where the birth was registered, in the old province numbering. Never an address. */
  readonly place: string;
  readonly gender: Gender;
  readonly birthYear: number;
}

/** What else is known of the person, to compare with. */
export interface PersonalIdContext {
  /** Without it no birth is called a future one. */
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
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  if (!/^\d{12}$/.test(value)) return impossible(value, notes);
  const century = Number(value[3]);
  const parts: PersonalIdParts = {
    place: value.slice(0, 3),
    gender: century % 2 === 0 ? "male" : "female",
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(value.slice(4, 6)),
  };
  return { value, parts, issues: [...notes, ...doubts(value, parts, context)] };
}

function impossible(value: string, notes: readonly Issue[]): Reading<PersonalIdParts> {
  if (/^\d{9}$/.test(value)) return { value, issues: [...notes, isOldId] };
  // A spreadsheet takes all zeros at once: numbers of Hà Nội and its neighbours lose two of them.
  const filled = value.padStart(12, "0");
  if (/^(?:\d{11}|[1-9]\d{9})$/.test(value) && personalIdPlaces.has(filled.slice(0, 3))) {
    return { value, suggestion: filled, issues: [...notes, leadingZeroLost] };
  }
  const guess = digitsForLetters(value);
  const suggestion = guess !== value && /^\d{12}$/.test(guess) ? { suggestion: guess } : {};
  return { value, ...suggestion, issues: [...notes, shape] };
}

function doubts(value: string, parts: PersonalIdParts, context: PersonalIdContext): readonly Issue[] {
  const { today, gender, birth } = context;
  const issues: Issue[] = [];
  if (!personalIdPlaces.has(parts.place)) issues.push(placeUnknown);
  if (today !== undefined && parts.birthYear > Number(today.slice(0, 4))) issues.push(futureBirth);
  if (birth !== undefined && Number(birth.slice(0, 4)) !== parts.birthYear) issues.push(yearMismatch);
  if (gender !== undefined && gender !== "undetermined" && gender !== parts.gender) issues.push(sexMismatch);
  if (/^.{6}0{6}$|^(\d)\1{11}$|^0?123456789/.test(value)) issues.push(looksFake);
  return issues;
}

const askPatient = {
  vi: "Đối chiếu lại với thẻ căn cước của người bệnh.",
  en: "Compare with the patient's identity card.",
};

const shape: Issue = {
  code: "core.personal_id.shape",
  severity: "error",
  path: [],
  text: { vi: "Số định danh cá nhân phải có đúng 12 chữ số.", en: "A personal ID has exactly 12 digits." },
  nextStep: askPatient,
};
const isOldId: Issue = {
  code: "core.personal_id.is_old_id",
  severity: "error",
  path: [],
  text: {
    vi: "Số này có dạng số chứng minh nhân dân cũ (9 số), không phải số định danh cá nhân.",
    en: "This has the shape of an old identity card number (9 digits), not of a personal ID.",
  },
  nextStep: {
    vi: "Ghi vào mục CMND cũ và hỏi thêm số định danh 12 số.",
    en: "Record it as the old number and ask for the personal ID of 12 digits.",
  },
};
const leadingZeroLost: Issue = {
  code: "core.personal_id.leading_zero_lost",
  severity: "error",
  path: [],
  text: {
    vi: "Số định danh thiếu số 0 ở đầu, thường do bảng tính làm mất.",
    en: "The personal ID lacks its leading zero, as happens in spreadsheets.",
  },
  nextStep: {
    vi: "Thêm số 0 vào đầu sau khi đối chiếu với thẻ; đặt cột ở dạng văn bản trong bảng tính.",
    en: "Add the zero after comparing with the card; format the column as text in the spreadsheet.",
  },
};
const placeUnknown: Issue = {
  code: "core.personal_id.place_unknown",
  severity: "warning",
  path: [],
  text: {
    vi: "Ba số đầu của số định danh không thuộc 63 mã nơi đăng ký khai sinh đã biết.",
    en: "The first three digits are none of the 63 known places of birth registration.",
  },
  nextStep: askPatient,
};
const futureBirth: Issue = {
  code: "core.personal_id.future_birth",
  severity: "warning",
  path: [],
  text: {
    vi: "Năm sinh trong số định danh ở tương lai.",
    en: "The year of birth in the personal ID lies in the future.",
  },
  nextStep: askPatient,
};
const yearMismatch: Issue = {
  code: "core.personal_id.year_mismatch",
  severity: "warning",
  path: [],
  text: {
    vi: "Năm sinh trong số định danh khác ngày sinh đã ghi.",
    en: "The year of birth in the personal ID differs from the recorded birth.",
  },
  nextStep: askPatient,
};
const sexMismatch: Issue = {
  code: "core.personal_id.sex_mismatch",
  severity: "warning",
  path: [],
  text: {
    vi: "Giới tính trong số định danh khác giới tính đã ghi.",
    en: "The sex in the personal ID differs from the recorded one.",
  },
  nextStep: askPatient,
};
const looksFake: Issue = {
  code: "core.personal_id.looks_fake",
  severity: "warning",
  path: [],
  text: { vi: "Số định danh giống số đặt cho có.", en: "The personal ID looks like a placeholder." },
  nextStep: {
    vi: "Nếu người bệnh chưa có số định danh, để trống; không điền số giả.",
    en: "If the patient has none, leave it empty; never fill in a placeholder.",
  },
};
