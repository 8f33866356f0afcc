/** An abbreviation and what it stands for. */
export interface Abbreviation {
  /** As it is written: `BN`, `ĐTĐ`, `b/n`. Case counts; one in lower case is also found with a capital first letter. */
  readonly short: string;
  readonly full: string;
  /** Other things it can stand for. Then a person chooses: it is never expanded by itself. */
  readonly also?: readonly string[];
}

/** The abbreviations of a facility, ready to be looked up. */
export interface AbbreviationDictionary {
  /** The entry of a word in NFC. */
  readonly find: (word: string) => Abbreviation | undefined;
  /** True for capitals that are names, of the facility or ours. */
  readonly isName: (word: string) => boolean;
}
