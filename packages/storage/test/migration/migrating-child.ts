// Moves a SQLite store into another until it is killed, or done.
//   node migrating-child.mjs FROM TO
import process from "node:process";
import { migrateStore } from "@benhan/storage/migration";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { facilityId } from "../walk/fill-store.ts";

const [from = "", to = ""] = process.argv.slice(2);
const [source, target] = [
  await openSqliteStorage({ file: from, facilityId }),
  await openSqliteStorage({ file: to, facilityId }),
];
process.stdout.write("ready\n");
await migrateStore({ from: source, to: target });
await source.close();
await target.close();
process.stdout.write("done\n");
