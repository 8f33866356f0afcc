import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Storage } from "@benhan/storage";
import { createMemoryKeyStore, type Encryption } from "@benhan/storage/encryption";
import { createMemoryDatabase, type MemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { createTestVault } from "../encryption/test-vault.ts";
import { drivers } from "../sqlite-drivers.ts";
import { facilityId } from "./fill-store.ts";

export const [, DatabaseSync] = drivers[0] as (typeof drivers)[0];

/** A place for one store, to be opened as often as one likes. */
export interface TestPlace {
  open(writer?: string): Promise<Storage>;
  readonly encryption?: Encryption;
  readonly database?: MemoryDatabase;
  readonly file?: string;
  dispose(): void;
}

export const engines = ["memory", "memory-sealed", "sqlite", "sqlite-sealed"] as const;
export type EngineName = (typeof engines)[number];

export function makePlace(engine: EngineName): TestPlace {
  const encryption = engine.endsWith("sealed")
    ? { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) }
    : undefined;
  const given = (writer?: string) => ({
    facilityId,
    ...(writer !== undefined && { writer }),
    ...(encryption && { encryption }),
  });
  if (engine.startsWith("memory")) {
    const database = createMemoryDatabase();
    return {
      open: (writer) => openMemoryStorage({ ...given(writer), database }),
      database,
      ...(encryption && { encryption }),
      dispose() {},
    };
  }
  const folder = mkdtempSync(join(tmpdir(), "benhan-walk-"));
  const file = join(folder, "store.db");
  return {
    open: (writer) => openSqliteStorage({ ...given(writer), file, DatabaseSync }),
    file,
    ...(encryption && { encryption }),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Everything that a list gives. */
export async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of list) found.push(item);
  return found;
}
