/**
 * Copies by the rule 3-2-1: the policy as data, consistent copies of a store in use, and drills that prove that a copy can
 * be restored.
 *
 * @packageDocumentation
 */
export { backupEvidence } from "./backup-evidence.ts";
export {
  type BackedUp,
  type BackupPolicy,
  type BackupTarget,
  checkBackupPolicy,
  defaultBackupPolicy,
} from "./backup-policy.ts";
export {
  type DrilledLog,
  type DrillRestoreOptions,
  drillRestore,
  type RestoreDrill,
} from "./drill-restore.ts";
export {
  backupSqliteKeys,
  backupSqliteStorage,
  type SqliteBackup,
  type SqliteBackupOptions,
} from "./node/backup-sqlite.ts";
export { renderDrill } from "./render-drill.ts";
