import type { Issue } from "../faults/issue.ts";

/** One kind of card as it was read, or `undefined` when the code is of another kind. */
export type QrCard<Card> = { readonly card: Card; readonly issues: readonly Issue[] } | undefined;

/** The text of a part, `undefined` when it is empty or a dash that stands for nothing. */
export function qrText(part: string | undefined): string | undefined {
  return part === undefined || /^[-–—]?$/.test(part) ? undefined : part.normalize("NFC");
}

/** The words of a part, `undefined` when signs stand in it that no card prints, such as NUL or the start of a command. */
export function qrWords(text: string | undefined): string | undefined {
  return text === undefined || /\p{Cc}/u.test(text) ? undefined : text;
}

/** A part was there and could not be read; it was left out. */
export function fieldUnread(name: string): Issue {
  return { ...unread, path: [name] };
}

const unread: Issue = {
  code: "core.qr.field_unread",
  severity: "warning",
  path: [],
  text: {
    vi: "Một mục trong mã QR không đọc được và bị bỏ trống.",
    en: "A part of the code could not be read and was left out.",
  },
  nextStep: { vi: "Nhập mục này theo thẻ.", en: "Enter this field from the card." },
};
