import { noTransaction, wrongSetting } from "./mariadb.faults.ts";
import type { MariadbConnection } from "./mariadb-driver.ts";
import { runText } from "./statements.ts";

/** How a connection is set. */
export interface Session {
  /** What the server takes at once, in bytes. */
  readonly mostBytes: number;
}

/**
 * Looks whether a session is fit to write; the host owns it and may set it anew at any time.
 *
 * @param begun Whether a transaction must be open.
 * @throws EmrError `mariadb.store.wrong_setting`, `mariadb.store.no_transaction`
 */
export async function sessionOf(connection: MariadbConnection, begun: boolean): Promise<Session> {
  const [found] = await runText(
    connection,
    `SELECT @@session.sql_mode AS mode, @@session.max_allowed_packet AS packet, @@in_transaction AS begun,
      CONCAT_WS(' ', @@character_set_client, @@character_set_connection, @@character_set_results) AS charsets`,
  );
  const modes = String(found?.["mode"]).split(",");
  // Without it a value that is too long is cut off, and nobody is told.
  if (!modes.includes("STRICT_TRANS_TABLES") && !modes.includes("STRICT_ALL_TABLES"))
    throw wrongSetting({ setting: "sql_mode", wanted: "STRICT_TRANS_TABLES" });
  if (modes.includes("EMPTY_STRING_IS_NULL"))
    throw wrongSetting({ setting: "sql_mode", wanted: "not EMPTY_STRING_IS_NULL" });
  if (String(found?.["charsets"]) !== "utf8mb4 utf8mb4 utf8mb4")
    throw wrongSetting({ setting: "charset", wanted: "utf8mb4" });
  if (begun && Number(found?.["begun"]) !== 1) throw noTransaction({});
  return { mostBytes: Number(found?.["packet"]) };
}

/** Looks whether the server keeps what it has committed. @throws EmrError `mariadb.store.wrong_setting` */
export async function requireDurable(connection: MariadbConnection): Promise<void> {
  const [found] = await runText(
    connection,
    "SELECT @@global.innodb_flush_log_at_trx_commit AS flush, @@version AS version",
  );
  if (!String(found?.["version"]).includes("MariaDB"))
    throw wrongSetting({ setting: "version", wanted: "MariaDB 10.6" });
  // 1, or 3, which does the same with more fsyncs. With 0 and 2 the last second is lost when the power fails.
  if (![1, 3].includes(Number(found?.["flush"])))
    throw wrongSetting({ setting: "innodb_flush_log_at_trx_commit", wanted: "1" });
}
