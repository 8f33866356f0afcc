// Started by `storage-growth.bench.ts` in a process of its own: commits records of 1 kB, a thousand at once, to the store in
// SQLite and to a plain table, in turns, and prints as JSON the median time of a thousand, in milliseconds, around the first
// 10,000 and at the end.
//   node storage-growth.mjs COUNT
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIdSource, type DocumentChange, instantOf, parseFacilityId } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../packages/storage/src/adapters/sqlite/find-driver.ts";

const [count = 0] = process.argv.slice(2).map(Number);
const atOnce = 1000;
const facilityId = parseFacilityId("benchmark");
const folder = mkdtempSync(join(tmpdir(), "benhan-growth-"));
const DatabaseSync = await findDriver();
const clock = createManualClock(instantOf(Date.UTC(2026, 6, 2)));
const random = createSeededRandom("storage-growth");
const ids = createIdSource({ clock, random });

function recordAt(index: number): DocumentChange {
  const recordedAt = clock.now();
  return {
    change: "document",
    ...{ facilityId, documentId: ids.next(), episodeId: ids.next(), kind: "visit-record" },
    ...{ version: 1, schema: 1, contentType: "application/json", body: random.bytes(1000), recordedAt },
    author: { kind: "practitioner", id: "000001/BYT-CCHN" },
    source: { system: "HIS", id: `BA-${String(index).padStart(8, "0")}` },
  };
}

const database = new DatabaseSync(join(folder, "plain.db"));
database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE record (facility_id TEXT NOT NULL, document_id TEXT NOT NULL, version INTEGER NOT NULL,
    episode_id TEXT NOT NULL, kind TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
    system TEXT NOT NULL, source TEXT NOT NULL, digest BLOB NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (facility_id, document_id, version), UNIQUE (facility_id, system, source)) STRICT;
  CREATE INDEX by_episode ON record (facility_id, episode_id);`);
const insert = database.prepare("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const store = await openSqliteStorage({ file: join(folder, "ours.db"), facilityId, DatabaseSync });

const ways = {
  ours: async (records: readonly DocumentChange[]) => void (await store.commit(records)),
  async plain(records: readonly DocumentChange[]) {
    database.exec("BEGIN IMMEDIATE");
    for (const { documentId, episodeId, version, kind, recordedAt, author, source, body } of records) {
      insert.run(
        ...[facilityId, documentId, version, episodeId, kind, recordedAt, author.id],
        ...[source?.system ?? "", source?.id ?? "", createHash("sha256").update(body).digest(), body],
      );
    }
    database.exec("COMMIT");
  },
};
type Name = keyof typeof ways;
const names = Object.keys(ways) as readonly Name[];
const spent: Readonly<Record<Name, number[]>> = { ours: [], plain: [] };
for (let done = 0; done < count; done += atOnce) {
  const records = Array.from({ length: atOnce }, (_, at) => recordAt(done + at));
  // In turns, so that a busy machine slows both; who comes first changes.
  for (const name of (done / atOnce) % 2 === 0 ? names : [...names].reverse()) {
    const begin = performance.now();
    await ways[name](records);
    spent[name].push(performance.now() - begin);
  }
  await clock.sleep(1000);
}
await store.close();
database.close();
rmSync(folder, { recursive: true, force: true });

/** Of the batches around the tenth, and of as many at the end. */
function times(all: readonly number[]): { readonly few: number; readonly many: number } {
  return { few: median(all.slice(5, 15)), many: median(all.slice(-Math.max(10, all.length / 20))) };
}
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
console.log(JSON.stringify({ ours: times(spent.ours), plain: times(spent.plain) }));
