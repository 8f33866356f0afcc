import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import {
  addMs,
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  enqueue,
  parseFacilityId,
  parseInstant,
} from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { AuditEvent, Clock } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import type { DatabaseSyncConstructor, DatabaseSyncShape } from "@benhan/storage/sqlite";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { drivers } from "../sqlite-drivers.ts";

const facilityId = parseFacilityId("bv-a");
const start = parseInstant("2026-07-02T08:00:00.000+07:00");

function document(number: number, body = new Uint8Array([number])): DocumentChange {
  const id = `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  return {
    change: "document",
    facilityId,
    documentId: id as DocumentId,
    episodeId: id as EpisodeId,
    kind: "visit-record",
    version: 1,
    schema: 1,
    contentType: "application/json",
    body,
    author: { kind: "system", id: "his" },
    recordedAt: start,
  };
}

function event(number: number): AuditEvent {
  return {
    facilityId,
    eventId: document(number).documentId,
    at: start,
    actor: "NV-1",
    action: "view",
    outcome: "done",
    subject: "BA-1",
    patient: "BN-1",
  };
}

async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe.each(drivers)("a file of the SQLite store over %s", (_name, DatabaseSync) => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-sqlite-"));
    file = join(folder, "store.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (given: Partial<Parameters<typeof openSqliteStorage>[0]> = {}) =>
    openSqliteStorage({ file, facilityId, DatabaseSync, ...given });
  /** Runs SQL on the file behind the back of the store. */
  const tamper = (sql: string) => {
    const database = new DatabaseSync(file);
    try {
      database.exec(sql);
    } finally {
      database.close();
    }
  };

  it("whose content was changed behind its back hands out no damaged bytes", async () => {
    const store = await open();
    await store.commit([document(1), document(2)]);
    await store.close();
    tamper(
      "drop trigger document_version_is_not_changed; update document_version set body = x'ff' where body = x'01';",
    );
    const again = await open();
    const key = (number: number) => ({ facilityId, documentId: document(number).documentId });
    await expect(again.readDocument(key(1))).rejects.toMatchObject({ code: "core.store.damaged" });
    expect((await again.readDocument(key(2)))?.body).toEqual(new Uint8Array([2]));
    await again.close();
  });

  it("is in write-ahead mode and waits for the disk at every commit", async () => {
    const { Watched, connections } = watched(DatabaseSync);
    const store = await open({ DatabaseSync: Watched });
    const [connection] = connections;
    expect(connection?.prepare("PRAGMA journal_mode").get()).toMatchObject({ journal_mode: "wal" });
    expect(connection?.prepare("PRAGMA synchronous").get()).toMatchObject({ synchronous: 2 });
    await store.close();
  });

  it("of another program is refused and left as it is", async () => {
    tamper("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
    const before = readFileSync(file);
    await expect(open()).rejects.toSatisfy((error) => isEmrError(error, "storage.sqlite.foreign_file"));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("that is no SQLite file is refused and left as it is", async () => {
    writeFileSync(file, "<HOSO/>".repeat(1000));
    await expect(open()).rejects.toSatisfy((error) => isEmrError(error, "storage.sqlite.foreign_file"));
    expect(readFileSync(file, "utf8")).toBe("<HOSO/>".repeat(1000));
  });

  it("of a newer version is refused and left as it is", async () => {
    await (await open()).close();
    tamper("PRAGMA user_version = 5");
    const error = await open().catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.newer_format") && error.text.en).toContain(
      "format 5, newer than format 4",
    );
  });

  it("of the first format is brought to the present one and keeps its data", async () => {
    writeFileSync(file, gunzipSync(readFileSync(new URL("files/format-1.db.gz", import.meta.url))));
    const store = await open();
    expect((await store.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    const [entry] = await allOf(store.listEntries({ facilityId }));
    expect([entry?.chain, new TextDecoder().decode(entry?.bytes)]).toEqual(["LK1", "<HOSO/>"]);
    expect(await allOf(store.listReceipts({ facilityId }))).toHaveLength(1);
    await store.commit([document(4), { change: "audit", ...event(5) }]);
    expect(await allOf(store.listEvents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    await store.close();
    const again = await open();
    expect(await allOf(again.listTreeHeads({ facilityId }))).toMatchObject([{ writer: "main", size: 1 }]);
    await again.close();
  });

  it("of the second format is brought to the present one and keeps its data", async () => {
    writeFileSync(file, gunzipSync(readFileSync(new URL("files/format-2.db.gz", import.meta.url))));
    const store = await open();
    const source = { system: "HIS", id: "BA-1" };
    expect(await store.findBySource({ facilityId, source })).toMatchObject({ kind: "visit-record", source });
    expect((await store.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    const [entry] = await allOf(store.listEntries({ facilityId }));
    expect([entry?.chain, new TextDecoder().decode(entry?.bytes)]).toEqual(["LK1", "<HOSO/>"]);
    expect(await allOf(store.listReceipts({ facilityId }))).toHaveLength(1);
    expect(await allOf(store.listEvents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    expect(await allOf(store.listTreeHeads({ facilityId }))).toMatchObject([{ writer: "main", size: 1 }]);
    expect(await allOf(store.listConsents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    expect(await allOf(store.listTickets({ facilityId }))).toHaveLength(1);
    await store.commit([document(8), { change: "audit", ...event(9) }]);
    await store.close();
  });

  it("of the third format is brought to the present one and keeps its data", async () => {
    writeFileSync(file, gunzipSync(readFileSync(new URL("files/format-3.db.gz", import.meta.url))));
    const store = await open();
    const { gate } = partsOf(store, "test");
    const appended = await gate.read((rows) => rows.listAppended({ limit: 10 }), undefined);
    expect(appended.map(({ head }) => [head.documentId, head.version])).toEqual(
      [
        [2, 1],
        [1, 1],
        [3, 1],
        [2, 2],
      ].map(([number = 0, version]) => [document(number).documentId, version]),
    );
    expect((await store.readDocument(document(2)))?.body).toEqual(new Uint8Array([2]));
    const source = { system: "HIS", id: "BA-1" };
    expect(await store.findBySource({ facilityId, source })).toMatchObject({ version: 2 });
    expect(await allOf(store.listEntries({ facilityId }))).toMatchObject([{ chain: "LK1", state: "leased" }]);
    expect(await allOf(store.listReceipts({ facilityId }))).toHaveLength(1);
    expect(await allOf(store.listEvents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    expect(await allOf(store.listConsents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    const lookup = { facilityId, index: "citizen-card", value: "001", key: "BA-1" };
    await store.commit([document(8), { change: "lookup", ...lookup }]);
    expect(await allOf(store.findKeys({ facilityId, index: "citizen-card", value: "001" }))).toEqual([
      "BA-1",
    ]);
    await store.close();
  });

  it("tells that the stored bytes of an event are damaged, and which", async () => {
    const store = await open();
    await store.appendEvents([event(1), event(2)]);
    await store.appendEvents([event(3)]);
    await store.close();
    tamper(
      "drop trigger audit_chunk_is_not_changed; update audit_chunk set events = substr(events, 1, 300) where count = 2",
    );
    const again = await open();
    await expect(allOf(again.listEvents({ facilityId }))).rejects.toSatisfy(
      (error) => isEmrError(error, "core.store.damaged") && error.text.en.includes("main/1"),
    );
    const rest = await allOf(again.listEvents({ facilityId, writer: "main", fromIndex: 2 }));
    expect(rest.map(({ index }) => index)).toEqual([2]);
    await again.close();
  });

  it("refuses a writer that is no text", async () => {
    for (const writer of ["", "a\0b", "\ud800", 5]) {
      await expect(open({ writer: writer as never })).rejects.toSatisfy((error) =>
        isEmrError(error, "core.store.invalid_change"),
      );
    }
    const store = await open({ writer: "Khoa Nội".normalize("NFD") });
    expect(store.writer).toBe("Khoa Nội".normalize("NFC"));
    await store.close();
  });

  it("with a name that no file can have cannot be opened", async () => {
    await expect(open({ file: `${file}\0.db` })).rejects.toSatisfy((error) =>
      isEmrError(error, "storage.sqlite.cannot_open"),
    );
    for (const name of [undefined, 5, {}, ""]) {
      await expect(open({ file: name as never })).rejects.toSatisfy((error) =>
        isEmrError(error, "core.options.wrong"),
      );
    }
  });

  it("whose entry has lost its bytes sends the others", async () => {
    const store = await open();
    const changes = ["LK1", "LK2"].map((chain) =>
      enqueue("bhxh", {
        ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain },
        ...{ contentType: "application/xml", bytes: new Uint8Array([1]) },
      }),
    );
    await store.commit(changes);
    const [lost, sound] = changes.map(({ entryId }) => entryId);
    tamper(`drop trigger outbox_bytes_are_not_deleted; delete from outbox_bytes where entry_id = '${lost}'`);
    const now = addMs(changes[1]?.createdAt ?? start, 1000);
    const request = { facilityId, hubs: ["bhxh"], now, until: addMs(now, 60_000) };
    const leases = await store.lease({ ...request, limit: 1 });
    expect(leases.map(({ entry }) => entry.entryId)).toEqual([sound]);
    const listed = [];
    for await (const { state, lastCode, bytes } of store.listEntries({ facilityId }))
      listed.push([state, lastCode, bytes.length]);
    expect(listed).toEqual([
      ["dead", "core.store.damaged", 0],
      ["leased", undefined, 1],
    ]);
    await store.close();
  });

  it("in a folder that does not exist cannot be opened", async () => {
    const nowhere = open({ file: join(folder, "none", "store.db") });
    await expect(nowhere).rejects.toSatisfy((error) => isEmrError(error, "storage.sqlite.cannot_open"));
  });

  it("that is damaged says so", async () => {
    const store = await open();
    await store.commit([document(1, new Uint8Array(100_000))]);
    await store.close();
    const bytes = readFileSync(file);
    bytes.fill(0xee, 4096);
    writeFileSync(file, bytes);
    const read = async () => (await open()).readDocument(document(1));
    await expect(read()).rejects.toSatisfy((error) => isEmrError(error, "storage.sqlite.damaged_file"));
  });

  it("lets nobody change or delete what is evidence", async () => {
    const store = await open();
    await store.commit([document(1), { change: "audit", ...event(2) }]);
    await store.close();
    expect(() => tamper("UPDATE document_version SET body = x'00'")).toThrow(/never changed/);
    expect(() => tamper("DELETE FROM document_version")).toThrow(/never deleted/);
    expect(() => tamper("UPDATE audit_chunk SET events = x'00'")).toThrow(/never changed/);
    expect(() => tamper("DELETE FROM audit_chunk")).toThrow(/never deleted/);
    expect(() => tamper("UPDATE audit_log SET size = size - 1")).toThrow(/only grows/);
    expect(() => tamper("DELETE FROM audit_log")).toThrow(/never deleted/);
  });

  it("is reported as unavailable when the disk is full, loses nothing, and works again afterwards", async () => {
    const { Watched, connections } = watched(DatabaseSync);
    const store = await open({ DatabaseSync: Watched });
    await store.commit([document(1)]);
    // As small as the file is now: the next page does not fit.
    connections[0]?.exec("PRAGMA max_page_count = 1");
    const big = document(2, new Uint8Array(1_000_000));
    const error = await store.commit([document(3), big]).catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.unavailable") && [error.retry, error.text.en]).toEqual([
      "safe",
      "The store is unavailable at the moment: the disk is full. Nothing of this call was written.",
    ]);
    expect((await store.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    expect(await store.readDocument(document(3))).toBeUndefined();
    connections[0]?.exec("PRAGMA max_page_count = 100000");
    await store.commit([document(3), big]);
    expect((await store.readDocument(big))?.size).toBe(1_000_000);
    await store.close();
  });

  it("that another program keeps locked is reported as unavailable after the time to wait", async () => {
    const clock = createManualClock(start);
    const store = await open({ clock, lockWaitMs: 1000 });
    const blocker = new DatabaseSync(file);
    blocker.exec("BEGIN IMMEDIATE");
    const error = await store.commit([document(1)]).catch((failure: unknown) => failure);
    expect(isEmrError(error, "core.store.unavailable") && error.text.en).toContain("write lock");
    expect(clock.now() > "2026-07-02T08:00:00.999").toBe(true);
    expect(await store.readDocument(document(1))).toBeUndefined();
    blocker.exec("COMMIT");
    blocker.close();
    await store.commit([document(1)]);
    await store.close();
  });

  it("is written as soon as the other program lets go of it", async () => {
    const blocker = new DatabaseSync(file);
    let sleeps = 0;
    const clock: Clock = {
      now: () => start,
      async sleep() {
        sleeps += 1;
        if (sleeps === 3) blocker.exec("COMMIT");
      },
    };
    const store = await open({ clock });
    blocker.exec("BEGIN IMMEDIATE");
    await store.commit([document(1)]);
    expect(sleeps).toBe(3);
    blocker.close();
    await store.close();
  });

  it("is not waited for by a caller who has given up", async () => {
    const controller = new AbortController();
    const reason = new Error("stop");
    const clock: Clock = {
      now: () => start,
      async sleep(_ms, options) {
        controller.abort(reason);
        options?.signal?.throwIfAborted();
      },
    };
    const store = await open({ clock });
    const blocker = new DatabaseSync(file);
    blocker.exec("BEGIN IMMEDIATE");
    await expect(store.commit([document(1)], {}, { signal: controller.signal })).rejects.toBe(reason);
    blocker.exec("ROLLBACK");
    blocker.close();
    expect(await store.readDocument(document(1))).toBeUndefined();
    await store.close();
  });

  it("never gets a value that SQLite would quietly store as NULL", async () => {
    const store = await open();
    for (const wrong of [new Date(0), () => 1, Symbol("x"), 10n, {}]) {
      const change = { ...document(1), author: { kind: "system", id: wrong } } as never;
      await expect(store.commit([change])).rejects.toSatisfy((error) =>
        isEmrError(error, "core.store.invalid_change"),
      );
    }
    await store.close();
  });
});

it("a store opens without naming a driver", async () => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-sqlite-"));
  const store = await openSqliteStorage({ file: join(folder, "store.db"), facilityId });
  await store.commit([document(1)]);
  expect((await store.readDocument(document(1)))?.version).toBe(1);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A driver that tells which connections it has made. */
function watched(DatabaseSync: DatabaseSyncConstructor) {
  const connections: DatabaseSyncShape[] = [];
  class Watched extends DatabaseSync {
    constructor(file: string) {
      super(file);
      connections.push(this);
    }
  }
  return { Watched, connections };
}
