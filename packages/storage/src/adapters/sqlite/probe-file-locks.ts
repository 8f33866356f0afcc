import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findDriver } from "./find-driver.ts";

/**
 * Tries in a folder, with SQLite itself, whether a writer keeps a second one out. Where it does not, as on some network
 * drives, two programs would write over each other.
 */
export async function probeFileLocks(folder: string): Promise<boolean> {
  const DatabaseSync = await findDriver();
  const scratch = mkdtempSync(join(folder, ".benhan-locks-"));
  try {
    const path = join(scratch, "lock.db");
    const [one, other] = [new DatabaseSync(path), new DatabaseSync(path)];
    try {
      one.exec(
        "PRAGMA journal_mode = wal; CREATE TABLE t (n INTEGER); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)",
      );
      other.exec("PRAGMA busy_timeout = 0");
      other.exec("BEGIN IMMEDIATE");
      return false;
    } catch (error) {
      return /lock|busy/i.test(String(error));
    } finally {
      other.close();
      one.close();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
