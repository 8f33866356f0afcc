/** What kind of schema of ours it is. */
export interface SchemaFormat {
  /** What is written in `storage_format` beside the format: whose tables these are. */
  readonly owner: string;
  /** Each is written for the name of the schema, quoted; the format is the number of those that were run. */
  readonly migrations: readonly ((schema: string) => string)[];
}
