// Started by `audit-append.bench.ts` in a process of its own: appends so many events in batches of one size to the log of
// access, to a plain table and to a plain table with indexes, in turns, and prints events a second of each as JSON.
//   node audit-append.mjs COUNT BATCH
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIdSource, instantOf, parseFacilityId } from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../packages/storage/src/adapters/sqlite/find-driver.ts";

const [count, batch] = process.argv.slice(2).map(Number) as [number, number];
const facilityId = parseFacilityId("benchmark");
const folder = mkdtempSync(join(tmpdir(), "benhan-audit-"));
const DatabaseSync = await findDriver();
const start = Date.UTC(2026, 6, 2);
const clock = createManualClock(instantOf(start));
const random = createSeededRandom("audit-append");
const ids = createIdSource({ clock, random });

/** As a hospital of 500 staff and 20,000 patients makes them, one every 50 ms. */
function eventAt(index: number): AuditEvent {
  const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
  const patient = ((a << 8) | b) % 20_000;
  return {
    facilityId,
    eventId: ids.next(),
    at: instantOf(start + index * 50),
    actor: `${String(100_000 + (((c << 8) | d) % 500))}/BYT-CCHN`,
    role: "practitioner",
    action: ["view", "update", "sign", "print"][c % 4] ?? "view",
    outcome: "done",
    subject: `01980000-0000-7000-9000-${String(patient * 3).padStart(12, "0")}`,
    patient: `01980000-0000-7000-8000-${String(patient).padStart(12, "0")}`,
    object: `01980000-0000-7000-a000-${String(index).padStart(12, "0")}`,
    version: 1,
    ground: "treating-staff",
    device: `WS-${d}`,
  };
}

type Append = (events: readonly AuditEvent[], first: number) => void | Promise<void>;

/** What a host would write that only wants its events in SQLite: a row an event, a transaction a batch. */
function plainTable(name: string, indexes: string): Append {
  const database = new DatabaseSync(join(folder, name));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE event (writer TEXT NOT NULL, place INTEGER NOT NULL, subject TEXT NOT NULL, patient TEXT,
      actor TEXT NOT NULL, at TEXT NOT NULL, event TEXT NOT NULL) STRICT;
    ${indexes}`);
  const insert = database.prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)");
  return (events, first) => {
    database.exec("BEGIN IMMEDIATE");
    let place = first;
    for (const event of events) {
      const { subject, patient = null, actor, at } = event;
      insert.run("main", place, subject, patient, actor, at, JSON.stringify(event));
      place += 1;
    }
    database.exec("COMMIT");
  };
}

const store = await openSqliteStorage({ file: join(folder, "store.db"), facilityId, DatabaseSync });
const ways = {
  ours: ((events) => store.appendEvents(events)) as Append,
  plain: plainTable("plain.db", ""),
  indexed: plainTable(
    "indexed.db",
    ["patient", "actor", "subject", "at"]
      .map((column) => `CREATE INDEX by_${column} ON event (${column});`)
      .join(""),
  ),
};
const spent = { ours: 0, plain: 0, indexed: 0 };
// In turns, so that a busy machine slows all of them.
const turn = Math.min(count, Math.max(batch, Math.min(10_000, batch * 200)));
let asked = "";
for (let done = 0; done < count; done += turn) {
  const events: AuditEvent[] = [];
  for (let index = done; index < Math.min(done + turn, count); index += 1) {
    await clock.sleep(50);
    events.push(eventAt(index));
  }
  asked = events[0]?.patient ?? asked;
  for (const name of ["ours", "plain", "indexed"] as const) {
    const begin = performance.now();
    for (let at = 0; at < events.length; at += batch) {
      await ways[name](events.slice(at, at + batch), done + at);
    }
    spent[name] += performance.now() - begin;
  }
}
const begin = performance.now();
let found = 0;
for await (const _ of store.listEvents({ facilityId, patient: asked })) found += 1;
const searchMs = performance.now() - begin;
await store.close();
rmSync(folder, { recursive: true, force: true });
const rate = (name: keyof typeof spent) => Math.round((count / spent[name]) * 1000);
console.log(
  JSON.stringify({ ours: rate("ours"), plain: rate("plain"), indexed: rate("indexed"), found, searchMs }),
);
