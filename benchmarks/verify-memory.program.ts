// Started by `verify-memory.bench.ts` in a process of its own. `fill`: writes COUNT documents and as many events into a
// SQLite file. `verify`: checks it. `loop`: only reads each body and hashes it, with the same driver. The last two print
// as JSON by how many MB the process grew, and the seconds.
//   node verify-memory.mjs fill|verify|loop FILE COUNT
import { createHash } from "node:crypto";
import process from "node:process";
import { createIdSource, type DocumentChange, instantOf, parseFacilityId } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { verifyStore } from "@benhan/storage/integrity";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../packages/storage/src/adapters/sqlite/find-driver.ts";

const [work = "", file = "", given = "0"] = process.argv.slice(2);
const facilityId = parseFacilityId("benchmark");
const at = instantOf(Date.UTC(2026, 6, 2));

async function fill(): Promise<void> {
  const ids = createIdSource({ clock: createManualClock(at), random: createSeededRandom("verify-memory") });
  const store = await openSqliteStorage({ file, facilityId });
  const documentAt = (index: number): DocumentChange => ({
    change: "document",
    ...{ facilityId, documentId: ids.next(), episodeId: ids.next(), kind: "visit-record" },
    ...{ version: 1, schema: 1, contentType: "text/plain", recordedAt: at },
    body: new Uint8Array(500).fill(index % 251),
    author: { kind: "practitioner", id: "000001/BYT-CCHN" },
    source: { system: "HIS", id: `BA-${index}` },
  });
  for (let first = 0; first < Number(given); first += 1000) {
    const indexes = Array.from({ length: 1000 }, (_, offset) => first + offset);
    const events = indexes.map((index) => ({
      ...{ facilityId, eventId: ids.next(), at, actor: "NV-1", action: "view", outcome: "done" as const },
      subject: `BA-${index}`,
    }));
    await store.commit([
      ...indexes.map(documentAt),
      ...events.map((event) => ({ ...event, change: "audit" as const })),
    ]);
  }
  await store.close();
}

async function verify(): Promise<number> {
  const store = await openSqliteStorage({ file, facilityId });
  const { isSound, counts } = await verifyStore(store);
  if (!isSound || counts.documents !== Number(given)) throw new Error("not whole");
  await store.close();
  return counts.documents + counts.events;
}

interface Bodies {
  iterate(): Iterable<{ readonly body: Uint8Array; readonly digest: string }>;
}

async function loop(): Promise<number> {
  const DatabaseSync = await findDriver();
  const database = new DatabaseSync(file);
  const select = database.prepare("SELECT body, digest FROM document_version ORDER BY rowid");
  let count = 0;
  for (const { body, digest } of (select as unknown as Bodies).iterate()) {
    if (!digest.endsWith(createHash("sha256").update(body).digest("base64"))) count -= 1;
    count += 1;
  }
  database.close();
  return count;
}

if (work === "fill") await fill();
else {
  const before = process.memoryUsage().rss;
  const begin = performance.now();
  const count = await (work === "verify" ? verify() : loop());
  const grownMb = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
  console.log(JSON.stringify({ count, grownMb, seconds: (performance.now() - begin) / 1000 }));
}
