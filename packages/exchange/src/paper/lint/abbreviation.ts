/** An abbreviation and what it stands for. */
export interface Abbreviation {
  /** As it is written: `BN`, `ĐTĐ`, `b/n`. Case counts; one in lower case is also found with a capital first letter. */
  readonly short: string;
  readonly full: string;
  /** Other things it can stand for. Then a person chooses: it is never expanded by itself. */
  readonly also?: readonly string[];
}
