import type { CodingSystem } from "./coding-systems.ts";

/** A code out of a published list, with what it meant when it was chosen. Codes already stored are never re-coded. */
export interface Coding {
  /** The list: one of `codingSystems`, by exactly that name, or another one such as `loinc` or a list of the facility. */
  readonly system: CodingSystem | (string & Readonly<Record<never, never>>);
  /** Edition of the list, e.g. `TT06-2026`. */
  readonly version?: string;
  readonly code: string;
  /** The words of the list at that edition. */
  readonly display?: string;
}
