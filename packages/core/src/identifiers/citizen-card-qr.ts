import type { Issue } from "../faults/issue.ts";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date.ts";
import type { PartialDate } from "../time/partial-date.ts";
import type { Gender } from "../visit/patient.ts";
import { readOldId } from "./old-id.ts";
import { readPersonalId } from "./personal-id.ts";
import { fieldUnread, type QrCard, qrText, qrWords } from "./qr-field.ts";
import { within } from "./reading.ts";
import { scannedDate } from "./scanned-date.ts";

/** What the code of a citizen card (CCCD gắn chip, căn cước) says of its holder. */
export interface CitizenCardQr {
  readonly kind: "citizen-card";
  readonly personalId: string;
  /** Number of the card before, 9 digits. */
  readonly oldId?: string;
  readonly name?: string;
  readonly birth?: PartialDate;
  readonly gender?: Gender;
  /** Permanent address on the day of issue. */
  readonly address?: string;
  readonly issuedOn?: CalendarDate;
  /** True when more followed than the seven known parts, as on the cards of 2024. It was not kept. */
  readonly isPartlyUnderstood: boolean;
}

/** The items that are known: number, old number, name, birth, sex, address, day of issue. */
const knownParts = 7;

/** Reads the parts of a citizen card's code: 12 digits first, six parts at least, and a birth or a sex that reads. */
export function readCitizenCard(
  parts: readonly string[],
  context: { readonly today?: CalendarDate },
): QrCard<CitizenCardQr> {
  const [personalId = "", ...rest] = parts;
  if (!/^\d{12}$/.test(personalId) || parts.length < 6) return undefined;
  const [oldText, nameText, birthText, genderText, addressText, issueText] = rest.map(qrText);
  const birth = scannedDate(birthText ?? "");
  const gender = genderOf(genderText ?? "");
  if (birth === undefined && gender === undefined) return undefined;
  const name = qrWords(nameText);
  const address = qrWords(addressText);
  const old = readOldId(oldText ?? "");
  const oldId = old.parts === undefined ? undefined : old.value;
  const issued = scannedDate(issueText ?? "");
  const issuedOn = issued !== undefined && isCalendarDate(issued) ? issued : undefined;
  const isPartlyUnderstood = parts.slice(knownParts).some((part) => part !== "");
  const known = {
    ...(birth !== undefined && { birth }),
    ...(gender !== undefined && { gender }),
  };
  const issues: Issue[] = [
    ...within(["personalId"], readPersonalId(personalId, { ...context, ...known }).issues),
    ...unread({ oldId: [oldText, oldId], birth: [birthText, birth] }),
    ...unread({ name: [nameText, name], address: [addressText, address] }),
    ...unread({ gender: [genderText, gender], issuedOn: [issueText, issuedOn] }),
    ...(isPartlyUnderstood ? [partlyUnderstood] : []),
  ];
  const card: CitizenCardQr = {
    kind: "citizen-card",
    personalId,
    ...(oldId !== undefined && { oldId }),
    ...(name !== undefined && { name }),
    ...known,
    ...(address !== undefined && { address }),
    ...(issuedOn !== undefined && { issuedOn }),
    isPartlyUnderstood,
  };
  return { card, issues };
}

function genderOf(text: string): Gender | undefined {
  if (/^nam$/i.test(text)) return "male";
  return /^nữ$/iu.test(text) ? "female" : undefined;
}

/** The fields that were there and could not be read: what was found, and what was made of it. */
function unread(
  fields: Readonly<Record<string, readonly [string | undefined, string | undefined]>>,
): readonly Issue[] {
  return Object.entries(fields)
    .filter(([, [found, read]]) => found !== undefined && read === undefined)
    .map(([name]) => fieldUnread(name));
}

const partlyUnderstood: Issue = {
  code: "core.qr.partly_understood",
  severity: "information",
  path: [],
  text: {
    vi: "Mã QR có thêm mục chưa có quy cách công bố; chỉ đọc bảy mục đầu, phần còn lại không lưu.",
    en: "The code holds more parts, of unpublished form; the first seven were read and the rest not kept.",
  },
  nextStep: { vi: "Không cần làm gì.", en: "Nothing to do." },
};
