import type { Receipt } from "@benhan/core";
import type { Storage } from "@benhan/storage";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { migrateStore } from "@benhan/storage/migration";
import { openHold, refreshRetention, retentionIndexOf } from "@benhan/storage/retention";
import { beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { all } from "../retention/index-contract.ts";
import { at, facilityId, hold, valueIn } from "../retention/samples.ts";
import {
  decided,
  execute,
  freshId,
  message,
  tenYears,
  thirtyYears,
  version,
} from "../retention/stored-records.ts";

const fresh = () =>
  openMemoryStorage({
    ...{ facilityId, database: createMemoryDatabase() },
    encryption: { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) },
  });

let source: Storage;
beforeEach(async () => {
  source = await fresh();
});

describe("moving a store in which records are disposed of", () => {
  it("brings nothing back out of an older copy", async () => {
    const own = version(freshId(), { facts: tenYears, text: "X" });
    await source.commit([own]);
    await refreshRetention(source, { patientOf: () => "p" });
    const copy = await fresh();
    await migrateStore({ from: source, to: copy });
    await decided(source);
    await execute(source);
    const without = await fresh();
    await migrateStore({ from: source, to: without });
    const target = await fresh();
    const { disposed } = await migrateStore({ from: without, second: copy, to: target });
    expect(disposed).toBe(1);
    const { documentId } = own;
    expect(await target.readDocument({ facilityId, documentId })).toBeUndefined();
  });

  it("brings no message of a destroyed record back out of an older copy, and tells each", async () => {
    const [gone, kept] = [freshId(), freshId()];
    const of = (text: string, chain: string) => message(text, chain);
    const own = version(gone, { facts: tenYears, text: "X" });
    const other = version(kept, { facts: thirtyYears, text: "Y" });
    const [dossier, note, living, alone] = [
      of("X", "LK1"),
      of("gọi lại", "LK1"),
      of("Y", "LK2"),
      of("Z", "LK3"),
    ];
    await source.commit([own, other, dossier, note, living, alone]);
    const receipt = (entry: typeof dossier, number: number): Receipt =>
      ({
        ...{ facilityId, receiptId: freshId(), entryId: entry.entryId, hub: entry.hub, chain: entry.chain },
        ...{ digest: entry.digest, attempt: number, receivedAt: at("2026-07-03T09:00"), outcome: "accepted" },
        raw: new TextEncoder().encode("trả lời"),
      }) as unknown as Receipt;
    await source.addReceipt(receipt(dossier, 1));
    await source.addReceipt(receipt(living, 1));
    await refreshRetention(source, { patientOf: () => "p" });
    const copy = await fresh();
    await migrateStore({ from: source, to: copy });
    await decided(source);
    await execute(source, { chainsOf: ({ key }) => (key === gone ? ["LK1"] : []) });
    // As when the source has lost them all: nothing of the record, nothing of its messages.
    const database = createMemoryDatabase();
    const means = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    const without = await openMemoryStorage({ facilityId, database, encryption: means });
    await migrateStore({ from: source, to: without });
    const tables = database.tablesOf(facilityId);
    for (const { entryId } of [living, alone]) {
      tables.entries.delete(entryId);
    }
    tables.receipts.clear();
    const target = await fresh();
    const { told, disposed } = await migrateStore({ from: without, second: copy, to: target });
    const codes = told.map(({ code, path }) => `${code.replace("storage.migration.", "")} ${path[1]}`);
    expect(codes).toEqual(
      expect.arrayContaining([
        `entry_of_destroyed ${dossier.entryId}`,
        `entry_of_destroyed ${note.entryId}`,
        `entry_held ${living.entryId}`,
        `entry_held ${alone.entryId}`,
      ]),
    );
    expect(codes.filter((line) => line.startsWith("receipt_of_destroyed"))).toHaveLength(1);
    expect(disposed).toBe(3);
    const entries = await all(target.listEntries({ facilityId }));
    expect(entries.map(({ entryId, state }) => [entryId, state]).sort()).toEqual(
      [living, alone].map(({ entryId }) => [entryId, "held"]).sort(),
    );
    const receipts = await all(target.listReceipts({ facilityId }));
    expect(receipts.map(({ entryId, raw }) => [entryId, raw !== undefined]).sort()).toEqual(
      [
        [dossier.entryId, false],
        [living.entryId, true],
      ].sort(),
    );
  });

  it("is refused when the target still has the record of a run before", async () => {
    const episode = freshId();
    await source.commit([version(episode, { facts: tenYears, text: "X" })]);
    await refreshRetention(source, { patientOf: () => "p" });
    const target = await fresh();
    await migrateStore({ from: source, to: target });
    await decided(source);
    await execute(source);
    await expect(migrateStore({ from: source, to: target })).rejects.toMatchObject({
      code: "storage.migration.disposed_since",
    });
    expect(await retentionIndexOf(target).get(episode)).toBeDefined();
  });

  it("takes the longer period and the hold that only the copy has, and says so", async () => {
    const episode = freshId();
    const own = version(episode, { facts: tenYears, text: "X" });
    await source.commit([own]);
    await refreshRetention(source, { patientOf: () => "p" });
    const newer = await fresh();
    await migrateStore({ from: source, to: newer });
    const { documentId } = own;
    await newer.commit([version(episode, { documentId, version: 2, facts: thirtyYears, text: "Y" })]);
    await refreshRetention(newer, { patientOf: () => "p" });
    const longer = await retentionIndexOf(newer).get(episode);
    await retentionIndexOf(newer).putHold(valueIn(openHold(hold({ scope: [{ record: episode }] }))));
    const target = await fresh();
    const { told } = await migrateStore({ from: source, second: newer, to: target });
    expect(told.map(({ code }) => code)).toEqual([
      "storage.migration.period_of_second",
      "storage.migration.taken_from_second",
    ]);
    expect((await retentionIndexOf(target).get(episode))?.keepUntil).toBe(longer?.keepUntil);
    expect(await all(retentionIndexOf(target).listHolds())).toHaveLength(1);
  });
});
