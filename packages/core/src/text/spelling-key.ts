import { plainVietnamese } from "./fold-key.ts";

/** Tone marks in Unicode and the letters that Vietnamese typing methods use for them. */
const tones: Readonly<Record<string, string>> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0309": "r",
  "\u0303": "x",
  "\u0323": "j",
};

/**
 * The key for equality of names and addresses: both placements of the tone mark give the same one (`Hòa` and `Hoà` both
 * `hoaf`), while different words stay different (`Hóa` is `hoas`). Upper and lower case, kinds of blanks and
 * apostrophes, and spaces round hyphens do not count.
 */
export function spellingKey(text: string): string {
  return plainVietnamese(text)
    .toLowerCase()
    .replace(/\s*[-–—]\s*/g, "-")
    .normalize("NFD")
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      let tone = "";
      const letters = syllable.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
        tone += tones[mark] ?? "";
        return "";
      });
      return letters + tone;
    })
    .normalize("NFC");
}
