import type { Bilingual } from "@benhan/core/faults";

/** What came out of the check of one file, or of a set of CSV files. */
export interface CheckedFile {
  /** Of the bytes as they lie on disk, in hexadecimal; null when they were not read to their end. */
  readonly sha256: string | null;
  /** The editions in which its episodes were checked. */
  readonly editions: readonly string[];
  readonly dossiers: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** It could not be read or checked to its end. */
  readonly unreadable: boolean;
  /** The user stopped it. */
  readonly stopped: boolean;
}

/** One row as the page shows it beside its findings. */
export interface ShownRow {
  readonly table: string;
  readonly title: Bilingual;
  readonly cells: readonly ShownCell[];
}

/** One cell of a row. */
export interface ShownCell {
  readonly name: string;
  readonly value: string | null;
  /** Type and size, and whether it must be filled, in words. */
  readonly form: Bilingual;
}

/** Findings of one file that are kept; beyond that nobody reads them one by one, and memory stays bounded. */
export const mostFindings = 20_000;
