/** How much a file may ask for before it is refused. */
export interface Emr365Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Objects and lists, or elements, inside one another. */
  readonly depth: number;
  /** Values, or elements, of the whole file. */
  readonly values: number;
}

/** The default: 64 MiB, and as many values as some years in intensive care have. */
export const defaultEmr365Limits: Emr365Limits = { bytes: 64 * 1024 * 1024, depth: 32, values: 1_000_000 };

/** Rows of all lists that an import makes entries of. Each takes a hundred times the memory that it takes in a file. */
export const mostImportedRows = 100_000;
