import { printableLine } from "../pdf/printable-text.ts";

/**
 * Advance widths of Tinos Bold for the printable ASCII characters, in thousandths of the font size. Bold is the widest
 * face of labels, and Tinos is as wide as Times New Roman.
 */
const ascii: readonly number[] = (
  "250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 " +
  "570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 " +
  "722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 " +
  "333 556 500 722 500 500 444 394 220 394 520"
)
  .split(" ")
  .map(Number);
/** Letters that are wider than what is left of them without their marks. */
const others: Readonly<Record<string, number>> = { đ: 556, Đ: 722, ơ: 554, Ơ: 778, ư: 600, Ư: 778 };

/** A text as a label has it: on one line, one blank between words, nothing that draws nothing. */
export function labelText(text: string): string {
  return printableLine(text).replace(/\s+/g, " ").trim();
}

/** True for what says nothing on a label, whatever it is. */
export function isBlank(text: unknown): text is undefined {
  return typeof text !== "string" || labelText(text) === "";
}

/** How wide a text is at most, in thousandths of the font size. What is in no table counts as a full square. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize("NFC")) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const parts = character.normalize("NFD");
  const horned = others[character] ?? others[parts.replace(/[\u0300-\u0309\u0323]/g, "").normalize("NFC")];
  return horned ?? ascii[(parts.codePointAt(0) ?? 0) - 32] ?? 1000;
}

/**
 * On how many lines a text stands when it is broken at blanks only; undefined when one of its words is wider than the
 * line. `room` is in thousandths of the font size.
 */
export function lineCount(text: string, room: number): number | undefined {
  let lines = 1;
  let used = 0;
  for (const word of labelText(text).split(" ")) {
    const width = textWidth(word);
    if (width > room) return undefined;
    if (used > 0 && used + 250 + width > room) {
      lines += 1;
      used = width;
    } else used += (used > 0 ? 250 : 0) + width;
  }
  return lines;
}
