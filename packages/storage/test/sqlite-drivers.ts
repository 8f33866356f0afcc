import process from "node:process";
import type { DatabaseSyncConstructor } from "@benhan/storage/sqlite";
import { DatabaseSync as PackagedDatabaseSync } from "@photostructure/sqlite";

interface SqliteModule {
  readonly DatabaseSync: DatabaseSyncConstructor;
}

const builtin = process.getBuiltinModule("node:sqlite" as string) as SqliteModule | undefined;

/** The drivers of this machine: the packaged one, and Node's own from Node 22.13 on. */
export const drivers: readonly (readonly [name: string, DatabaseSync: DatabaseSyncConstructor])[] = [
  ["@photostructure/sqlite", PackagedDatabaseSync as unknown as DatabaseSyncConstructor],
  ...(builtin === undefined ? [] : [["node:sqlite", builtin.DatabaseSync] as const]),
];
