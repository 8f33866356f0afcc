import type { EngineDamage, ExaminedPiece } from "../../front/storage-adapter.ts";
import type { SqliteConnection } from "./connection.ts";
import { isDamaged } from "./sqlite-failure.ts";

/** The list of tables itself, with which the list of free pages is checked. */
const schemaTable = "sqlite_schema";

/**
 * SQLite's own check of the next table with its indexes; SQLite stops after a hundred errors in one. Table by table, for
 * one statement cannot be broken off: pages that two tables claim both, and pages that nobody claims, are not looked for.
 */
export function examineNext(
  connection: SqliteConnection,
  after: string | undefined,
): ExaminedPiece | undefined {
  if (after === undefined) return { name: schemaTable, damages: examined(connection, schemaTable) };
  const next = ifSound(() =>
    connection.row(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name > ?
        ORDER BY name COLLATE BINARY LIMIT 1`,
      after === schemaTable ? "" : after,
    ),
  );
  // Of a list that cannot be read it was told already.
  if (next === "damaged" || next === undefined) return undefined;
  const name = String(next["name"]);
  return { name, damages: examined(connection, name) };
}

function examined(connection: SqliteConnection, table: string): readonly EngineDamage[] {
  const check = `PRAGMA integrity_check("${table.replaceAll('"', '""')}")`;
  const all = ifSound(() => connection.rows(check));
  // Where trees are torn, SQLite says so in its first row, and fails when it goes on.
  const first = all === "damaged" ? ifSound(() => connection.row(check)) : undefined;
  const told = first === "damaged" || first === undefined ? [] : [first];
  const texts = (all === "damaged" ? told : all).map((row) => String(row["integrity_check"]));
  const indexes = new Set<string>();
  let isTorn = texts.length === 0;
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    if (line === "ok" || line.startsWith("***")) continue;
    const index = indexOfLine(connection, line);
    if (index === undefined) isTorn = true;
    else indexes.add(index);
  }
  return [
    ...(isTorn ? [{ kind: "structure", name: table } as const] : []),
    ...[...indexes].map((name) => ({ kind: "index", name }) as const),
  ];
}

/** The index that a line speaks of: by its name, or by the page on which its tree begins. */
function indexOfLine(connection: SqliteConnection, line: string): string | undefined {
  const named = / index (\S+)$/.exec(line)?.[1];
  if (named !== undefined) return named;
  const root = /^Tree (\d+) /.exec(line)?.[1];
  if (root === undefined) return undefined;
  const found = ifSound(() =>
    connection.row("SELECT name FROM sqlite_schema WHERE type = 'index' AND rootpage = ?", Number(root)),
  );
  return found === "damaged" || found === undefined ? undefined : String(found["name"]);
}

function ifSound<T>(work: () => T): T | "damaged" {
  try {
    return work();
  } catch (error) {
    if (isDamaged(error)) return "damaged";
    throw error;
  }
}
