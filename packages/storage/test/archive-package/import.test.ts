import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DocumentHead, parseFacilityId } from "@benhan/core";
import { verifyAuditLog } from "@benhan/core/audit";
import type { Storage } from "@benhan/storage";
import { exportPackage, importPackage } from "@benhan/storage/archive-package";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { blobsOf, type FullStore, facilityId, fillStore, testPlatform } from "./full-store.ts";

let folder: string;
let source: Storage;
let full: FullStore;
let everything: string;
const platform = testPlatform();
const why = { by: "VT-01", purpose: "chuyển nhà cung cấp" };
const taking = { by: "VT-02", platform };

const plain = () => openMemoryStorage({ facilityId, database: createMemoryDatabase() });
const encrypted = () =>
  openMemoryStorage({
    ...{ facilityId, database: createMemoryDatabase() },
    encryption: { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) },
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-package-"));
  source = await plain();
  full = await fillStore(source, platform);
  everything = join(folder, "tat-ca");
  const scope = { kind: "everything" } as const;
  const blobs = blobsOf(full.attachment);
  await exportPackage({
    storage: source,
    to: everything,
    scope,
    ...why,
    platform,
    blobs,
  });
});

afterEach(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What waits in a package is held in the store that takes it. */
function waiting(before: Awaited<ReturnType<typeof everythingOf>>) {
  const held = { state: "held", lastCode: "storage.migration.state_unknown" };
  const entries = before.entries.map((entry) =>
    entry.state === "delivered" || entry.state === "dead" ? entry : { ...entry, ...held },
  );
  return { ...before, entries };
}

/** All that a store says, in its order; the log as far as the package has it. */
async function everythingOf(storage: Storage) {
  const all = async <T>(list: AsyncIterable<T>): Promise<readonly T[]> => {
    const found: T[] = [];
    for await (const one of list) found.push(one);
    return found;
  };
  const heads = await all(storage.listDocuments({ facilityId }));
  const versions = [];
  for (const { documentId } of heads) {
    for (const { version } of await all(storage.listVersions({ facilityId, documentId }))) {
      versions.push(await storage.readDocument({ facilityId, documentId, version }));
    }
  }
  const { gate } = partsOf(storage, "everythingOf");
  const order = await gate.read((rows) => rows.listAppended({ limit: 100 }), undefined);
  const events = await all(storage.listEvents({ facilityId }));
  return {
    ...{ heads, versions },
    order: order.map(({ head: { documentId, version } }) => [documentId, version]),
    entries: await all(storage.listEntries({ facilityId })),
    receipts: await all(storage.listReceipts({ facilityId })),
    consents: await all(storage.listConsents({ facilityId, patient: "BN-1" })),
    tickets: await all(storage.listTickets({ facilityId })),
    anchors: await all(storage.listAnchors({ facilityId })),
    latches: await storage.listLatches({ facilityId }),
    lookups: await all(storage.findKeys({ facilityId, index: "citizen-card", value: "001099000001" })),
    events: events.filter(({ event }) => event.action !== "import"),
  };
}

describe.each([
  ["plain", plain],
  ["encrypted", encrypted],
  ["in SQLite", () => openSqliteStorage({ facilityId, file: join(folder, "dich.db") })],
] as const)("importPackage into a store that is %s", (_, open) => {
  it("[CV365-13][CV365-20] brings back ids, versions, digests, order, outbox, evidence and the log, without the first store", async () => {
    const before = await everythingOf(source);
    await source.close();
    const target = await open();
    const kept: Uint8Array[] = [];
    const { written, updated, issues } = await importPackage(everything, target, {
      ...taking,
      blobs: blobsOf(...kept),
    });
    expect([updated, issues]).toEqual([0, []]);
    expect(await everythingOf(target)).toEqual(waiting(before));
    expect(before.order.map(([, version]) => version)).toEqual([1, 1, 1, 2]);
    expect(before.lookups).toEqual([full.episodes[0]]);
    expect((await verifyAuditLog({ store: target, facilityId })).ok).toBe(true);
    const again = await importPackage(everything, target, { ...taking, blobs: blobsOf(full.attachment) });
    expect(again).toMatchObject({ written: 0, updated: 0, equal: written, blobs: 0 });
    await target.close();
  });
});

describe("importPackage", () => {
  it("keeps look-ups findable: into other keys, into plain, and back", async () => {
    let from = await encrypted();
    await importPackage(everything, from, taking);
    for (const [at, open] of [encrypted, plain, encrypted].entries()) {
      const to = join(folder, `chuyen-${at}`);
      const scope = { kind: "everything" } as const;
      const { issues } = await exportPackage({ storage: from, to, scope, ...why, platform });
      expect(issues.filter(({ path }) => path[0] === "cards")).toEqual([]);
      const target = await open();
      await importPackage(to, target, taking);
      const query = { facilityId, index: "citizen-card" };
      expect(await everythingOf(target)).toMatchObject({ lookups: [full.episodes[0]] });
      for await (const _ of target.findKeys({ ...query, value: "001099000002" })) expect.fail("not there");
      const again = await importPackage(to, target, taking);
      expect(again).toMatchObject({ written: 0, updated: 0 });
      await from.close();
      from = target;
    }
    await from.close();
  });

  it("goes on where a run was broken off", async () => {
    const target = await encrypted();
    const controller = new AbortController();
    const told: string[] = [];
    const onProgress = ({ part }: { readonly part: string }) => {
      told.push(part);
      if (part !== "files") controller.abort(new Error("mất điện"));
    };
    const { signal } = controller;
    await expect(importPackage(everything, target, { ...taking, signal, onProgress })).rejects.toThrow(
      "mất điện",
    );
    // The check of the files takes as long as the rest.
    expect(told[0]).toBe("files");
    const { equal } = await importPackage(everything, target, taking);
    expect(equal).toBeGreaterThan(0);
    expect(await everythingOf(target)).toEqual(waiting(await everythingOf(source)));
    await target.close();
  });

  it("[ETX-01] takes one record into a store in use, with the bytes of the signed paper as they were", async () => {
    const to = join(folder, "mot");
    const [episodeId] = full.episodes;
    await exportPackage({ storage: source, to, scope: { kind: "record", episodeId }, ...why, platform });
    const heads: DocumentHead[] = [];
    const other = await encrypted();
    await fillStore(other, testPlatform(2), "KHAC");
    const before = await everythingOf(other);
    const { written } = await importPackage(to, other, taking);
    expect(written).toBe(3);
    for await (const head of other.listDocuments({ facilityId, episodeId })) heads.push(head);
    for (const { documentId, version } of heads) {
      const key = { facilityId, documentId, version };
      expect(await other.readDocument(key)).toEqual(await source.readDocument(key));
    }
    expect(heads.length).toBe(2);
    const after = await everythingOf(other);
    expect(after.heads.length).toBe(before.heads.length + 2);
    expect({ ...after, heads: [], versions: [], order: [] }).toEqual({
      ...before,
      ...{ heads: [], versions: [], order: [] },
    });
    await other.close();
  });

  it("refuses by its name what the store keeps otherwise, and another facility", async () => {
    const target = await plain();
    const read = async (version: number) =>
      source.readDocument({ facilityId, documentId: full.visit, version });
    const { digest: _, size: __, retention: ___, ...first } = (await read(1)) ?? ({} as never);
    await target.commit([{ ...first, change: "document", body: new Uint8Array([1]) }]);
    await expect(importPackage(everything, target, taking)).rejects.toMatchObject({
      code: "storage.archive_package.store_differs",
      message: expect.stringContaining(full.visit),
      // In the words of who imports: there is no source, no target, and nothing is moved.
      text: {
        vi: expect.not.stringMatching(/đích|nguồn|chuyển/),
        en: expect.not.stringMatching(/target|source/),
      },
      nextStep: { vi: expect.not.stringMatching(/đích|nguồn|chuyển/) },
    });
    const foreign = await openMemoryStorage({ facilityId: parseFacilityId("co-so-khac") });
    await expect(importPackage(everything, foreign, taking)).rejects.toMatchObject({
      code: "core.store.wrong_facility",
    });
    await Promise.all([target.close(), foreign.close()]);
  });

  it("tells what was disposed of, and never brings it back out of an older package", async () => {
    const store = await encrypted();
    await importPackage(everything, store, taking);
    const { gate, sealing, keys } = partsOf(store, "test");
    const [row] = await gate.read((rows) => rows.listHeads(full.episodes[1], { limit: 1 }), undefined);
    const keyId = row?.sealed && sealing.keyIdOf(row.sealed);
    await keys?.destroyKeys([keyId as never], platform.clock.now());
    await expect(importPackage(everything, store, taking)).rejects.toMatchObject({
      code: "storage.archive_package.store_differs",
      message: expect.stringContaining(row?.documentId ?? "?"),
    });
    const to = join(folder, "sau-huy");
    const scope = { kind: "everything" } as const;
    const { issues, records } = await exportPackage({ storage: store, to, scope, ...why, platform });
    expect(records).toBe(2);
    expect(issues.filter(({ code }) => code.endsWith(".disposed")).map(({ path }) => path)).toEqual([
      [row?.documentId, 1],
    ]);
    const other = await plain();
    const taken = await importPackage(to, other, taking);
    expect(taken.issues).toMatchObject([{ path: [row?.documentId, 1] }]);
    expect((await everythingOf(other)).heads.map(({ documentId }) => documentId)).toEqual(
      [full.visit, full.paper].sort(),
    );
    await Promise.all([store.close(), other.close()]);
  });

  it("takes nothing of a package in which one byte was changed", async () => {
    const copy = join(folder, "hong");
    cpSync(everything, copy, { recursive: true });
    const [writer] = readdirSync(join(copy, "data/store/log")).filter((name) => name.startsWith("0"));
    const file = join(copy, "data/store/log", writer ?? "");
    writeFileSync(file, readFileSync(file, "utf8").replace("BS-001", "BS-002"));
    const target = await plain();
    await expect(importPackage(copy, target, taking)).rejects.toMatchObject({
      code: "storage.archive_package.refused",
    });
    expect((await everythingOf(target)).heads).toEqual([]);
    await target.close();
  });
});
