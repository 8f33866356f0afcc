export type { MariadbConnection, MariadbPool, MariadbStatement, PooledConnection } from "./mariadb-driver.ts";
export {
  type MariadbHostOptions,
  type MariadbPoolOptions,
  openMariadbStorage,
} from "./open-mariadb-storage.ts";
