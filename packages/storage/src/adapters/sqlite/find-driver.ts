import { isEmrError } from "@benhan/core/faults";
import type { DatabaseSyncConstructor } from "./database-sync.ts";
import { noDriver } from "./sqlite.faults.ts";

/** Node 20.16 and newer; older ones have no `getBuiltinModule`. */
interface NodeProcess {
  getBuiltinModule?(name: string): { readonly DatabaseSync?: DatabaseSyncConstructor } | undefined;
}

/**
 * SQLite as this machine has it: Node's own, else that of the optional package. Neither needs a compiler. Bundlers do
 * not see the builtin, because it is asked for by name only.
 */
export async function findDriver(): Promise<DatabaseSyncConstructor> {
  const host = (globalThis as { readonly process?: NodeProcess }).process;
  const builtin = host?.getBuiltinModule?.("node:sqlite")?.DatabaseSync;
  if (builtin !== undefined) return builtin;
  try {
    const driver: { readonly DatabaseSync: unknown } = await import("@photostructure/sqlite");
    return driver.DatabaseSync as DatabaseSyncConstructor;
  } catch (cause) {
    throw isEmrError(cause) ? cause : noDriver({}, { cause });
  }
}
