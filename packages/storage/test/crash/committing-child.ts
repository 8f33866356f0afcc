// Commits a record with its outbox entry again and again to a store in SQLite, and tells what it was promised.
//   node committing-child.mjs FILE SEED [COUNT]
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { commitAgain } from "./commit-again.ts";

const [file = "", seed = "", count = "1000000"] = process.argv.slice(2);
const store = await openSqliteStorage({ file, facilityId: parseFacilityId("kill") });
await commitAgain(store, seed, Number(count));
await store.close();
