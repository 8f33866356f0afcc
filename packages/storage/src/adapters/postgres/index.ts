export {
  openPostgresStorage,
  type PostgresStorageOptions,
  type PostgresUpgradeOptions,
  planPostgresUpgrade,
} from "./open-postgres-storage.ts";
export type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
