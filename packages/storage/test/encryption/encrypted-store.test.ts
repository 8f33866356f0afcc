import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DocumentChange, digestOf, instantOf, parseFacilityId, type Uuid } from "@benhan/core";
import type { KeyStore } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { createMemoryKeyStore, rotateKeys } from "@benhan/storage/encryption";
import { openSqliteStorage, type SqliteStorageOptions } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvelope } from "../../src/encryption/envelope.ts";
import { drivers } from "../sqlite-drivers.ts";
import { createTestVault } from "./test-vault.ts";

const facilityId = parseFacilityId("bv-mau");
const at = instantOf(Date.UTC(2026, 6, 2));
const clock = createManualClock(at);
const [, DatabaseSync] = drivers[0] as (typeof drivers)[0];
const id = (number: number) => `01980000-0000-7000-8000-${number.toString(16).padStart(12, "0")}` as Uuid;
const secret = "Nguyễn Thị Bí Mật, F20.0";
const utf8 = new TextEncoder();

let folder = "";
let keys: KeyStore;
let vault = createTestVault();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-sealed-"));
  keys = createMemoryKeyStore(facilityId);
  vault = createTestVault();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "store.db");
const open = (given: Partial<SqliteStorageOptions> = {}) =>
  openSqliteStorage({ file: file(), facilityId, DatabaseSync, encryption: { vault, keys }, ...given });
const openPlain = () => openSqliteStorage({ file: file(), facilityId, DatabaseSync });

function document(number: number, given: Partial<DocumentChange> = {}): DocumentChange {
  return {
    change: "document",
    ...{ facilityId, documentId: id(number), episodeId: id(100 + number), kind: "psychiatry-record" },
    ...{ version: 1, schema: 1, contentType: "application/json", body: utf8.encode(secret) },
    author: { kind: "practitioner", id: "000777/BYT-CCHN" },
    recordedAt: at,
    source: { system: "HIS-CU", id: `BA-BI-MAT-${number}` },
    retention: { endedOn: "2026-07-02" as never, tags: ["mental-illness"] },
    ...given,
  };
}
function entry(number: number) {
  const bytes = utf8.encode(`<HOSO>${secret}</HOSO>`);
  return {
    change: "outbox",
    ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain: `LK${number}` },
    ...{ contentType: "application/xml", bytes, entryId: id(500 + number), hub: "bhxh" },
    ...{ digest: digestOf(bytes), idempotencyKey: `k${number}`, createdAt: at },
  } as const;
}
const receiptOf = ({ entryId, digest, chain }: ReturnType<typeof entry>) => ({
  ...{ facilityId, receiptId: id(900), entryId, hub: "bhxh", chain, digest, attempt: 1, receivedAt: at },
  ...({ outcome: "ACCEPTED", code: "200" } as const),
  raw: utf8.encode(`{"hoTen":"${secret}"}`),
});

/** Everything on the disk, as text. */
const onDisk = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
const latin1 = (text: string) => Buffer.from(text).toString("latin1");
const allOf = async <T>(list: AsyncIterable<T>) => {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
};

describe("[CV365-14] data at rest", () => {
  it("[SEC-04] holds nothing of a patient in plain: neither body, kind, author, source, reason nor class of keeping", async () => {
    const store = await open();
    await store.commit([document(1), entry(1)]);
    await store.commit([document(1, { version: 2, reason: "sửa chẩn đoán bí mật", body: utf8.encode("x") })]);
    await store.addReceipt(receiptOf(entry(1)));
    const wanted = [
      secret,
      "psychiatry-record",
      "000777/BYT",
      "BA-BI-MAT",
      "HIS-CU",
      "sửa chẩn đoán",
      "TT33-040a",
    ];
    for (const text of wanted) expect(onDisk()).not.toContain(latin1(text));
    // The day until which it is kept stays visible, for the list of what is due.
    expect(onDisk()).toContain("2046-12-31");
    await store.close();
    const plain = await openSqliteStorage({ file: join(folder, "plain.db"), facilityId, DatabaseSync });
    await plain.commit([document(1), entry(1)]);
    for (const text of [secret, "psychiatry-record", "BA-BI-MAT"]) expect(onDisk()).toContain(latin1(text));
    await plain.close();
  });

  it("comes back as it was given: heads, versions, entries, receipts, by id and by source", async () => {
    const store = await open();
    const { documents } = await store.commit([document(1), document(2), entry(1)]);
    expect(documents[0]).toMatchObject({ kind: "psychiatry-record", digest: digestOf(utf8.encode(secret)) });
    await store.addReceipt(receiptOf(entry(1)));
    await store.close();
    const again = await open();
    const found = await again.readDocument(document(1));
    expect(found && new TextDecoder().decode(found.body)).toBe(secret);
    const { body: _, ...head } = found as NonNullable<typeof found>;
    expect(head).toEqual(documents[0]);
    const composed = { system: "HIS-CU".normalize("NFD"), id: "BA-BI-MAT-2" };
    expect(await again.findBySource({ facilityId, source: composed })).toEqual(documents[1]);
    expect(await allOf(again.listDocuments({ facilityId }))).toEqual(documents);
    expect(await allOf(again.listReceipts({ facilityId }))).toEqual([receiptOf(entry(1))]);
    expect((await allOf(again.listEntries({ facilityId })))[0]?.bytes).toEqual(entry(1).bytes);
    await again.close();
  });

  it("takes one key for an episode and another for the next, and goes on with that of the version before", async () => {
    const [one, two] = [await open(), await open()];
    await one.commit([document(1)]);
    await one.commit([document(2, { episodeId: id(101) }), document(3)]);
    await two.commit([document(1, { version: 2, reason: "r" })]);
    await two.close();
    const database = new DatabaseSync(file());
    const rows = database
      .prepare("SELECT sealed FROM document_version ORDER BY version, document_id")
      .all() as {
      sealed: Uint8Array;
    }[];
    database.close();
    const [first, second, third, fourth] = rows.map(({ sealed }) => readEnvelope(sealed)?.keyId);
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).toBe(first);
    await one.close();
  });

  it("[SEC-04] cannot be read any more when its key is destroyed, nor be written to", async () => {
    const store = await open();
    await store.commit([document(1), document(2)]);
    await store.close();
    const database = new DatabaseSync(file());
    const row = database.prepare("SELECT body FROM document_version WHERE document_id = ?").get(id(1)) as {
      body: Uint8Array;
    };
    database.close();
    await keys.destroyKeys([readEnvelope(row.body)?.keyId as string], at);
    const again = await open();
    await expect(again.readDocument(document(1))).rejects.toMatchObject({
      code: "storage.encryption.record_disposed",
    });
    await expect(again.commit([document(1, { version: 2, reason: "r" })])).rejects.toMatchObject({
      code: "storage.retention.record_destroyed",
    });
    expect((await again.readDocument(document(2)))?.size).toBe(utf8.encode(secret).length);
    // Lists go on, and tell what is left.
    const listed = await allOf(again.listDocuments({ facilityId }));
    expect(listed.map(({ kind, episodeId }) => [kind, episodeId])).toEqual([
      ["disposed", id(101)],
      ["psychiatry-record", id(102)],
    ]);
    await again.close();
  });

  it("does not share the key of another episode, also when a document has moved", async () => {
    const one = await open();
    await one.commit([document(1)]);
    await one.close();
    const two = await open();
    await two.commit([document(1, { version: 2, reason: "r", episodeId: id(202) })]);
    await two.close();
    const database = new DatabaseSync(file());
    const rows = database.prepare("SELECT sealed FROM document_version ORDER BY version").all();
    database.close();
    const [first, second] = (rows as { sealed: Uint8Array }[]).map(
      ({ sealed }) => readEnvelope(sealed)?.keyId,
    );
    expect(second).not.toBe(first);
  });

  it("is neither read nor written any more by a handle that had its key before", async () => {
    const store = await open();
    await store.commit([document(1)]);
    const database = new DatabaseSync(file());
    const row = database.prepare("SELECT body FROM document_version").get() as { body: Uint8Array };
    database.close();
    await keys.destroyKeys([readEnvelope(row.body)?.keyId as string], at);
    await expect(store.readDocument(document(1))).rejects.toMatchObject({
      code: "storage.encryption.record_disposed",
    });
    for (const late of [document(1, { version: 2, reason: "r" }), document(3, { episodeId: id(101) })]) {
      await expect(store.commit([late])).rejects.toMatchObject({
        code: "storage.retention.record_destroyed",
      });
    }
    await store.close();
  });

  it("is listed as locked when the key store is older than the data", async () => {
    const store = await open();
    const old = createMemoryKeyStore(facilityId);
    for await (const row of keys.listKeys()) if ("wrapped" in row) await old.addKeys([row]);
    for (let number = 1; number < 3; number += 1) await store.commit([document(number)]);
    await store.close();
    const again = await open({ encryption: { vault, keys: old } });
    const listed = await allOf(again.listDocuments({ facilityId }));
    expect(listed.map(({ kind }) => kind)).toEqual(["key-missing", "key-missing"]);
    await expect(again.readDocument(document(1))).rejects.toMatchObject({
      code: "storage.encryption.key_missing",
    });
    await again.close();
  });

  it.each([
    [
      "the body of another version",
      "SET body = (SELECT body FROM document_version WHERE version = 2) WHERE version = 1",
    ],
    [
      "the head of another version",
      "SET sealed = (SELECT sealed FROM document_version WHERE version = 2) WHERE version = 1",
    ],
    [
      "a byte of the body",
      "SET body = cast(substr(body, 1, 40) || x'00' || substr(body, 42) AS BLOB) WHERE version = 1",
    ],
    ["no head", "SET sealed = x'' WHERE version = 1"],
    ["a version in plain in its place", "SET sealed = NULL WHERE version = 1"],
    ["the moment of recording", "SET recorded_at = '2026-07-01T00:00:00.000Z' WHERE version = 1"],
    ["the episode", "SET episode_id = '01980000-0000-7000-8000-000000000fff' WHERE version = 1"],
    ["until when it is kept", "SET keep_until = '2027-12-31' WHERE version = 1"],
  ])("that was altered is told as damaged: %s", async (_what, change) => {
    const store = await open();
    await store.commit([document(1)]);
    await store.commit([document(1, { version: 2, reason: "r" })]);
    await store.close();
    const database = new DatabaseSync(file());
    database.exec(`DROP TRIGGER document_version_is_not_changed; UPDATE document_version ${change}`);
    database.close();
    const again = await open();
    await expect(again.readDocument({ ...document(1), version: 1 })).rejects.toMatchObject({
      code: "core.store.damaged",
    });
    await again.close();
  });
});

describe("the outbox of an encrypted store", () => {
  const until = instantOf(Date.UTC(2026, 6, 2, 1));
  const request = { facilityId, hubs: ["bhxh"], limit: 10, now: at, until };

  it("is not stopped by an entry whose key is damaged or destroyed: it is dead, the others go out", async () => {
    const store = await open();
    await store.commit([entry(1), entry(2), entry(3)]);
    await store.close();
    const database = new DatabaseSync(file());
    database.exec(`DROP TRIGGER outbox_bytes_are_not_changed; UPDATE outbox_bytes
      SET bytes = cast(substr(bytes, 1, 6) || x'00' || substr(bytes, 8) AS BLOB) WHERE entry_id = '${id(501)}'`);
    const row = database.prepare("SELECT bytes FROM outbox_bytes WHERE entry_id = ?").get(id(502)) as {
      bytes: Uint8Array;
    };
    database.close();
    await keys.destroyKeys([readEnvelope(row.bytes)?.keyId as string], at);
    const again = await open();
    const leases = await again.lease(request);
    expect(leases.map(({ entry: { chain } }) => chain)).toEqual(["LK3"]);
    const states = (await allOf(again.listEntries({ facilityId }))).map(({ state, lastCode }) => [
      state,
      lastCode,
    ]);
    expect(states).toEqual([
      ["dead", "core.store.damaged"],
      ["dead", "core.store.damaged"],
      ["leased", undefined],
    ]);
    // The answer of a hub is kept, whatever became of what was sent.
    await again.addReceipt(receiptOf(entry(2)));
    expect(await allOf(again.listReceipts({ facilityId }))).toEqual([receiptOf(entry(2))]);
    await again.close();
  });

  it("sends nothing that was put there in plain", async () => {
    const store = await open();
    await store.commit([entry(1)]);
    await store.close();
    const database = new DatabaseSync(file());
    const forged = utf8.encode("<HOSO>giả</HOSO>");
    database.exec(`DROP TRIGGER outbox_bytes_are_not_changed; DROP TRIGGER outbox_entry_keeps_its_content;
      UPDATE outbox_entry SET digest = '${digestOf(forged)}';
      UPDATE outbox_bytes SET bytes = x'${Buffer.from(forged).toString("hex")}'`);
    database.close();
    const again = await open();
    expect(await again.lease(request)).toEqual([]);
    await again.close();
  });
});

describe("an encrypted store", () => {
  it("is refused without keys, and with those of another, before anything is read or sent", async () => {
    const store = await open();
    await store.commit([document(1), entry(1)]);
    await store.close();
    await expect(openPlain()).rejects.toMatchObject({ code: "storage.encryption.keys_wanted" });
    const others = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    await expect(open({ encryption: others })).rejects.toMatchObject({
      code: "storage.encryption.other_keys",
    });
    await expect(open({ encryption: { vault: createTestVault(), keys } })).rejects.toMatchObject({
      code: "core.keys.refused",
    });
    const foreign = { vault, keys: createMemoryKeyStore(parseFacilityId("bv-khac")) };
    await expect(open({ encryption: foreign })).rejects.toMatchObject({ code: "core.store.wrong_facility" });
    const again = await open();
    expect((await allOf(again.listEntries({ facilityId })))[0]?.state).toBe("queued");
    await again.close();
  });

  it("may have begun without keys: what was there stays readable, what comes is encrypted", async () => {
    const plain = await openPlain();
    await plain.commit([document(1), document(3), entry(1)]);
    await plain.addReceipt(receiptOf(entry(1)));
    await plain.close();
    const store = await open();
    await store.commit([document(2), document(1, { version: 2, reason: "r" }), entry(2)]);
    expect((await allOf(store.listVersions(document(1)))).map(({ kind }) => kind)).toEqual([
      "psychiatry-record",
      "psychiatry-record",
    ]);
    const leases = await store.lease({
      ...{ facilityId, hubs: ["bhxh"], limit: 10, now: at, until: instantOf(Date.UTC(2026, 6, 2, 1)) },
    });
    expect(leases.map(({ entry: { bytes } }) => bytes)).toEqual([entry(1).bytes, entry(2).bytes]);
    expect(await allOf(store.listReceipts({ facilityId }))).toHaveLength(1);
    const source = { system: "HIS-CU", id: "BA-BI-MAT-3" };
    expect(await store.findBySource({ facilityId, source })).toMatchObject({ documentId: id(3) });
    await expect(store.commit([document(4, { source })])).rejects.toMatchObject({
      code: "core.store.source_taken",
    });
    await store.close();
    await expect(openPlain()).rejects.toMatchObject({ code: "storage.encryption.keys_wanted" });
  });

  it("sends what was queued before it had keys, also when there was no document", async () => {
    const plain = await openPlain();
    await plain.commit([entry(1)]);
    await plain.close();
    const store = await open();
    const until = instantOf(Date.UTC(2026, 6, 2, 1));
    const leases = await store.lease({ facilityId, hubs: ["bhxh"], limit: 10, now: at, until });
    expect(leases.map(({ entry: { bytes } }) => bytes)).toEqual([entry(1).bytes]);
    await store.close();
  });

  it("goes on through a rotation of its keys, of which no body is touched", async () => {
    const store = await open();
    await store.commit([document(1)]);
    const database = new DatabaseSync(file());
    const bodies = () => JSON.stringify(database.prepare("SELECT body, sealed FROM document_version").all());
    const before = bodies();
    expect(await rotateKeys({ vault, keys, clock })).toBe(17);
    expect(bodies()).toBe(before);
    database.close();
    await store.commit([document(2)]);
    await store.close();
    const again = await open();
    expect(await allOf(again.listDocuments({ facilityId }))).toHaveLength(2);
    await again.close();
  });
});
