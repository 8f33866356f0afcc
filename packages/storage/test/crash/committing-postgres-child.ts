// Commits a record with its outbox entry again and again to a store in PostgreSQL, and tells what it was promised. Ends
// when the server does.
//   node committing-postgres-child.mjs DRIVER PORT SEED [COUNT]
import { createRequire } from "node:module";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { EmrError } from "@benhan/core/faults";
import { openPostgresStorage } from "@benhan/storage/postgres";
import type { openPool } from "../load-pg.ts";
import { commitAgain } from "./commit-again.ts";

const [driver = "", port = "", seed = "", count = "1000000"] = process.argv.slice(2);
const { Pool } = createRequire(import.meta.url)(driver) as {
  readonly Pool: new (...given: Parameters<typeof openPool>) => ReturnType<typeof openPool>;
};
const pool = new Pool({ host: "127.0.0.1", port: Number(port), user: "his", database: "postgres", max: 2 });
pool.on("error", () => undefined);
try {
  const store = await openPostgresStorage({ pool, facilityId: parseFacilityId("kill") });
  await commitAgain(store, seed, Number(count));
  await store.close();
} catch (error) {
  if (!(error instanceof EmrError) || error.retry === "never") throw error;
}
await pool.end();
