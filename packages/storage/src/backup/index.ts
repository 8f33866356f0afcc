/**
 * Copies by the rule 3-2-1: the policy as data, and drills that prove that a copy can be restored. Copies themselves are
 * made by the engines (`backupSqliteStorage` of `@benhan/storage/sqlite`).
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
export { renderDrill } from "./render-drill.ts";
