// Started by `due-list.bench.ts` in a process of its own: fills an index of retention and a plain table with the same
// records, and lists what is due on one day out of both, in turns. Prints the median milliseconds of each as JSON.
//   node due-list.mjs RECORDS DUE
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, type CalendarDate, parseCalendarDate, parseFacilityId } from "@benhan/core";
import { createFileVault } from "@benhan/storage/file-vault";
import { type RetentionIndexItem, retentionIndexOf } from "@benhan/storage/retention";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../packages/storage/src/adapters/sqlite/find-driver.ts";

const [count, due] = process.argv.slice(2).map(Number) as [number, number];
const facilityId = parseFacilityId("benchmark");
const folder = mkdtempSync(join(tmpdir(), "benhan-due-"));
const DatabaseSync = await findDriver();
const day = parseCalendarDate("2037-01-01");

/** So many on the day, the others on the days of thirty years around it. */
function itemAt(at: number): RetentionIndexItem {
  const isDue = at % Math.floor(count / due) === 0 && at / Math.floor(count / due) < due;
  const shift = (at % 5000) + 1;
  const dueOn: CalendarDate = isDue ? day : addDays(day, at % 2 === 0 ? shift : -shift);
  const key = `0190a5d6-7c11-7abc-8def-${String(at).padStart(12, "0")}`;
  return {
    ...{ key, patient: `BN-${at}`, rule: "TT33-044", edition: "tt33-2025" },
    ...{ keepUntil: addDays(dueOn, -1), dueOn },
  };
}

const database = new DatabaseSync(join(folder, "plain.db"));
database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE due (facility_id TEXT NOT NULL, key TEXT NOT NULL, patient TEXT, rule TEXT NOT NULL,
    edition TEXT NOT NULL, keep_until TEXT NOT NULL, due_on TEXT, PRIMARY KEY (facility_id, key)) STRICT;
  CREATE INDEX by_day ON due (facility_id, due_on, key);`);
const insert = database.prepare("INSERT INTO due VALUES (?, ?, ?, ?, ?, ?, ?)");
const select = database.prepare(
  "SELECT key, patient, rule, edition, keep_until, due_on FROM due WHERE facility_id = ? AND due_on >= ? AND due_on <= ? ORDER BY due_on, key",
);

const plainStore = await openSqliteStorage({ file: join(folder, "ours.db"), facilityId, DatabaseSync });
const keys = await openSqliteKeyStore({ file: join(folder, "keys.db"), facilityId, DatabaseSync });
const vault = await createFileVault({ file: join(folder, "vault"), passphrase: "only of this benchmark" });
const encryptedStore = await openSqliteStorage({
  ...{ file: join(folder, "encrypted.db"), facilityId, DatabaseSync },
  encryption: { vault, keys },
});
const [ours, encrypted] = [retentionIndexOf(plainStore), retentionIndexOf(encryptedStore)];

const part = 2000;
for (let done = 0; done < count; done += part) {
  const items = Array.from({ length: Math.min(part, count - done) }, (_, at) => itemAt(done + at));
  await ours.put(items);
  // Of the encrypted one only what is read: it is not compared.
  await encrypted.put(items.filter(({ dueOn }) => dueOn === day));
  database.exec("BEGIN");
  for (const { key, patient, rule, edition, keepUntil, dueOn } of items)
    insert.run(facilityId, key, patient ?? null, rule, edition, keepUntil, dueOn ?? null);
  database.exec("COMMIT");
}

async function listed(index: typeof ours): Promise<number> {
  const found: RetentionIndexItem[] = [];
  for await (const item of index.dueOn({ from: day, to: day })) found.push(item);
  return found.length;
}
const ways = {
  ours: () => listed(ours),
  plain: async () => {
    const rows = select.all(facilityId, day, day) as readonly Readonly<Record<string, string>>[];
    const found = rows.map(({ key, patient, rule, edition, keep_until: keepUntil, due_on: dueOn }) => ({
      ...{ key, patient, rule, edition, keepUntil, dueOn },
    }));
    return found.length;
  },
  encrypted: () => listed(encrypted),
};
const spent = new Map<string, number[]>();
for (let round = 0; round < 200; round += 1) {
  for (const [name, way] of Object.entries(ways)) {
    const begin = performance.now();
    const found = await way();
    const took = performance.now() - begin;
    if (found !== due) throw new Error(`${name} found ${found}`);
    // The first ones warm up.
    if (round >= 50) spent.set(name, [...(spent.get(name) ?? []), took]);
  }
}
await plainStore.close();
await encryptedStore.close();
await keys.close();
database.close();
rmSync(folder, { recursive: true, force: true });
const median = (name: string) => (spent.get(name) ?? []).sort((a, b) => a - b)[75] ?? 0;
console.log(JSON.stringify({ ours: median("ours"), plain: median("plain"), encrypted: median("encrypted") }));
