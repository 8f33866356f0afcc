import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type DocumentId, digestOf } from "@benhan/core";
import type { Storage } from "@benhan/storage";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryBlobStore } from "@benhan/storage/blobs";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { type VerifyPlace, type VerifyStoreOptions, verifyStore } from "@benhan/storage/integrity";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { alterFile as alterBlob, blobFilesIn } from "../blobs/blob-subjects.ts";
import { bytesOf, put } from "../blobs/blob-tools.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { all, type EngineName, engines, makePlace, type TestPlace } from "../walk/engines.ts";
import { facilityId, fillStore, fullPlan, id, moment, plans } from "../walk/fill-store.ts";
import { alterFile, tablesOf } from "./damage-store.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});
async function filled(engine: EngineName, plan = fullPlan): Promise<TestPlace> {
  const own = makePlace(engine);
  made.push(own);
  await fillStore(own.open, plan);
  return own;
}

async function found(storage: Storage, given: VerifyStoreOptions = {}): Promise<readonly string[]> {
  const { issues, isSound } = await verifyStore(storage, given);
  expect(isSound).toBe(issues.every(({ severity }) => severity !== "error"));
  return issues.map(({ code, path }) => `${code.replace("storage.integrity.", "")} ${path.join(" ")}`);
}

describe.each(engines)("verifying a store: %s", (engine) => {
  it("finds nothing in a sound one, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const storage = await (await filled(engine, plan)).open();
        expect(await found(storage)).toEqual([]);
        await storage.close();
      }),
      { numRuns: 8 },
    );
  });

  it("comes to the same end in helpings of any size, through JSON", async () => {
    const place = await filled(engine);
    const storage = await place.open();
    const whole = await verifyStore(storage);
    expect(whole).toMatchObject({ isSound: true, counts: { documents: 12, events: 10, cards: 10 } });
    for (const limit of [1, 3, 7, 100]) {
      const sum = new Map<string, number>();
      let after: VerifyPlace | undefined;
      for (;;) {
        const helping = await verifyStore(storage, { limit, ...(after && { after }) });
        expect(helping.issues).toEqual([]);
        for (const [part, count] of Object.entries(helping.counts))
          sum.set(part, (sum.get(part) ?? 0) + count);
        if (helping.next === undefined) break;
        after = JSON.parse(JSON.stringify(helping.next)) as VerifyPlace;
      }
      expect(Object.fromEntries(sum)).toEqual(whole.counts);
    }
  });
});

describe.each(["sqlite", "sqlite-sealed"] as const)("naming damage in a file: %s", (engine) => {
  const isSealed = engine === "sqlite-sealed";
  const [first, second] = [id(1, 1), id(1, 2)];

  it.each([
    [
      "a body",
      `UPDATE document_version SET body = zeroblob(length(body) + 1) WHERE document_id = '${first}' AND version = 1`,
      [`content_changed documents ${first}/1`],
    ],
    [
      "a version that was taken away",
      `DELETE FROM document_version WHERE document_id = '${second}' AND version = 2`,
      [`version_missing documents ${second}/3`],
    ],
    ["a source", `DELETE FROM document_source WHERE document_id = '${first.slice(0, -1)}0'`, "source_lost"],
    [
      "the bytes of an entry",
      `UPDATE outbox_bytes SET bytes = x'00' WHERE entry_id = '${id(3, 2)}'`,
      [`content_changed entries ${id(3, 2)}`],
    ],
    [
      "bytes that are gone",
      `DELETE FROM outbox_bytes WHERE entry_id = '${id(3, 2)}'`,
      [`bytes_missing entries ${id(3, 2)}`],
    ],
    [
      "an entry that is gone with its answers left behind",
      `DELETE FROM outbox_bytes WHERE entry_id = '${id(3, 0)}'; DELETE FROM outbox_entry WHERE entry_id = '${id(3, 0)}'`,
      "entry_unknown",
    ],
    [
      "an anchor",
      "UPDATE audit_anchor SET root = 'sha-256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' WHERE writer = 'main'",
      "anchor_differs",
    ],
  ])("%s", async (_, statement, expected) => {
    const place = await filled(engine);
    alterFile(place, statement);
    const storage = await place.open();
    const told = await found(storage);
    if (typeof expected === "string") expect(told.join("\n")).toContain(expected);
    else expect(told).toEqual(expected);
    await storage.close();
  });

  it.runIf(isSealed).each([
    ["the hash of a look-up", "sort = 'x' || substr(sort, 2)"],
    [
      "the hash of a look-up, for that of another",
      `sort = (SELECT sort FROM card WHERE key = '${id(2, 3)}')`,
    ],
    ["what a look-up leads to", `key = '${id(2, 90)}'`],
    ["the value of a look-up", "body = zeroblob(length(body))"],
    ["a look-up without its value", "body = NULL"],
  ])("%s", async (_, change) => {
    const place = await filled(engine, { ...fullPlan, cards: 0 });
    alterFile(place, `UPDATE card SET ${change} WHERE drawer = 'lookup/benh-an' AND key = '${id(2, 1)}'`);
    const storage = await place.open();
    expect(await found(storage)).toEqual(["content_changed cards lookup/benh-an"]);
    await storage.close();
  });

  it.runIf(isSealed)("a key that is missing", async () => {
    const place = await filled(engine);
    const keys = place.encryption?.keys as unknown as {
      listKeys(): AsyncIterable<{ readonly keyId: string }>;
    };
    const known = (await all(keys.listKeys())).length;
    expect(known).toBeGreaterThan(0);
    const storage = await place.open();
    const store = place.encryption?.keys;
    if (store === undefined) throw new Error("no keys");
    const gone = new Set<string>();
    const getKey = store.getKey.bind(store);
    Object.assign(store, {
      getKey: async (keyId: string) => (gone.has(keyId) ? undefined : getKey(keyId)),
    });
    for await (const { keyId } of store.listKeys()) if (/^[0-9a-f-]{36}$/.test(keyId)) gone.add(keyId);
    const told = await found(storage);
    expect(told.filter((line) => line.startsWith("key_missing documents"))).toHaveLength(12);
    expect(told.filter((line) => line.startsWith("key_missing entries"))).toHaveLength(5);
    await storage.close();
  });
});

describe("naming damage in memory", () => {
  it("an event that was edited, by its place", async () => {
    const place = await filled("memory");
    const row = tablesOf(place).logs.get("main")?.rows[3];
    if (row === undefined) throw new Error("no event");
    row.bytes[row.bytes.length - 3] = 0x41;
    const told = await found(await place.open());
    expect(told).toEqual([expect.stringMatching(/^(content_changed|unreadable) events main\/3$/)]);
  });

  it("an event that was edited with its hash: the tree above and the anchor tell", async () => {
    const place = await filled("memory");
    const storage = await place.open();
    const log = tablesOf(place).logs.get("main");
    const [row, other] = [log?.rows[2], log?.rows[3]];
    if (log === undefined || row === undefined || other === undefined) throw new Error("no event");
    [log.rows[2], log.rows[3]] = [other, row];
    [log.nodes[3], log.nodes[4]] = [log.nodes[4] as Uint8Array, log.nodes[3] as Uint8Array];
    const told = await found(storage);
    expect(told.join("\n")).toContain("node_changed events main/3");
    expect(told).toContain("anchor_differs anchors main/7");
  });

  it("events that were cut off at the end, by an anchor; also by a copy that lay elsewhere", async () => {
    const place = await filled("memory");
    const storage = await place.open();
    const copies = await all(storage.listAnchors({ facilityId }));
    const tables = tablesOf(place);
    tables.logs.delete("main");
    expect(await found(storage)).toContain("events_removed anchors main/7");
    expect((await found(storage, { anchors: copies })).length).toBeGreaterThan(1);
  });

  it("tells what was disposed of apart from what is damaged", async () => {
    const place = await filled("memory-sealed");
    const storage = await place.open();
    const keys = place.encryption?.keys;
    if (keys === undefined) throw new Error("no keys");
    const own: string[] = [];
    for await (const { keyId } of keys.listKeys()) if (/^[0-9a-f-]{36}$/.test(keyId)) own.push(keyId);
    await keys.destroyKeys(own, moment(5000));
    const check = await verifyStore(storage);
    expect(check).toMatchObject({ isSound: true, errors: 0 });
    expect(check.disposed).toBeGreaterThan(20);
  });

  it("a blob that is damaged, and one that a document names in vain", async () => {
    const place = await filled("memory", { ...fullPlan, documents: 2, versions: [1] });
    const storage = await place.open();
    const blobs = createMemoryBlobStore({ facilityId });
    async function* content() {
      yield new Uint8Array([1, 2, 3]);
    }
    const there = await blobs.putBlob(content());
    const gone = digestOf(new Uint8Array([9]));
    const blobsOf = ({ documentId }: { readonly documentId: DocumentId }) =>
      documentId === id(1, 0) ? [there] : [gone];
    expect(await found(storage, { blobs, blobsOf })).toEqual([`blob_missing documents ${id(1, 1)}/1`]);
    const broken = {
      ...blobs,
      async getBlob() {
        return Object.assign(
          (async function* () {
            yield new Uint8Array([1]);
            throw Object.assign(await damaged(), {});
          })(),
          { size: 3 },
        );
      },
    };
    expect(await found(storage, { blobs: broken })).toEqual([`blob_changed blobs ${there}`]);
  });

  it("asks for no more of a log whose events are all damaged than of a sound one", async () => {
    const place = await filled("memory", { ...fullPlan, events: [300] });
    const storage = await place.open();
    const { gate } = partsOf(storage, "test");
    const read = gate.read;
    let reads = 0;
    Object.assign(gate, {
      read: (...given: Parameters<typeof read>) => {
        reads += 1;
        return read(...given);
      },
    });
    await verifyStore(storage);
    const ofSound = reads;
    for (const row of tablesOf(place).logs.get("main")?.rows ?? []) row.bytes.fill(0);
    reads = 0;
    expect((await verifyStore(storage)).errors).toBeGreaterThanOrEqual(300);
    expect(reads).toBeLessThanOrEqual(ofSound + 5);
  });

  it("files of an archive that cannot even be named, each, and their number", async () => {
    const folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
    try {
      const encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
      const blobs = await openBlobArchive({ folder, facilityId, encryption });
      for (let size = 0; size < 6; size += 1) await put(blobs, bytesOf(1000 + size));
      const [cut = "", lost = ""] = blobFilesIn(folder);
      alterBlob(cut, (bytes) => bytes.subarray(0, 10));
      // The id of the key stands behind the mark.
      alterBlob(lost, (bytes) => bytes.fill(9, 8, 9));
      const storage = await (await filled("memory")).open();
      const check = await verifyStore(storage, { blobs });
      expect(check).toMatchObject({ isSound: false, errors: 2, counts: { blobs: 6 } });
      expect(check.issues.map(({ code, path }) => [code.split(".")[2], ...path])).toEqual([
        ["blob_unnamed", "blobs", basename(cut)],
        ["blob_key_missing", "blobs", basename(lost)],
      ]);
      for (const { nextStep } of check.issues) expect(nextStep?.vi).not.toContain("migrateStore");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("refuses a misspelt option, and stops when aborted", async () => {
    const storage = await (await filled("memory")).open();
    await expect(verifyStore(storage, { limits: 3 } as never)).rejects.toMatchObject({
      code: "core.options.wrong",
    });
    const reason = new Error("stop");
    await expect(verifyStore(storage, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});

async function damaged() {
  const { storeDamaged } = await import("@benhan/core");
  return storeDamaged({ key: "x" });
}

describe("a place that is none", () => {
  it.each([
    [{}],
    [{ store: { part: "nothing", at: 1 } }],
    [{ store: { part: "documents", at: "1" } }],
    [{ store: { part: "entries", chain: "", sequence: 0 } }],
    [{ blob: "abc" }],
    [{ next: { part: "documents", at: 1 } }],
  ])("is refused, and does not pass for the end: %j", async (after) => {
    const storage = await openMemoryStorage({ facilityId, database: createMemoryDatabase() });
    await expect(verifyStore(storage, { after: after as never })).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });
});
