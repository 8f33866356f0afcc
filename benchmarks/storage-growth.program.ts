// Started by `storage-growth.bench.ts` in a process of its own: commits records of 1 kB, a thousand at once, to the store in
// SQLite and to a plain table, in turns, and prints as JSON the median time of a thousand, in milliseconds, around the first
// 10,000 (of several small stores, the first of which only warms up) and at the end of a large one.
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

type Times = Readonly<Record<"ours" | "plain", number[]>>;

/** Fills a new store and a new plain table with so many records; how long each thousand took. */
async function fill(name: string, records: number): Promise<Times> {
  const database = new DatabaseSync(join(folder, `${name}-plain.db`));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE record (facility_id TEXT NOT NULL, document_id TEXT NOT NULL, version INTEGER NOT NULL,
      episode_id TEXT NOT NULL, kind TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
      system TEXT NOT NULL, source TEXT NOT NULL, digest BLOB NOT NULL, body BLOB NOT NULL,
      PRIMARY KEY (facility_id, document_id, version), UNIQUE (facility_id, system, source)) STRICT;
    CREATE INDEX by_episode ON record (facility_id, episode_id);`);
  const insert = database.prepare("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const store = await openSqliteStorage({ file: join(folder, `${name}.db`), facilityId, DatabaseSync });
  const ways = {
    ours: async (batch: readonly DocumentChange[]) => void (await store.commit(batch)),
    async plain(batch: readonly DocumentChange[]) {
      database.exec("BEGIN IMMEDIATE");
      for (const { documentId, episodeId, version, kind, recordedAt, author, source, body } of batch) {
        insert.run(
          ...[facilityId, documentId, version, episodeId, kind, recordedAt, author.id],
          ...[source?.system ?? "", source?.id ?? "", createHash("sha256").update(body).digest(), body],
        );
      }
      database.exec("COMMIT");
    },
  };
  const names = ["ours", "plain"] as const;
  const spent: Times = { ours: [], plain: [] };
  for (let done = 0; done < records; done += atOnce) {
    const batch = Array.from({ length: atOnce }, (_, at) => recordAt(done + at));
    // In turns, so that a busy machine slows both; who comes first changes.
    for (const way of (done / atOnce) % 2 === 0 ? names : [...names].reverse()) {
      const begin = performance.now();
      await ways[way](batch);
      spent[way].push(performance.now() - begin);
    }
    await clock.sleep(1000);
  }
  await store.close();
  database.close();
  return spent;
}

const small: Times[] = [];
for (let at = 0; at < 6; at += 1) small.push(await fill(`small-${at}`, 15 * atOnce));
const large = await fill("large", count);
rmSync(folder, { recursive: true, force: true });

function times(way: keyof Times): { readonly few: number; readonly many: number } {
  const few = small.slice(1).flatMap((each) => each[way].slice(5));
  return { few: median(few), many: median(large[way].slice(-Math.max(10, count / atOnce / 20))) };
}
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
console.log(JSON.stringify({ ours: times("ours"), plain: times("plain") }));
