import { copyFileSync } from "node:fs";
import type { Storage } from "@benhan/storage";
import { verifyStore } from "@benhan/storage/integrity";
import { migrateStore } from "@benhan/storage/migration";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { walkSteps } from "../../src/walk/walk-store.ts";
import { alterFile, tablesOf } from "../integrity/damage-store.ts";
import { all, DatabaseSync, type EngineName, makePlace, type TestPlace } from "../walk/engines.ts";
import { documentOf, facilityId, fillStore, fullPlan, id } from "../walk/fill-store.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});
function place(engine: EngineName): TestPlace {
  const own = makePlace(engine);
  made.push(own);
  return own;
}

async function keysOf(storage: Storage): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { part, key, found: state } of walkSteps(partsOf(storage, "test"), {})) {
    if (!key.startsWith("lookup/")) found.push(`${state} ${part} ${key}`);
  }
  return found;
}

/** A store, and a copy of it as it was, opened with the same keys. */
async function twoCopies(engine: "sqlite" | "sqlite-sealed") {
  const source = place(engine);
  await fillStore(source.open, fullPlan);
  const backup = `${source.file}.backup`;
  copyFileSync(source.file ?? "", backup);
  const openBackup = () =>
    openSqliteStorage({
      ...{ file: backup, facilityId, DatabaseSync },
      ...(source.encryption && { encryption: source.encryption }),
    });
  const whole = await source.open();
  const expected = await keysOf(whole);
  await whole.close();
  return { source, openBackup, expected };
}

describe.each(["sqlite", "sqlite-sealed"] as const)(
  "building a store anew out of two copies: %s",
  (engine) => {
    it.each([
      ["a body", `UPDATE document_version SET body = x'00' WHERE document_id = '${id(1, 1)}'`, 2],
      ["a version", `DELETE FROM document_version WHERE document_id = '${id(1, 2)}' AND version = 2`, 1],
      ["a document", `DELETE FROM document_version WHERE document_id = '${id(1, 2)}'`, 3],
      ["bytes of an entry", `UPDATE outbox_bytes SET bytes = x'00' WHERE entry_id = '${id(3, 1)}'`, 1],
      ["receipts", "DELETE FROM receipt", 4],
      ["consents", "DELETE FROM consent WHERE ordinal = (SELECT min(ordinal) FROM consent)", 1],
      ["anchors", "DELETE FROM audit_anchor", 2],
    ])("takes what is damaged or missing out of the second: %s", async (_, statement, count) => {
      const { source, openBackup, expected } = await twoCopies(engine);
      alterFile(source, statement);
      const [from, second, to] = [await source.open(), await openBackup(), await place("sqlite").open()];
      const { repaired, lost } = await migrateStore({ from, to, second });
      expect({ repaired, lost }).toEqual({ repaired: count, lost: [] });
      expect(await keysOf(to)).toEqual(expected);
      expect((await verifyStore(to)).issues).toEqual([]);
      for (const store of [from, second, to]) await store.close();
    });

    it.runIf(engine === "sqlite-sealed")("takes a look-up out of the second", async () => {
      const { source, openBackup } = await twoCopies(engine);
      alterFile(
        source,
        `UPDATE card SET body = x'00' WHERE drawer = 'lookup/benh-an' AND key = '${id(2, 1)}'`,
      );
      const [from, second, to] = [await source.open(), await openBackup(), await place("sqlite").open()];
      const { repaired, lost } = await migrateStore({ from, to, second });
      expect({ repaired, lost }).toEqual({ repaired: 1, lost: [] });
      const query = { facilityId, index: "benh-an", value: "Số 1 ế" };
      expect(await all(to.findKeys(query))).toEqual([id(2, 1)]);
      for (const store of [from, second, to]) await store.close();
    });

    it("lists what neither has, and invents nothing", async () => {
      const { source, openBackup, expected } = await twoCopies(engine);
      const whole = await source.open();
      await whole.commit([documentOf(60, 1, 40)]);
      await whole.close();
      alterFile(source, `UPDATE document_version SET body = x'00' WHERE document_id = '${id(1, 60)}'`);
      const [from, second, to] = [await source.open(), await openBackup(), await place("sqlite").open()];
      const { repaired, lost } = await migrateStore({ from, to, second });
      expect(repaired).toBe(0);
      expect(lost).toMatchObject([
        { code: "storage.integrity.content_changed", path: ["documents", `${id(1, 60)}/1`] },
      ]);
      expect(await keysOf(to)).toEqual(expected);
      for (const store of [from, second, to]) await store.close();
    });

    it("without a second copy moves what is sound and lists the rest", async () => {
      const { source, expected } = await twoCopies(engine);
      alterFile(
        source,
        `UPDATE document_version SET body = x'00' WHERE document_id = '${id(1, 1)}' AND version = 2`,
      );
      const [from, to] = [await source.open(), await place("memory").open()];
      const { lost } = await migrateStore({ from, to });
      expect(lost).toHaveLength(1);
      expect(await keysOf(to)).toEqual(expected.filter((line) => !line.includes(`${id(1, 1)}/2`)));
      for (const store of [from, to]) await store.close();
    });
  },
);

describe("the outbox of a damaged store", () => {
  it("holds back an entry of the copy of which the source knows nothing more", async () => {
    const { source, openBackup } = await twoCopies("sqlite");
    const whole = await source.open();
    const waiting = (await all(whole.listEntries({ facilityId }))).find(({ state }) => state === "leased");
    await whole.close();
    const entryId = waiting?.entryId;
    alterFile(
      source,
      `DELETE FROM outbox_bytes WHERE entry_id = '${entryId}'`,
      `DELETE FROM outbox_entry WHERE entry_id = '${entryId}'`,
    );
    const [from, second, to] = [await source.open(), await openBackup(), await place("sqlite").open()];
    await migrateStore({ from, to, second });
    const entry = entryId && (await to.getEntry({ facilityId, entryId }));
    expect(entry).toMatchObject({ state: "held", lastCode: "storage.migration.state_unknown" });
    for (const store of [from, second, to]) await store.close();
  });
});

describe("the logs of a damaged store", () => {
  async function memories() {
    const [source, copy] = [place("memory"), place("memory")];
    await fillStore(source.open, fullPlan);
    await fillStore(copy.open, fullPlan);
    return { source, from: await source.open(), second: await copy.open(), to: await place("memory").open() };
  }

  it("are whole again with the events of the copy, with the same root", async () => {
    const { source, from, second, to } = await memories();
    const log = tablesOf(source).logs.get("main");
    log?.rows[2]?.bytes.fill(0);
    const { repaired, logs } = await migrateStore({ from, to, second });
    expect(repaired).toBe(1);
    expect(logs).toHaveLength(2);
    expect((await verifyStore(to)).issues).toEqual([]);
    expect(await all(to.listTreeHeads({ facilityId }))).toEqual(
      await all(second.listTreeHeads({ facilityId })),
    );
  });

  it("take back what was cut off or taken away", async () => {
    const { source, from, second, to } = await memories();
    tablesOf(source).logs.delete("kho-2");
    const { repaired } = await migrateStore({ from, to, second });
    expect(repaired).toBe(3);
    expect(await all(to.listTreeHeads({ facilityId }))).toEqual(
      await all(second.listTreeHeads({ facilityId })),
    );
  });

  it("end before an event that neither has; the others are whole", async () => {
    const { source, from, to } = await memories();
    tablesOf(source).logs.get("main")?.rows[2]?.bytes.fill(0);
    const { lost } = await migrateStore({ from, to });
    expect(lost).toMatchObject([{ path: ["events", "main/2"] }]);
    expect((await all(to.listTreeHeads({ facilityId }))).map(({ size }) => size)).toEqual([3, 2]);
  });
});
