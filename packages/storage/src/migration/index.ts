/**
 * Moving everything that a store keeps into another one.
 *
 * @packageDocumentation
 */
export { migrateStore, planMigration } from "./migrate-store.ts";
export type {
  MigrateStoreOptions,
  MigrationPlan,
  MigrationProgress,
  MigrationResult,
} from "./migration-shapes.ts";
