/** What kind of file of ours an SQLite file is. */
export interface FileFormat {
  /** How the file says so (`PRAGMA application_id`). */
  readonly applicationId: number;
  /** The `truncate` journal leaves nothing behind of what was deleted; in the write-ahead log it stands on for a while. */
  readonly journalMode: "wal" | "truncate";
  /**
   * Every step from one format of the file to the next; the format is the number of steps that were taken
   * (`PRAGMA user_version`). A released step is never edited: a change of the format is a new step.
   */
  readonly migrations: readonly string[];
  /** The formats to which a step leads that writes most of the file anew. */
  readonly rewriting: readonly number[];
}
