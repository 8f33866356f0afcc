import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { callable, object, textLike } from "@benhan/core/options";
import { createSystemClock } from "@benhan/core/platform";
import { requireOptions } from "../../front/check-opening.ts";
import { connect, stepsTaken } from "./connection.ts";
import { findDriver } from "./find-driver.ts";
import type { SqliteStorageOptions } from "./open-sqlite-storage.ts";
import { createPatience } from "./patience.ts";
import { storeFormat } from "./schema.ts";
import { cannotOpen } from "./sqlite.faults.ts";

/** What {@link planSqliteUpgrade} is asked for. */
export type SqliteUpgradeOptions = Pick<SqliteStorageOptions, "file" | "DatabaseSync">;

/** What opening a file would do to it first. */
export interface SqliteUpgradePlan {
  /** The format of the file; 0 when there is none, or an empty one. */
  readonly from: number;
  /** The format of this version. */
  readonly to: number;
  /** What would be run, a text for each step; none when the file has the present format. */
  readonly steps: readonly string[];
  /** Free space on the disk that the steps need beside the file, in bytes: twice its size where they write all versions anew. */
  readonly bytesNeeded: number;
}

/**
 * What opening the store would do to bring its file to the present format. Nothing is changed, and no file is made. Each
 * step is a transaction: after a crash half way the next opening goes on behind the last step that was complete.
 *
 * @throws as `openSqliteStorage`
 */
export async function planSqliteUpgrade(options: SqliteUpgradeOptions): Promise<SqliteUpgradePlan> {
  requireOptions("planSqliteUpgrade", options, planOptions);
  if (options.file.includes("\0")) throw cannotOpen({});
  const from = existsSync(options.file) ? await formatOf(options) : 0;
  const { migrations, rewriting } = storeFormat;
  const isLong = from > 0 && rewriting.some((format) => format > from);
  return {
    from,
    to: migrations.length,
    steps: migrations.slice(from),
    bytesNeeded: isLong ? 2 * statSync(options.file).size : 0,
  };
}

async function formatOf({ file, DatabaseSync }: SqliteUpgradeOptions): Promise<number> {
  const told = existsSync(`${file}-wal`) ? undefined : formatInHeader(file);
  if (told !== undefined && told <= storeFormat.migrations.length) return told;
  const driver = DatabaseSync ?? (await findDriver());
  const patient = createPatience(createSystemClock(), 5000);
  const connection = await patient(async () => connect(driver, file), undefined);
  try {
    connection.exec("PRAGMA query_only = ON; PRAGMA busy_timeout = 0; PRAGMA trusted_schema = OFF;");
    return await patient(async () => stepsTaken(connection, storeFormat), undefined);
  } finally {
    connection.close();
  }
}

/**
 * The format as the first bytes of a file of ours tell it (https://www.sqlite.org/fileformat.html). Where no log lies beside
 * the file they are all that counts, and a connection would leave such a log behind.
 */
function formatInHeader(file: string): number | undefined {
  const header = Buffer.alloc(100);
  const handle = openSync(file, "r");
  const length = readSync(handle, header, 0, header.length, 0);
  closeSync(handle);
  const isOurs = length === header.length && header.readInt32BE(68) === storeFormat.applicationId;
  return isOurs ? header.readInt32BE(60) : undefined;
}

const planOptions = /* @__PURE__ */ object<SqliteUpgradeOptions>(
  {
    file: /* @__PURE__ */ textLike(
      "tên tệp, chuỗi không rỗng",
      "the name of a file, a text that is not empty",
      (name) => name !== "",
    ),
    DatabaseSync: callable,
  },
  ["file"],
);
