import type { Bilingual } from "../faults/index.ts";
import { nearNames } from "../text/near-names.ts";
import { perhaps } from "../text/perhaps.ts";

/** Something that a command cannot do without. */
export function missing(what: string | Bilingual): Bilingual {
  const { vi, en } = typeof what === "string" ? { vi: what, en: what } : what;
  return { vi: `chưa có ${vi}`, en: `there is no ${en}` };
}

/** Something that a command does not take. */
export const unexpected = (what: string): Bilingual => ({ vi: `thừa ${what}`, en: `${what} is too much` });

/** Words behind those that a command takes. What somebody wrote there by mistake may be a secret: it is not repeated. */
export const surplus = (count: number, position: number): Bilingual => ({
  vi: `thừa ${count} từ, từ đối số thứ ${position}`,
  en: `${count} too many, from argument ${position} on`,
});

/** A word that is no command. It may be a secret, too: only what was probably meant is named. */
export function noSuchCommand(given: string, names: readonly string[]): Bilingual {
  const near = perhaps(nearNames(given, names));
  return { vi: `không có lệnh như đã ghi${near.vi}`, en: `there is no command as written${near.en}` };
}

/** Of these only one can be meant. */
export const onlyOne = (options: readonly string[]): Bilingual => ({
  vi: `chỉ chọn một trong ${options.join(", ")}`,
  en: `choose only one of ${options.join(", ")}`,
});

/** An option that says nothing without another. */
export const goesWith = (option: string, other: string): Bilingual => ({
  vi: `${option} chỉ dùng với ${other}`,
  en: `${option} goes with ${other} only`,
});

/** An option whose value is none that it takes. */
export const takes = (option: string, values: string): Bilingual => ({
  vi: `${option} nhận ${values}`,
  en: `${option} takes ${values}`,
});

/** An option that knows a few words, and what may have been meant by one that is none of them. */
export function takesWord(option: string, words: readonly string[], given: string): Bilingual {
  const { vi, en } = takes(option, words.join("|"));
  const near = perhaps(nearNames(given, words));
  return { vi: vi + near.vi, en: en + near.en };
}

/** A name that means nothing. */
export function noSuch(
  what: Bilingual,
  given: string,
  names: readonly string[],
  shown = (name: string) => name,
): Bilingual {
  const near = perhaps(nearNames(given.replace(/^-+/, ""), names).map(shown));
  return { vi: `không có ${what.vi} ${given}${near.vi}`, en: `there is no ${what.en} ${given}${near.en}` };
}

/** Two files that would be one. */
export const apart = (option: string, other: string): Bilingual => ({
  vi: `${option} phải khác tệp của ${other}`,
  en: `${option} must be another file than ${other}`,
});
