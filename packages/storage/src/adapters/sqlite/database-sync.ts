/** What may be bound to a statement. The engines store anything else silently as NULL, so nothing else may come here. */
export type Bindable = string | number | null | Uint8Array;

/** The part of `StatementSync` of `node:sqlite` that the adapter uses. */
export interface StatementSyncShape {
  get(...values: Bindable[]): unknown;
  all(...values: Bindable[]): unknown[];
  run(...values: Bindable[]): unknown;
}

/** The part of `DatabaseSync` of `node:sqlite` that the adapter uses. */
export interface DatabaseSyncShape {
  exec(sql: string): void;
  prepare(sql: string): StatementSyncShape;
  close(): void;
}

/** The constructor `DatabaseSync` of `node:sqlite`, of `@photostructure/sqlite`, or of anything of that shape. */
export type DatabaseSyncConstructor = new (file: string) => DatabaseSyncShape;
