import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Storage } from "@benhan/storage";
import { exportPackage, importPackage } from "@benhan/storage/archive-package";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { openHold, refreshRetention, releaseHold, retentionIndexOf } from "@benhan/storage/retention";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { all } from "../retention/index-contract.ts";
import { at, facilityId, hold, proposed, valueIn } from "../retention/samples.ts";
import { decided, freshId, message, tenYears, thirtyYears, version } from "../retention/stored-records.ts";
import { testPlatform } from "./full-store.ts";

const platform = testPlatform();
const fresh = () =>
  openMemoryStorage({
    ...{ facilityId, database: createMemoryDatabase() },
    encryption: { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) },
  });

let folder: string;
let source: Storage;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "benhan-cards-"));
  source = await fresh();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const exported = async () => {
  const scope = { kind: "everything" } as const;
  await exportPackage({ storage: source, to: join(folder, "p"), scope, by: "VT-01", purpose: "x", platform });
};
const imported = async (into: Storage) => {
  const { issues } = await importPackage(join(folder, "p"), into, { by: "VT-02", platform });
  return issues.map(({ code }) => code);
};

describe("the cards of a package", () => {
  it("make no period shorter, and leave one card for each record", async () => {
    const episode = freshId();
    const own = version(episode, { facts: tenYears, text: "X" });
    await source.commit([own]);
    await refreshRetention(source, { patientOf: () => "p" });
    await exported();
    const { documentId } = own;
    await source.commit([version(episode, { documentId, version: 2, facts: thirtyYears, text: "Y" })]);
    await refreshRetention(source, { patientOf: () => "p" });
    const before = await retentionIndexOf(source).get(episode);
    expect(await imported(source)).toEqual(["storage.archive_package.card_not_taken"]);
    expect(await retentionIndexOf(source).get(episode)).toEqual(before);
    const days = { from: "2000-01-01", to: "2999-01-01" } as never;
    expect(await all(retentionIndexOf(source).dueOn(days))).toHaveLength(1);
  });

  it("leave a released hold released", async () => {
    const episode = freshId();
    await source.commit([version(episode, { facts: tenYears, text: "X" })]);
    const own = valueIn(openHold(hold({ scope: [{ record: episode }] })));
    const index = retentionIndexOf(source);
    await index.putHold(own);
    await exported();
    const release = { at: at("2038-01-01T00:00"), by: "a", document: "d" };
    await index.putHold(valueIn(releaseHold(own, release)));
    expect(await imported(source)).toEqual(["storage.archive_package.card_not_taken"]);
    expect(await all(index.listHolds())).toEqual([]);
    expect(await all(index.listHolds({ released: true }))).toHaveLength(1);
  });

  it("bring no disposal that could still be carried out", async () => {
    await source.commit([version(freshId(), { facts: tenYears, text: "X" })]);
    await decided(source);
    await exported();
    const target = await fresh();
    expect(await imported(target)).toEqual(["storage.archive_package.disposal_unfinished"]);
    expect(await retentionIndexOf(target).getDisposal(proposed.disposalId)).toBeUndefined();
  });
});

describe("the messages of a package", () => {
  it("are held until a person decides, and an import again changes nothing", async () => {
    await source.commit([message("m", "C")]);
    await exported();
    const target = await fresh();
    await imported(target);
    const [entry] = await all(target.listEntries({ facilityId }));
    expect(entry).toMatchObject({ state: "held", lastCode: "storage.migration.state_unknown" });
    const [now, until] = [at("2027-07-04T09:00"), at("2027-07-04T09:05")];
    expect(await target.lease({ facilityId, hubs: ["bhxh"], limit: 5, now, until })).toEqual([]);
    await imported(target);
    expect(await all(target.listEntries({ facilityId }))).toEqual([entry]);
  });
});
