/** How much a file may ask for before it is refused. */
export interface Emr365Limits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Objects and lists, or elements, inside one another. */
  readonly depth: number;
  /** Values, or elements, of the whole file. */
  readonly values: number;
}

/** The default: 64 MiB, far above the longest stay without pictures. */
export const defaultEmr365Limits: Emr365Limits = { bytes: 64 * 1024 * 1024, depth: 32, values: 2_000_000 };
