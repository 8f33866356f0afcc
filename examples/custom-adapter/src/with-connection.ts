import type { MariadbPool, PooledConnection } from "./mariadb-driver.ts";
import { DriverFailure } from "./mariadb-failure.ts";
import { runText } from "./statements.ts";

/**
 * Borrows a connection of the pool for a work that leaves no transaction open when it succeeds. When it fails, what it has
 * begun is undone; a connection that does not let itself be undone is closed.
 */
export async function withConnection<T>(
  pool: MariadbPool,
  work: (connection: PooledConnection) => Promise<T>,
): Promise<T> {
  let connection: PooledConnection;
  try {
    connection = await pool.getConnection();
  } catch (error) {
    throw new DriverFailure(error);
  }
  let result: T;
  try {
    result = await work(connection);
  } catch (error) {
    try {
      await runText(connection, "ROLLBACK");
      connection.release();
    } catch {
      connection.destroy();
    }
    throw error;
  }
  connection.release();
  return result;
}
