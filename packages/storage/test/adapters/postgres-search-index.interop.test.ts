import { addMs, parseFacilityId, parseInstant } from "@benhan/core";
import { verifyAuditLog } from "@benhan/core/audit";
import { isEmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import type { AuditEvent } from "@benhan/core/ports";
import { openPostgresStorage } from "@benhan/storage/postgres";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Client, openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";

const facilityId = parseFacilityId("bv-a");
const start = parseInstant("2026-07-02T08:00:00.000+07:00");

function event(number: number): AuditEvent {
  const time = (0x0198_0000_0000 + number).toString(16).padStart(12, "0");
  return {
    facilityId,
    eventId: `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${String(number).padStart(12, "0")}`,
    at: addMs(start, number * 1000),
    actor: `NV-${number % 7}`,
    action: "view",
    outcome: "done",
    subject: `BA-${number % 11}`,
    ...(number % 5 > 0 && { patient: `BN-${number % 13}` }),
  };
}

/** What was altered, and the place at which it is told. The log has chunks at 0, 10, 1010 … and one segment. */
const altered: readonly (readonly [what: string, sql: string, place: number])[] = [
  [
    "the keys of a chunk",
    "UPDATE audit_chunk SET keys = decode(repeat('00', length(keys)), 'hex') WHERE first = 10",
    10,
  ],
  [
    "the keys of one event",
    "UPDATE audit_chunk SET keys = overlay(keys PLACING '\\x00000000' FROM 53) WHERE first = 0",
    3,
  ],
  ["the number of keys", "UPDATE audit_chunk SET keys = '\\x0000' WHERE first = 10", 10],
  ["the first moment", "UPDATE audit_chunk SET from_ms = 0 WHERE first = 10", 10],
  ["the last moment", "UPDATE audit_chunk SET until_ms = 1 WHERE first = 10", 10],
  ["the least id", "UPDATE audit_chunk SET id_from = id_until WHERE first = 10", 10],
  [
    "the keys of the last chunk",
    "UPDATE audit_chunk SET keys = decode(repeat('00', 16), 'hex') WHERE count = 1",
    4210,
  ],
  ["the bytes of an event", "UPDATE audit_chunk SET events = substring(events FOR 500) WHERE first = 0", 2],
  ["the span of a segment", "UPDATE audit_segment SET from_ms = 0, until_ms = 1", 0],
  ["a segment, taken away", "DELETE FROM audit_segment", 0],
  ["the keys of a segment", "UPDATE audit_key SET entries = decode(repeat('00', length(entries)), 'hex')", 0],
  ["a row of keys, taken away", "DELETE FROM audit_key WHERE bucket = 77", 0],
];

describeWithPostgres("what a log in PostgreSQL is searched by", () => {
  let server: PostgresServer;
  let pool: ReturnType<typeof openPool>;
  beforeAll(async () => {
    server = await startPostgres(["fsync=off"]);
    pool = openPool({ ...server.config(), max: 3 });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.remove();
  });
  beforeEach(async () => {
    await tamper("DROP SCHEMA IF EXISTS benhan CASCADE");
    const store = await open();
    const events = Array.from({ length: 4211 }, (_, number) => event(number));
    await store.appendEvents(events.slice(0, 10));
    await store.appendEvents(events.slice(10, 4210));
    await store.appendEvents(events.slice(4210));
  });

  const open = (writer = "main") => openPostgresStorage({ pool, facilityId, writer });
  async function tamper(sql: string): Promise<void> {
    const admin = new Client(server.config("postgres"));
    await admin.connect();
    await admin.query("SET session_replication_role = replica; SET search_path = benhan");
    await admin.query(sql);
    await admin.end();
  }
  async function placesOf(list: AsyncIterable<{ readonly index: number }>): Promise<readonly number[]> {
    const places: number[] = [];
    for await (const { index } of list) places.push(index);
    return places;
  }
  const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

  it("is sound as it was written, also from within a chunk and a segment", async () => {
    const store = await open("khoa-noi");
    await store.appendEvents([event(0), event(5)]);
    expect((await verifyAuditLog({ store, facilityId, digest: nodeDigest })).issues).toEqual([]);
    for (const fromIndex of [0, 3, 10, 17, 4095, 4096, 4210]) {
      const found = await placesOf(store.listEvents({ facilityId, writer: "main", fromIndex }));
      expect(found).toEqual(numbers(fromIndex, 4211));
    }
  });

  it("finds by every key and span of time what a plain search of all events finds", async () => {
    const store = await open();
    const events = numbers(0, 4211).map(event);
    const queries = [
      { patient: "BN-3" },
      { subject: "BA-10" },
      { actor: "NV-2", patient: "BN-1" },
      { from: addMs(start, 4_000_000), until: addMs(start, 4_205_000) },
      { actor: "NV-6", from: addMs(start, 4_100_000) },
      { patient: "BN-99" },
    ];
    for (const query of queries) {
      const wanted = events.flatMap((one, index) => {
        const fits =
          (query.patient ?? one.patient) === one.patient &&
          (query.subject ?? one.subject) === one.subject &&
          (query.actor ?? one.actor) === one.actor &&
          (query.from ?? one.at) <= one.at &&
          (query.until === undefined || one.at < query.until);
        return fits ? [index] : [];
      });
      expect(await placesOf(store.listEvents({ facilityId, ...query })), JSON.stringify(query)).toEqual(
        wanted,
      );
    }
  });

  it("knows an event that is appended again, wherever it stands", async () => {
    const store = await open();
    await store.appendEvents([event(2), event(3000), event(4210), event(5000)]);
    expect(await placesOf(store.listEvents({ facilityId }))).toEqual(numbers(0, 4212));
    const other = store.appendEvents([{ ...event(3000), actor: "NV-9" }]);
    await expect(other).rejects.toMatchObject({ code: "core.store.invalid_change" });
  });

  it.each(altered)("is told when it was altered: %s", async (_what, sql, place) => {
    await tamper(sql);
    const store = await open();
    const places: number[] = [];
    const error = await (async () => {
      for await (const { index } of store.listEvents({ facilityId })) places.push(index);
    })().catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.damaged") && error.text.en).toContain(`main/${place} `);
    // The events before are sound, and handed out.
    expect(places).toEqual(numbers(0, place));
  });

  it("tells of a chunk that is lost, and reads on behind it", async () => {
    await tamper("DELETE FROM audit_chunk WHERE first = 1010");
    const store = await open();
    const report = await verifyAuditLog({ store, facilityId, digest: nodeDigest });
    expect(report.ok).toBe(false);
    expect((await placesOf(store.listEvents({ facilityId, writer: "main", fromIndex: 2010 }))).at(-1)).toBe(
      4210,
    );
  });
});
