import type { Storage } from "@benhan/storage";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { migrateStore } from "@benhan/storage/migration";
import { openHold, refreshRetention, retentionIndexOf } from "@benhan/storage/retention";
import { beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { all } from "../retention/index-contract.ts";
import { facilityId, hold, valueIn } from "../retention/samples.ts";
import { decided, execute, freshId, tenYears, thirtyYears, version } from "../retention/stored-records.ts";

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
