export {
  backupSqliteKeys,
  backupSqliteStorage,
  type SqliteBackup,
  type SqliteBackupOptions,
} from "./backup-sqlite.ts";
export type {
  Bindable,
  DatabaseSyncConstructor,
  DatabaseSyncShape,
  StatementSyncShape,
} from "./database-sync.ts";
export { openSqliteKeyStore, type SqliteKeyStoreOptions } from "./keys/open-sqlite-key-store.ts";
export { openSqliteStorage, type SqliteStorageOptions } from "./open-sqlite-storage.ts";
export { planSqliteUpgrade, type SqliteUpgradeOptions, type SqliteUpgradePlan } from "./plan-upgrade.ts";
export { probeFileLocks } from "./probe-file-locks.ts";
