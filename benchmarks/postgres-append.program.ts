// Started by `postgres-append.bench.ts` in a process of its own: commits records with their events, and reads records
// back, through the store and by a plain program with the same driver, in turns, and prints the median of what each took
// in milliseconds as JSON. Hashes of both are those of node:crypto, transactions and rows the same; the plain program has
// two tables and reads nothing before it writes.
//   node postgres-append.mjs PG PORT BATCHES SINGLES READS
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import process from "node:process";
import {
  createIdSource,
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  instantOf,
  parseFacilityId,
} from "@benhan/core";
import type { AuditEvent } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { openPostgresStorage } from "@benhan/storage/postgres";
import type { openPool } from "../packages/storage/test/load-pg.ts";

const [driver = "", ...numbers] = process.argv.slice(2);
const [port = 0, batches = 0, singles = 0, reads = 0] = numbers.map(Number);
const { Pool } = createRequire(import.meta.url)(driver) as {
  readonly Pool: new (...given: Parameters<typeof openPool>) => ReturnType<typeof openPool>;
};
const config = { host: "127.0.0.1", port, user: "his", database: "postgres", max: 2 };
const [ourPool, plainPool] = [new Pool(config), new Pool(config)];
const facilityId = parseFacilityId("benchmark");
const start = Date.UTC(2026, 6, 2);
const clock = createManualClock(instantOf(start));
const random = createSeededRandom("postgres-append");
const ids = createIdSource({ clock, random });
const letters = new TextEncoder().encode("abcdefghijklmnopqrstuvwxyz {}\"':,0123456789àáảãạăâđêôơư");
/** A signed record is text that hardly repeats itself: digits, names, base64. Made beforehand, out of what is measured. */
const paper = Uint8Array.from(
  Array.from({ length: 16 }, () => [...random.bytes(65_536)]).flat(),
  (byte) => letters[byte % letters.length] ?? 32,
);
let used = 0;

function body(length: number): Uint8Array {
  used = (used + 7919) % (paper.length - length);
  return paper.slice(used, used + length);
}

interface Signed {
  readonly document: DocumentChange;
  readonly event: AuditEvent;
}

function signed(length: number): Signed {
  const documentId = ids.next() as DocumentId;
  const at = clock.now();
  return {
    document: {
      change: "document",
      facilityId,
      documentId,
      episodeId: ids.next() as EpisodeId,
      kind: "visit-record",
      version: 1,
      schema: 1,
      contentType: "application/json",
      body: body(length),
      author: { kind: "practitioner", id: "000001/BYT-CCHN" },
      recordedAt: at,
    },
    event: {
      facilityId,
      eventId: ids.next(),
      at,
      actor: "000001/BYT-CCHN",
      role: "practitioner",
      action: "sign",
      outcome: "done",
      subject: documentId,
      patient: ids.next(),
      object: documentId,
      version: 1,
      device: "WS-1",
    },
  };
}

const store = await openPostgresStorage({ pool: ourPool, facilityId });
await plainPool.query(`CREATE SCHEMA plain;
  CREATE TABLE plain.version (facility text NOT NULL, document text NOT NULL, version bigint NOT NULL, episode text NOT NULL,
    kind text NOT NULL, schema bigint NOT NULL, type text NOT NULL, author_kind text NOT NULL, author text NOT NULL,
    recorded_at text NOT NULL, digest text NOT NULL, size bigint NOT NULL, body bytea NOT NULL,
    PRIMARY KEY (facility, document, version));
  CREATE INDEX by_episode ON plain.version (facility, episode);
  CREATE TABLE plain.event (id text PRIMARY KEY, facility text NOT NULL, subject text NOT NULL, patient text,
    actor text NOT NULL, at text NOT NULL, event text NOT NULL);
  CREATE INDEX by_patient ON plain.event (facility, patient);`);

/** What a host would write that only wants its rows in PostgreSQL: a list for each column. */
async function plainly(rows: readonly Signed[]): Promise<void> {
  const client = await plainPool.connect();
  await client.query("BEGIN");
  await client.query(
    `INSERT INTO plain.version SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[],
       $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bigint[], $13::bytea[])`,
    [
      rows.map(() => facilityId),
      rows.map(({ document }) => document.documentId),
      rows.map(({ document }) => document.version),
      rows.map(({ document }) => document.episodeId),
      rows.map(({ document }) => document.kind),
      rows.map(({ document }) => document.schema),
      rows.map(({ document }) => document.contentType),
      rows.map(({ document }) => document.author.kind),
      rows.map(({ document }) => document.author.id),
      rows.map(({ document }) => document.recordedAt),
      rows.map(({ document }) => createHash("sha256").update(document.body).digest("hex")),
      rows.map(({ document }) => document.body.length),
      rows.map(({ document }) => Buffer.from(document.body)),
    ],
  );
  await client.query(
    "INSERT INTO plain.event SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])",
    [
      rows.map(({ event }) => event.eventId),
      rows.map(() => facilityId),
      rows.map(({ event }) => event.subject),
      rows.map(({ event }) => event.patient),
      rows.map(({ event }) => event.actor),
      rows.map(({ event }) => event.at),
      rows.map(({ event }) => JSON.stringify(event)),
    ],
  );
  await client.query("COMMIT");
  client.release();
}

/** The same for one record, with plain values. */
async function plainlyOne({ document, event }: Signed): Promise<void> {
  const client = await plainPool.connect();
  const digest = createHash("sha256").update(document.body).digest("hex");
  await client.query("BEGIN");
  await client.query(
    "INSERT INTO plain.version VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    [
      ...[facilityId, document.documentId, 1, document.episodeId, document.kind, 1, document.contentType],
      ...[document.author.kind, document.author.id, document.recordedAt, digest, document.body.length],
      document.body,
    ],
  );
  await client.query("INSERT INTO plain.event VALUES ($1, $2, $3, $4, $5, $6, $7)", [
    ...[
      event.eventId,
      facilityId,
      event.subject,
      event.patient,
      event.actor,
      event.at,
      JSON.stringify(event),
    ],
  ]);
  await client.query("COMMIT");
  client.release();
}

async function ours(rows: readonly Signed[]): Promise<void> {
  const changes = rows.flatMap(({ document, event }) => [document, { change: "audit" as const, ...event }]);
  await store.commit(changes);
}

type Ways = Readonly<Record<"ours" | "plain", (round: number) => Promise<unknown>>>;

/** In turns, so that a busy machine slows both; who comes first changes. */
async function measure(rounds: number, prepare: () => Promise<Ways>): Promise<object> {
  const spent: Readonly<Record<keyof Ways, number[]>> = { ours: [], plain: [] };
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    const ways = await prepare();
    await clock.sleep(50);
    for (const name of round % 2 === 0 ? (["ours", "plain"] as const) : (["plain", "ours"] as const)) {
      const begin = performance.now();
      await ways[name](round);
      if (round >= 0) spent[name].push(performance.now() - begin);
    }
  }
  return { ours: median(spent.ours), plain: median(spent.plain) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

const written: string[] = [];
const batch = await measure(batches, async () => {
  const rows = Array.from({ length: 100 }, () => signed(1000));
  written.push(...rows.map(({ document }) => document.documentId));
  return { ours: () => ours(rows), plain: () => plainly(rows) };
});
const single = await measure(singles, async () => {
  const row = signed(50_000);
  return { ours: () => ours([row]), plain: () => plainlyOne(row) };
});
const read = await measure(reads, async () => {
  const [a = 0, b = 0] = random.bytes(2);
  const documentId = written[((a << 8) | b) % written.length] as DocumentId;
  return {
    ours: () => store.readDocument({ facilityId, documentId }),
    async plain() {
      const { rows } = await plainPool.query(
        "SELECT * FROM plain.version WHERE facility = $1 AND document = $2 ORDER BY version DESC LIMIT 1",
        [facilityId, documentId],
      );
      const { digest, body } = rows[0];
      if (createHash("sha256").update(body).digest("hex") !== digest) throw new Error("damaged");
    },
  };
});
await store.close();
await ourPool.end();
await plainPool.end();
console.log(JSON.stringify({ batch, single, read }));
