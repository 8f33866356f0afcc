import { createRequire } from "node:module";
import type pg from "pg";

const require = createRequire(createRequire(import.meta.url).resolve("pg/lib/client"));

type Given = pg.PoolConfig & { readonly Client: typeof pg.Client };
/** Where the conditions of Vitest apply to `require` as well, it answers with a module instead of what that exports. */
const exported = <T>(loaded: unknown): T =>
  (typeof loaded === "function" ? loaded : (loaded as { readonly default: unknown }).default) as T;

/** The client of `pg`. Its main file cannot be loaded by Vitest's workers: it requires a package that is a module there. */
export const Client: typeof pg.Client = exported(require("./client"));
const PlainPool = exported<new (config: Given) => pg.Pool>(require("pg-pool"));

/** Opens a pool of `pg`. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new PlainPool({ ...config, Client });
  // A connection that breaks while nobody uses it would end the program.
  pool.on("error", () => undefined);
  return pool;
}
