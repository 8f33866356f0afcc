import { readFileSync, writeFileSync } from "node:fs";
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

/** Writes over the page on which the tree of a table or an index begins. */
export function tearTree({ file = "" }: TestPlace, name: string, how: (page: Uint8Array) => void): void {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const found = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = ?").get(name);
  const size = database.prepare("PRAGMA page_size").get();
  database.close();
  const [root, length] = [found, size].map((row) => Number(Object.values(row ?? {})[0])) as [number, number];
  const bytes = readFileSync(file);
  how(bytes.subarray((root - 1) * length, root * length));
  writeFileSync(file, bytes);
}

/** Takes the entries of a row out of an index, and leaves the row. */
export function emptyIndex({ file = "" }: TestPlace, index: string): void {
  const database = new DatabaseSync(file);
  const row = database.prepare("SELECT sql FROM sqlite_schema WHERE name = ?").get(index);
  const text = String(Object.values(row ?? {})[0]);
  (database as { enableDefensive?(is: boolean): void }).enableDefensive?.(false);
  database.exec("PRAGMA writable_schema = ON");
  database.exec(`UPDATE sqlite_schema SET sql = '${text} WHERE 0' WHERE name = '${index}'`);
  database.exec("PRAGMA writable_schema = RESET");
  database.exec(`REINDEX ${index}`);
  database.exec("PRAGMA writable_schema = ON");
  database.exec(`UPDATE sqlite_schema SET sql = '${text}' WHERE name = '${index}'`);
  database.exec("PRAGMA writable_schema = RESET");
  database.close();
}
