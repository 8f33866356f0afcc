export { openPostgresKeyStore, type PostgresKeyStoreOptions } from "./keys/open-postgres-key-store.ts";
export {
  openPostgresStorage,
  type PostgresStorageOptions,
  type PostgresUpgradeOptions,
  planPostgresUpgrade,
} from "./open-postgres-storage.ts";
export type { PostgresClient, PostgresPool } from "./postgres-pool.ts";
