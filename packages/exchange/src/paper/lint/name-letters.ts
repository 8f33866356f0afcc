import type { FilledForm } from "@benhan/core/forms";
import { namesIn } from "./free-texts.ts";

/** Says whether a word is a part of a name on the form, or initials of one: `NTT`, `T.T`, `NTThử`. */
export function nameLetters(form: FilledForm): (word: string) => boolean {
  const names = namesIn(form).map((name) =>
    name
      .split(/[^\p{L}\p{M}]+/u)
      .map(plain)
      .filter(Boolean),
  );
  const words = new Set(names.flat());
  const initials = names.map((parts) => parts.map((part) => part.charAt(0)).join(""));
  return (word) => {
    const letters = plain(word);
    if (words.has(letters) || initials.some((all) => all.includes(letters))) return true;
    return [...words].some((part) => part.length > 1 && letters.endsWith(part));
  };
}

const plain = (word: string): string =>
  word
    .toUpperCase()
    .normalize("NFD")
    .replaceAll("Đ", "D")
    .replace(/[^A-Z]/g, "");
