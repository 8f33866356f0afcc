/** What kind of file of ours an SQLite file is. */
export interface FileFormat {
  /** How the file says so (`PRAGMA application_id`). */
  readonly applicationId: number;
  /** The `truncate` journal leaves nothing behind of what was deleted; in the write-ahead log it stands on for a while. */
  readonly journalMode: "wal" | "truncate";
  /**
   * Bytes of a page of a new file; a file that is there keeps its own. Default: that of SQLite (4,096). Long bodies in
   * larger pages take fewer writes of the log, and the log is moved into the file (at 1,000 pages) after more commits.
   */
  readonly pageSize?: number;
  /**
   * Every step from one format of the file to the next; the format is the number of steps that were taken
   * (`PRAGMA user_version`). A released step is never edited: a change of the format is a new step.
   */
  readonly migrations: readonly string[];
  /** The formats to which a step leads that writes most of the file anew. */
  readonly rewriting: readonly number[];
}
