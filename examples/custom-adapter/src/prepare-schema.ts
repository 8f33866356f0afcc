import { type FacilityId, newerFormat, storeUnavailable } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { foreignDatabase } from "./mariadb.faults.ts";
import type { MariadbConnection } from "./mariadb-driver.ts";
import { DriverFailure } from "./mariadb-failure.ts";
import { owner, steps } from "./schema.ts";
import { runText, statementsOf } from "./statements.ts";

/** How a name stands in a statement. */
export function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

/** Whether the tables have the format that this version knows. Refuses what is not ours; changes nothing. */
export async function hasFormat(connection: MariadbConnection, database: string): Promise<boolean> {
  return (await formatOf(connection, database)) === steps.length;
}

async function formatOf(connection: MariadbConnection, database: string): Promise<number> {
  try {
    const rows = await runText(connection, `SELECT owner, format FROM ${quoted(database)}.storage_format`);
    // Made, and cut off before its row was written.
    if (rows.length === 0) return 0;
    const format = Number(rows[0]?.["format"]);
    if (rows.length !== 1 || String(rows[0]?.["owner"]) !== owner) throw foreignDatabase({ database });
    if (format > steps.length) throw newerFormat({ found: format, known: steps.length });
    return format;
  } catch (error) {
    if (!(error instanceof DriverFailure)) throw error;
    // Its columns have other names.
    if (error.errno === 1054) throw foreignDatabase({ database });
    // There is no such database or table.
    if (error.errno !== 1049 && error.errno !== 1146) throw error;
    const found = await statementsOf(connection).rows(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = ? LIMIT 1`,
      database,
    );
    if (found.length > 0) throw foreignDatabase({ database });
    return 0;
  }
}

/**
 * Makes or upgrades the tables, and enters the facility. Those who open at the same time wait for one another by a lock of
 * the server: CREATE commits, so that no transaction can hold it together.
 */
export async function prepareSchema(
  connection: MariadbConnection,
  database: string,
  facilityId: FacilityId,
): Promise<void> {
  if (!(await isReady(connection, database))) await upgrade(connection, database);
  const d = quoted(database);
  const { row, run } = statementsOf(connection);
  const found = await row(`SELECT facility_id FROM ${d}.facility WHERE facility_id = ?`, facilityId);
  if (found !== undefined) return;
  await run(
    `INSERT INTO ${d}.facility (facility_id) VALUES (?) ON DUPLICATE KEY UPDATE facility_id = facility_id`,
    facilityId,
  );
}

/** While another makes the tables they look like those of a stranger: only who holds the lock can judge that. */
async function isReady(connection: MariadbConnection, database: string): Promise<boolean> {
  try {
    return await hasFormat(connection, database);
  } catch (error) {
    if (isEmrError(error, "mariadb.store.foreign_database")) return false;
    throw error;
  }
}

async function upgrade(connection: MariadbConnection, database: string): Promise<void> {
  const { row, run } = statementsOf(connection);
  const lock = `benhan ${database}`;
  const taken = await row("SELECT GET_LOCK(?, 60) AS taken", lock);
  if (Number(taken?.["taken"]) !== 1) throw storeUnavailable({ why: "locked" });
  try {
    const done = await formatOf(connection, database);
    const d = quoted(database);
    if (done === 0) {
      const there = await row(
        "SELECT schema_name FROM information_schema.schemata WHERE schema_name = ?",
        database,
      );
      // Asked for only where it is missing: it needs a right that an administrator may have kept.
      if (there === undefined) await runText(connection, `CREATE DATABASE IF NOT EXISTS ${d}`);
      const mark = "owner VARCHAR(100) NOT NULL, format INT NOT NULL, PRIMARY KEY (owner)";
      await runText(
        connection,
        `CREATE TABLE IF NOT EXISTS ${d}.storage_format (${mark}) ENGINE = InnoDB
        DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`,
      );
      await run(
        `INSERT INTO ${d}.storage_format (owner, format) VALUES (?, 0)
        ON DUPLICATE KEY UPDATE owner = owner`,
        owner,
      );
    }
    for (const [at, step] of steps.entries()) {
      if (at < done) continue;
      for (const sql of step(d)) await runText(connection, sql);
      await run(`UPDATE ${d}.storage_format SET format = ?`, at + 1);
    }
  } finally {
    // A lost connection has let go of it already.
    await row("SELECT RELEASE_LOCK(?) AS released", lock).catch(() => undefined);
  }
}
