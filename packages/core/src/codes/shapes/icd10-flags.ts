import type { CodeEntry } from "../code-system.ts";

/**
 * What the table of TT 06/2026 says of the use of a disease code, kept in `extra` of its row under these names. A column
 * that is not there is not a prohibition.
 */
export const icd10Flags = [
  /** Column 24: not allowed as main disease. */
  "notMain",
  /** Column 25: discouraged as main disease. */
  "discouragedMain",
  /** Column 26: must not be used, a more specific code exists. */
  "notSpecific",
  /** Column 27: only as cause of death. */
  "causeOfDeathOnly",
  /** Column 28: only women. */
  "womenOnly",
  /** Column 29: only men. */
  "menOnly",
] as const;

/** The name of one of these columns. */
export type Icd10Flag = (typeof icd10Flags)[number];

/** True when the row carries the flag. */
export function hasIcd10Flag(entry: CodeEntry, flag: Icd10Flag): boolean {
  return entry.extra?.[flag] === true;
}
