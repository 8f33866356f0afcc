// Started by `storage-append.bench.ts` in a process of its own: appends signed records of 50 kB one commit each to the
// store in SQLite and to a plain table, both plain and both encrypted, in turns, then reads them by id. Prints records a
// second of each, and what one fsync of such a body costs, as JSON.
//   node storage-append.mjs COUNT
import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createIdSource, type DocumentChange, instantOf, parseFacilityId } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { createFileVault } from "@benhan/storage/file-vault";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { findDriver } from "../packages/storage/src/adapters/sqlite/find-driver.ts";

const [count] = process.argv.slice(2).map(Number) as [number];
const facilityId = parseFacilityId("benchmark");
const folder = mkdtempSync(join(tmpdir(), "benhan-append-"));
const DatabaseSync = await findDriver();
const at = instantOf(Date.UTC(2026, 6, 2));
const clock = createManualClock(at);
const ids = createIdSource({ clock, random: createSeededRandom("storage-append") });

function recordAt(index: number): DocumentChange {
  const body = randomBytes(50_000);
  return {
    change: "document",
    ...{ facilityId, documentId: ids.next(), episodeId: ids.next(), kind: "visit-record" },
    ...{ version: 1, schema: 1, contentType: "application/xml", body, recordedAt: at },
    author: { kind: "practitioner", id: "000001/BYT-CCHN" },
    source: { system: "HIS", id: `BA-${index}` },
    retention: { endedOn: "2026-07-02" as never, tags: [] },
  };
}

interface Way {
  append(record: DocumentChange): void | Promise<void>;
  read(record: DocumentChange): Uint8Array | Promise<Uint8Array>;
  close(): void | Promise<void>;
}

/** What a host would write that keeps versions, hashes them and finds them by their source. */
function plainTable(name: string, isEncrypted: boolean): Way {
  const database = new DatabaseSync(join(folder, name));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE record (facility_id TEXT NOT NULL, document_id TEXT NOT NULL, version INTEGER NOT NULL,
      episode_id TEXT NOT NULL, kind TEXT NOT NULL, recorded_at TEXT NOT NULL, author TEXT NOT NULL,
      system TEXT NOT NULL, source TEXT NOT NULL, keep_until TEXT, digest BLOB NOT NULL, body BLOB NOT NULL,
      PRIMARY KEY (facility_id, document_id, version), UNIQUE (facility_id, system, source)) STRICT;
    CREATE INDEX by_episode ON record (facility_id, episode_id);`);
  // Wrapped keys live apart from the data, or a backup of the data would bring destroyed ones back.
  const keys = new DatabaseSync(join(folder, `${name}.keys`));
  keys.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE key (episode_id TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;`);
  const insert = database.prepare("INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const insertKey = keys.prepare("INSERT INTO key VALUES (?, ?)");
  const select = database.prepare(
    "SELECT * FROM record WHERE facility_id = ? AND document_id = ? AND version = ?",
  );
  const selectKey = keys.prepare("SELECT wrapped FROM key WHERE episode_id = ?");
  const over = createSecretKey(randomBytes(32));
  const seal = (key: ReturnType<typeof createSecretKey>, plain: Uint8Array) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", key, nonce);
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  };
  const open = (key: ReturnType<typeof createSecretKey>, sealed: Uint8Array) => {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  };
  return {
    append({ documentId, episodeId, version, kind, recordedAt, author, source, body }) {
      const digest = createHash("sha256").update(body).digest();
      let kept: Uint8Array = body;
      if (isEncrypted) {
        const bytes = randomBytes(32);
        insertKey.run(episodeId, seal(over, bytes));
        kept = seal(createSecretKey(bytes), body);
      }
      database.exec("BEGIN IMMEDIATE");
      insert.run(
        ...[facilityId, documentId, version, episodeId, kind, recordedAt, author.id],
        ...[source?.system ?? "", source?.id ?? "", "2036-12-31", digest, kept],
      );
      database.exec("COMMIT");
    },
    read({ documentId, version }) {
      const row = select.get(facilityId, documentId, version) as {
        readonly digest: Uint8Array;
        readonly body: Uint8Array;
        readonly episode_id: string;
      };
      let { body } = row;
      if (isEncrypted) {
        const { wrapped } = selectKey.get(row.episode_id) as { readonly wrapped: Uint8Array };
        body = open(createSecretKey(open(over, wrapped)), row.body);
      }
      const digest = createHash("sha256").update(body).digest();
      if (!digest.equals(row.digest)) throw new Error("damaged");
      return body;
    },
    close() {
      database.close();
      keys.close();
    },
  };
}

async function ours(name: string, isEncrypted: boolean): Promise<Way> {
  const vault = { file: join(folder, `${name}.vault`), passphrase: "only of this benchmark" };
  const encryption = isEncrypted && {
    vault: await createFileVault(vault),
    keys: await openSqliteKeyStore({ file: join(folder, `${name}.keys`), facilityId, DatabaseSync }),
  };
  const file = join(folder, name);
  const store = await openSqliteStorage({
    ...{ file, facilityId, DatabaseSync },
    ...(encryption && { encryption }),
  });
  return {
    async append(record) {
      await store.commit([record]);
    },
    async read(record) {
      const found = await store.readDocument(record);
      if (found === undefined) throw new Error("lost");
      return found.body;
    },
    async close() {
      await store.close();
      if (encryption) await encryption.keys.close();
    },
  };
}

const ways = {
  ours: await ours("ours.db", false),
  plain: plainTable("plain.db", false),
  oursEncrypted: await ours("ours-encrypted.db", true),
  plainEncrypted: plainTable("plain-encrypted.db", true),
};
type Name = keyof typeof ways;
const names = Object.keys(ways) as readonly Name[];
const spent = { append: new Map<Name, number>(), read: new Map<Name, number>() };
async function timed(what: keyof typeof spent, name: Name, work: () => Promise<void>) {
  const begin = performance.now();
  await work();
  spent[what].set(name, (spent[what].get(name) ?? 0) + performance.now() - begin);
}
// In turns, so that a busy machine slows all of them; who begins changes, too.
const turn = 50;
for (let done = 0; done < count; done += turn) {
  const records = Array.from({ length: Math.min(turn, count - done) }, (_, at) => recordAt(done + at));
  const first = (done / turn) % names.length;
  const order = [...names.slice(first), ...names.slice(0, first)];
  for (const name of order) {
    await timed("append", name, async () => {
      for (const record of records) await ways[name].append(record);
    });
  }
  for (const name of order) {
    await timed("read", name, async () => {
      for (const record of records) await ways[name].read(record);
    });
  }
}
for (const name of names) await ways[name].close();
/** What the disk alone costs: the median of writing a body to a plain file and waiting for it. */
function fsyncMs(): number {
  const file = openSync(join(folder, "fsync"), "w");
  const body = randomBytes(50_000);
  const times = Array.from({ length: 300 }, () => {
    const begin = performance.now();
    writeSync(file, body);
    fsyncSync(file);
    return performance.now() - begin;
  });
  closeSync(file);
  return times.sort((a, b) => a - b)[150] ?? 0;
}
const rates = (what: keyof typeof spent) =>
  Object.fromEntries(names.map((name) => [name, Math.round((count / (spent[what].get(name) ?? 1)) * 1000)]));
console.log(JSON.stringify({ append: rates("append"), read: rates("read"), fsyncMs: fsyncMs() }));
rmSync(folder, { recursive: true, force: true });
