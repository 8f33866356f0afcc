import type { FormChoice } from "./form-template.ts";

/** The values of a closed list with their words, in the order of the form; the type demands every value. */
export function choicesOf<T extends string>(
  words: {
    readonly [value in T]: readonly [vi: string, en: string];
  },
): readonly FormChoice[] {
  return Object.entries<readonly [string, string]>(words).map(([value, [vi, en]]) => ({
    value,
    label: { vi, en },
  }));
}
