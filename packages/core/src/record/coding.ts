/** A code out of a published list, with what it meant when it was chosen. Codes already stored are never re-coded. */
export interface Coding {
  /** The list, e.g. `icd-10-vn`, `icd-9-cm`, `yhct`, `loinc`, or a list of the facility. */
  readonly system: string;
  /** Edition of the list, e.g. `TT06-2026`. */
  readonly version?: string;
  readonly code: string;
  /** The words of the list at that edition. */
  readonly display?: string;
}
