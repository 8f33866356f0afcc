import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addMs, parseFacilityId, parseInstant } from "@benhan/core";
import { verifyAuditLog } from "@benhan/core/audit";
import { isEmrError } from "@benhan/core/faults";
import { nodeDigest } from "@benhan/core/node";
import type { AuditEvent } from "@benhan/core/ports";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";

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

const noTriggers = [
  ...["audit_chunk_is_not_changed", "audit_segment_is_not_changed", "audit_segment_is_not_deleted"],
  ...["audit_key_is_not_changed", "audit_key_is_not_deleted"],
]
  .map((name) => `DROP TRIGGER ${name};`)
  .join(" ");

/** What was altered, and the place at which it is told. The log has chunks at 0, 10, 1010 … and one segment. */
const altered: readonly (readonly [what: string, sql: string, place: number])[] = [
  [
    "the keys of a chunk",
    "UPDATE audit_chunk SET keys = zeroblob(length(keys)) WHERE place % 68719476736 = 10",
    10,
  ],
  [
    "the keys of one event",
    `UPDATE audit_chunk SET keys = CAST(substr(keys, 1, 52) || zeroblob(4) || substr(keys, 57) AS BLOB)
     WHERE place % 68719476736 = 0`,
    3,
  ],
  ["the number of keys", "UPDATE audit_chunk SET keys = zeroblob(5) WHERE place % 68719476736 = 10", 10],
  ["the first moment", "UPDATE audit_chunk SET from_ms = 0 WHERE place % 68719476736 = 10", 10],
  ["the last moment", "UPDATE audit_chunk SET until_ms = 1 WHERE place % 68719476736 = 10", 10],
  ["the least id", "UPDATE audit_chunk SET id_from = id_until WHERE place % 68719476736 = 10", 10],
  ["the keys of the last chunk", "UPDATE audit_chunk SET keys = zeroblob(16) WHERE count = 1", 4210],
  ["the span of a segment", "UPDATE audit_segment SET from_ms = 0, until_ms = 1", 0],
  ["a segment, taken away", "DELETE FROM audit_segment", 0],
  [
    "a segment, put in between",
    "INSERT INTO audit_segment SELECT place + 7, 0, 1, 0, 1 FROM audit_segment",
    0,
  ],
  ["the keys of a segment", "UPDATE audit_key SET entries = zeroblob(length(entries))", 0],
  ["a row of keys, taken away", "DELETE FROM audit_key WHERE bucket % 128 = 77", 0],
];

describe.each(drivers)("what a log is searched by, over %s", (_name, DatabaseSync) => {
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "benhan-search-index-"));
    file = join(folder, "store.db");
    const store = await open();
    const events = Array.from({ length: 4211 }, (_, number) => event(number));
    await store.appendEvents(events.slice(0, 10));
    await store.appendEvents(events.slice(10, 4210));
    await store.appendEvents(events.slice(4210));
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (writer = "main") => openSqliteStorage({ file, facilityId, DatabaseSync, writer });
  const tamper = (sql: string) => {
    const database = new DatabaseSync(file);
    database.exec(`${noTriggers} ${sql}`);
    database.close();
  };

  it("is sound as it was written, also from within a chunk and a segment", async () => {
    const store = await open("khoa-noi");
    await store.appendEvents([event(0), event(5)]);
    expect((await verifyAuditLog({ store, facilityId, digest: nodeDigest })).issues).toEqual([]);
    for (const fromIndex of [0, 3, 10, 17, 4095, 4096, 4210]) {
      const places: number[] = [];
      for await (const { index } of store.listEvents({ facilityId, writer: "main", fromIndex }))
        places.push(index);
      expect(places).toEqual(Array.from({ length: 4211 - fromIndex }, (_, at) => fromIndex + at));
    }
    await store.close();
  });

  it.each(altered)("is told when it was altered: %s", async (_what, sql, place) => {
    tamper(sql);
    const store = await open();
    const places: number[] = [];
    const error = await (async () => {
      for await (const { index } of store.listEvents({ facilityId })) places.push(index);
    })().catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.damaged") && error.text.en).toContain(`main/${place} `);
    // The events before are sound, and handed out.
    expect(places).toEqual(Array.from({ length: place }, (_, at) => at));
    const report = await verifyAuditLog({ store, facilityId, digest: nodeDigest, nodes: "pass-over" });
    expect(report.ok).toBe(false);
    expect(report.issues.map(({ path }) => path)).toContainEqual(["main", "events", place]);
    // The events are as they were.
    expect([...new Set(report.issues.map(({ code }) => code))]).toEqual(["core.audit.search_index_changed"]);
    expect(report.issues[0]?.nextStep?.vi).toContain("listEvents");
    await store.close();
  });

  it("is told apart from the events, and told for each of them", async () => {
    tamper(`UPDATE audit_chunk SET keys = zeroblob(length(keys)) WHERE place % 68719476736 = 0;
      UPDATE audit_chunk SET events = CAST(replace(CAST(events AS TEXT), '"NV-', '"NX-') AS BLOB) WHERE count = 1;
      UPDATE audit_chunk SET events = CAST(substr(events, 2) AS BLOB) WHERE place % 68719476736 = 1010`);
    const store = await open();
    const report = await verifyAuditLog({ store, facilityId, digest: nodeDigest });
    expect(report.issues.map(({ code, path }) => [code, path.at(-1)])).toEqual([
      ...Array.from({ length: 10 }, (_, at) => ["core.audit.search_index_changed", at]),
      ["core.audit.event_changed", 1010],
      ["core.audit.search_index_changed", 4210],
      ["core.audit.event_changed", 4210],
    ]);
    await store.close();
  });

  it("is found in one reading of the log, like its events, however much was altered", async () => {
    tamper(`UPDATE audit_chunk SET keys = zeroblob(length(keys)), events =
      CAST(replace(CAST(events AS TEXT), '000{', '000!') AS BLOB);
      UPDATE audit_chunk SET events = CAST(replace(CAST(events AS TEXT), '{', '!') AS BLOB) WHERE count < 1000`);
    const store = await open();
    const asked: unknown[] = [];
    const listEvents: typeof store.listEvents = (...given) => {
      asked.push(given[0]);
      return store.listEvents(...given);
    };
    const report = await verifyAuditLog({ store: { ...store, listEvents }, facilityId, digest: nodeDigest });
    expect(asked).toEqual([{ facilityId }]);
    // The chunks of 10, 200 and 1 events cannot be read; of the others the keys are wrong.
    const told = (code: string) => report.issues.filter((issue) => issue.code === `core.audit.${code}`);
    expect([told("event_changed").length, told("event_changed").at(-1)?.text.en]).toEqual([
      101,
      'Log "main": 111 more of this kind.',
    ]);
    expect(told("search_index_changed").at(-1)?.text.en).toMatch(/: \d{4} more of this kind\./);
    await store.close();
  });

  it("does not stand in the way of what comes behind it", async () => {
    tamper("UPDATE audit_chunk SET from_ms = 0 WHERE place % 68719476736 = 10; DELETE FROM audit_segment;");
    const store = await open();
    const report = await verifyAuditLog({ store, facilityId, digest: nodeDigest });
    const places = [
      ["main", "events", 0],
      ["main", "events", 10],
    ];
    expect(report.issues.map(({ path }) => path)).toEqual(places);
    await store.close();
  });
});
