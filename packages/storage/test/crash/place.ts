import { createRequire } from "node:module";
import { parseFacilityId } from "@benhan/core";
import type { Encryption } from "@benhan/storage/encryption";
import { openPostgresStorage, type PostgresPool } from "@benhan/storage/postgres";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { createTestVault } from "../encryption/test-vault.ts";
import type { OpenStore } from "./workloads/workload.ts";

/** Where a store lies, as data that goes to a child. */
export type Place = {
  /** The file of its keys, when it is encrypted. */
  readonly keyFile?: string;
} & (
  | { readonly engine: "sqlite"; readonly file: string }
  | {
      readonly engine: "postgres";
      readonly port: number;
      /** The file of `pg/lib/client`: the driver cannot be bundled. */
      readonly driver: string;
      /** Default: that of the store. */
      readonly schema?: string;
    }
);

/** Another store beside one, with its own keys or in plain. Only beside an encrypted one there is room for keys. */
export function placeBeside({ keyFile, ...place }: Place, name: string, isEncrypted: boolean): Place {
  const keys = isEncrypted && keyFile !== undefined ? { keyFile: `${keyFile}.${name}` } : {};
  return place.engine === "sqlite"
    ? { ...place, ...keys, file: `${place.file}.${name}` }
    : { ...place, ...keys, schema: `benhan_${name}` };
}

interface Pool extends PostgresPool {
  on(event: "error", listener: () => void): unknown;
  end(): Promise<void>;
}

/** The facility of all stores that are killed. */
export const killedFacility = /* @__PURE__ */ parseFacilityId("kill");

/** Opens the store of a place as one of the writers of its log. */
export async function openPlace(place: Place, writer: string): Promise<OpenStore> {
  const encryption = place.keyFile === undefined ? undefined : await encryptionOf(place.keyFile);
  const given = { facilityId: killedFacility, writer, ...(encryption && { encryption }) };
  const pool = place.engine === "postgres" ? openPool(place) : undefined;
  const release = async () => {
    await encryption?.keys.close();
    await pool?.end();
  };
  try {
    const store =
      place.engine === "sqlite"
        ? await openSqliteStorage({ ...given, file: place.file })
        : await openPostgresStorage({
            ...{ ...given, pool: pool as Pool },
            ...(place.schema !== undefined && { schema: place.schema }),
          });
    const close = async () => {
      await store.close();
      await release();
    };
    return { store, close, ...(encryption && { encryption }) };
  } catch (error) {
    await release();
    throw error;
  }
}

/** The vault is the same in every process: what is killed is the store of its keys. */
async function encryptionOf(file: string): Promise<Encryption> {
  const keys = await openSqliteKeyStore({ file, facilityId: killedFacility });
  return { keys, vault: createTestVault("vault-1", new Uint8Array(32).fill(7)) };
}

/** As `load-pg.ts` does, which cannot find the driver from inside a bundle. */
function openPool({ driver, port }: Place & { readonly engine: "postgres" }): Pool {
  const require = createRequire(driver);
  const Client = exported(require(driver));
  const Pool = exported<new (config: object) => Pool>(require("pg-pool"));
  const pool = new Pool({ host: "127.0.0.1", port, user: "his", database: "postgres", max: 2, Client });
  // A connection that breaks while nobody uses it would end the program.
  pool.on("error", () => undefined);
  return pool;
}

/** Where the conditions of Vitest apply to `require` as well, it answers with a module instead of what that exports. */
function exported<T>(loaded: unknown): T {
  return (typeof loaded === "function" ? loaded : (loaded as { readonly default: unknown }).default) as T;
}
