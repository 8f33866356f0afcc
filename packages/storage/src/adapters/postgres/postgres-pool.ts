/** What a query answers. Drivers have more; nothing else is looked at. */
export interface PostgresResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** The word of the server, such as `COMMIT`; checked where the driver has it. */
  readonly command?: string;
}

/**
 * The part of a client of the package `pg` that the adapter uses. Any driver fits that: runs a text with `$1`, `$2` …,
 * of which values are texts, whole numbers, bytes and `null`; runs several statements in one text without values; and
 * rejects with an error that has the five characters of the SQLSTATE as `code`.
 */
export interface PostgresClient {
  /** With several statements in the text, the answer is a list of the answers, or the last one. */
  query(text: string, values?: (string | number | null | Uint8Array)[]): Promise<unknown>;
  /** Gives the client back; with an error (or `true`) it is closed instead, because nobody knows its state. */
  release(error?: Error | boolean): void;
  /** Where it is there, a lost connection is told through it too, and would end the program if nobody listened. */
  on?(event: "error", listener: (error: Error) => void): unknown;
  removeListener?(event: "error", listener: (error: Error) => void): unknown;
}

/** The part of `Pool` of the package `pg` that the adapter uses. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
}
