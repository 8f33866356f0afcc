export type {
  Bindable,
  DatabaseSyncConstructor,
  DatabaseSyncShape,
  StatementSyncShape,
} from "./database-sync.ts";
export { openSqliteStorage, type SqliteStorageOptions } from "./open-sqlite-storage.ts";
