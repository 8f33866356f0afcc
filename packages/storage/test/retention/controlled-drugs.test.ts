import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RetentionFacts, RetentionTag } from "@benhan/core";
import {
  advanceDisposal,
  disposalStateOf,
  indexChanges,
  listDue,
  planDue,
  proposeDisposal,
  recalculate,
  refreshRetention,
  retentionIndexOf,
  retentionOf,
} from "@benhan/storage/retention";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { describe, expect, it } from "vitest";
import type { Storage } from "../../src/front/storage.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { drivers } from "../sqlite-drivers.ts";
import { all } from "./index-contract.ts";
import { at, codesOf, day, facilityId, proposed, steps, valueIn } from "./samples.ts";
import { sealedStorage } from "./sealed-storage.ts";
import { decided, execute, freshId, tenYears, version } from "./stored-records.ts";

const [, DatabaseSync] = drivers[0] as (typeof drivers)[0];
const withTags = (...tags: readonly RetentionTag[]): RetentionFacts => ({ ...tenYears, tags });
/** Thirty years by the row of the death; its papers of controlled drugs would go after twenty. */
const both = withTags("death", "controlled-drug");
const on = day("2057-02-01");

async function inSqlite(work: (open: (isEncrypted: boolean) => Promise<Storage>) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "benhan-council-"));
  const { keys } = sealedStorage();
  const vault = createTestVault();
  const opened: Storage[] = [];
  try {
    await work(async (isEncrypted) => {
      const file = join(folder, "store.db");
      const encryption = isEncrypted ? { encryption: { vault, keys } } : {};
      const storage = await openSqliteStorage({ file, facilityId, DatabaseSync, ...encryption });
      opened.push(storage);
      return storage;
    });
  } finally {
    for (const storage of opened) await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("papers of controlled drugs under a row that keeps longer", () => {
  it("[RET-16] are told by the decision, and by no other decision", () => {
    expect(retentionOf(both)).toEqual({
      ...{ rule: "TT33-039", edition: "tt33-2025", keepUntil: "2056-12-31" },
      isControlledDrug: true,
    });
    expect(retentionOf(withTags("controlled-drug")).rule).toBe("DRV-RX-NH");
    for (const facts of [withTags("death"), withTags("controlled-drug")])
      expect(retentionOf(facts).isControlledDrug).toBeUndefined();
    const mixed = { ...withTags("death"), members: [withTags("controlled-drug")] };
    expect(retentionOf(mixed).isControlledDrug).toBe(true);
    // As it is it may be given as that of a record, and as a link.
    expect(retentionOf({ ...withTags("prescription"), parent: retentionOf(both) }).keepUntil).toBe(
      "2056-12-31",
    );
  });

  it("[RET-16] stay told when the period is decided anew, until somebody takes the fact back", () => {
    const before = retentionOf(withTags("controlled-drug"));
    const longer = recalculate(before, withTags("death"));
    expect(longer).toMatchObject({ outcome: "longer", retention: { isControlledDrug: true } });
    expect(recalculate(retentionOf(withTags("death")), both)).toMatchObject({
      ...{ outcome: "same", retention: { rule: "TT33-039", isControlledDrug: true } },
    });
    const correction = { by: "kt-01", reason: "ghi nhầm đơn", at: at("2030-05-05T08:00") };
    const { isControlledDrug: _, ...period } = retentionOf(both);
    expect(recalculate(retentionOf(both), withTags("death"), { correction }).retention).toEqual(period);
    expect(recalculate(retentionOf(both), tenYears, { correction }).retention).toEqual(retentionOf(tenYears));
    const { put } = indexChanges([{ key: "HS-1", facts: withTags("death"), before }]);
    expect(put).toMatchObject([{ rule: "TT33-039", isControlledDrug: true }]);
  });

  it("[RET-16] bring a record of the store before the council, by whichever of its papers", async () => {
    for (const papers of [[both], [withTags("death"), withTags("controlled-drug")], [both, undefined]]) {
      const storage = await sealedStorage().open();
      const key = freshId();
      await storage.commit(papers.map((facts) => version(key, { ...(facts && { facts }) })));
      await refreshRetention(storage);
      const { items, holds } = await listDue(storage, { on });
      expect(items).toMatchObject([{ retention: { rule: "TT33-039" }, isControlledDrug: true }]);
      const moment = { at: at("2057-02-01T09:00") };
      const now = { items: planDue(items, { holds, on }).candidates, holds };
      let disposal = valueIn(proposeDisposal({ ...proposed, ...moment }, now));
      for (const step of [
        { ...steps.appraise(key), ...moment },
        { ...steps.decide, ...moment, decidedOn: on },
      ])
        disposal = valueIn(advanceDisposal(disposal, step, now));
      expect(valueIn(disposalStateOf(disposal)).list).toMatchObject([{ isControlledDrug: true }]);
      const early = { ...steps.execute, ...moment, lastKeyBackup: "none" as const };
      expect(codesOf(advanceDisposal(disposal, early, now))).toEqual(["minutes_missing event"]);
    }
  });

  it("[RET-16] are not forgotten when the index takes a longer row", async () => {
    const index = retentionIndexOf(await sealedStorage().open());
    const item = { key: "HS-1", edition: "tt33-2025" };
    await index.put([{ ...item, rule: "DRV-RX-NH", keepUntil: "2046-12-31" }]);
    expect((await index.get("HS-1"))?.isControlledDrug).toBeUndefined();
    await index.put([{ ...item, rule: "TT33-039", keepUntil: "2056-12-31" }]);
    expect((await index.get("HS-1"))?.isControlledDrug).toBe(true);
  });

  it("[RET-16] are kept with the document in a store in plain, and when that gets keys", async () => {
    await inSqlite(async (open) => {
      const [plain, key] = [await open(false), freshId()];
      const document = version(key, { facts: both });
      const { documents } = await plain.commit([document, version(freshId(), { facts: withTags("death") })]);
      expect(documents[0]?.retention).toEqual(retentionOf(both));
      for (const storage of [plain, await open(true)]) {
        const { documentId } = document;
        expect((await storage.readDocument({ facilityId, documentId }))?.retention).toEqual(
          retentionOf(both),
        );
        const heads = await all(storage.listDocuments({ facilityId }));
        expect(heads.map(({ retention }) => retention?.rule)).toEqual(["TT33-039", "TT33-039"]);
        await refreshRetention(storage);
        const { items } = await listDue(storage, { on });
        expect(items.map(({ isControlledDrug }) => isControlledDrug).sort()).toEqual([true, undefined]);
      }
    });
  });

  it("[RET-16] stop an execution when they come to light after the list", async () => {
    const storage = await sealedStorage().open();
    const key = freshId();
    const document = version(key, { facts: tenYears });
    await storage.commit([document]);
    await decided(storage);
    await retentionIndexOf(storage).put([
      { key, rule: "TT33-044", edition: "tt33-2025", keepUntil: "2036-12-31", isControlledDrug: true },
    ]);
    expect(codesOf(await execute(storage))).toEqual(["manifest_changed list.0.manifest"]);
  });
});

describe("a list of what is due", () => {
  it("says how much of the store it can know", async () => {
    const storage = await sealedStorage().open();
    const refreshed = async () => (await listDue(storage, { on })).refreshed;
    // There is nothing to know.
    expect(await refreshed()).toBe("current");
    await storage.commit([version(freshId(), { facts: tenYears })]);
    expect(await listDue(storage, { on })).toMatchObject({ items: [], refreshed: "never" });
    await refreshRetention(storage);
    expect(await refreshed()).toBe("current");
    await storage.commit([version(freshId(), { facts: tenYears })]);
    expect(await refreshed()).toBe("behind");
  });
});
