import type { Bilingual } from "@benhan/core/faults";

/** Something that a command cannot do without. */
export const missing = (what: string): Bilingual => ({ vi: `chưa có ${what}`, en: `there is no ${what}` });

/** Something that a command does not take. */
export const unexpected = (what: string): Bilingual => ({ vi: `thừa ${what}`, en: `${what} is too much` });

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

/** Two files that would be one. */
export const apart = (option: string, other: string): Bilingual => ({
  vi: `${option} phải khác tệp của ${other}`,
  en: `${option} must be another file than ${other}`,
});
