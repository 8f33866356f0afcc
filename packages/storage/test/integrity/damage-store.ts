import type { TestPlace } from "../walk/engines.ts";
import { DatabaseSync } from "../walk/engines.ts";
import { facilityId } from "../walk/fill-store.ts";

/** Runs statements on a SQLite file behind the back of its store, without the triggers that forbid it. */
export function alterFile({ file = "" }: TestPlace, ...statements: readonly string[]): void {
  const database = new DatabaseSync(file);
  const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    readonly name: string;
  }[];
  for (const { name } of triggers) database.exec(`DROP TRIGGER "${name}"`);
  for (const statement of statements) database.exec(statement);
  database.close();
}

/** The rows of a store in memory. */
export function tablesOf({ database }: TestPlace) {
  if (database === undefined) throw new Error("not in memory");
  return database.tablesOf(facilityId);
}
