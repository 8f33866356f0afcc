import type { Issue } from "../faults/issue.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { cleanNumber, digitsForLetters } from "./cleaning.ts";
import { type Reading, tidied } from "./reading.ts";

/** Nothing can be told from an old number: its first digits name the issuing police only roughly. */
export type OldIdParts = Readonly<Record<never, never>>;

export interface OldIdContext {
  /** Day on which the number is used: since 2025-01-01 it is no valid paper any more. */
  readonly on?: CalendarDate;
}

/**
 * Reads the number of an old identity card (chứng minh nhân dân), 9 digits. Old records are full of them: keep them
 * as superseded identifiers. The last series had 12 digits: those are personal IDs.
 *
 * @legal Luật Căn cước 26/2023/QH15 Đ46
 */
export function readOldId(input: string, context: OldIdContext = {}): Reading<OldIdParts> {
  const value = cleanNumber(input);
  const notes = tidied(input, value);
  if (/^\d{9}$/.test(value)) {
    const isOver = context.on !== undefined && context.on >= "2025-01-01";
    return { value, parts: {}, issues: isOver ? [...notes, superseded] : notes };
  }
  if (/^\d{12}$/.test(value)) return { value, issues: [...notes, isPersonalId] };
  if (/^\d{8}$/.test(value)) {
    return { value, suggestion: `0${value}`, issues: [...notes, leadingZeroLost] };
  }
  const guess = digitsForLetters(value);
  const suggestion = guess !== value && /^\d{9}$/.test(guess) ? { suggestion: guess } : {};
  return { value, ...suggestion, issues: [...notes, shape] };
}

const shape: Issue = {
  code: "core.old_id.shape",
  severity: "error",
  path: [],
  text: {
    vi: "Số chứng minh nhân dân cũ phải có đúng 9 chữ số.",
    en: "An old identity number has exactly 9 digits.",
  },
  nextStep: { vi: "Đối chiếu lại với giấy tờ của người bệnh.", en: "Compare with the patient's paper." },
};
const leadingZeroLost: Issue = {
  code: "core.old_id.leading_zero_lost",
  severity: "error",
  path: [],
  text: {
    vi: "Số chứng minh nhân dân có 8 chữ số, có thể đã mất số 0 ở đầu.",
    en: "The old identity number has 8 digits; its leading zero may be lost.",
  },
  nextStep: {
    vi: "Thêm số 0 vào đầu sau khi đối chiếu với giấy tờ; đặt cột ở dạng văn bản trong bảng tính.",
    en: "Add the zero after comparing with the paper; format the column as text in the spreadsheet.",
  },
};
const isPersonalId: Issue = {
  code: "core.old_id.is_personal_id",
  severity: "error",
  path: [],
  text: {
    vi: "Số có 12 chữ số là số định danh cá nhân, không phải CMND 9 số.",
    en: "A number of 12 digits is a personal ID, not an old number of 9 digits.",
  },
  nextStep: { vi: "Ghi vào mục số định danh cá nhân.", en: "Record it as the personal ID." },
};
const superseded: Issue = {
  code: "core.old_id.superseded",
  severity: "information",
  path: [],
  text: {
    vi: "Chứng minh nhân dân hết giá trị sử dụng từ ngày 01/01/2025.",
    en: "Old identity cards are no valid papers since 1 January 2025.",
  },
  nextStep: {
    vi: "Giữ làm số cũ và hỏi thêm số định danh cá nhân 12 số.",
    en: "Keep it as a superseded number and ask for the personal ID of 12 digits.",
  },
};
