import type { Storage } from "@benhan/storage";
import { verifyStore } from "@benhan/storage/integrity";
import { openMemoryStorage } from "@benhan/storage/memory";
import { migrateStore } from "@benhan/storage/migration";
import { afterEach, describe, expect, it } from "vitest";
import { all, type EngineName, makePlace, type TestPlace } from "../walk/engines.ts";
import { facilityId, fillStore, fullPlan, id } from "../walk/fill-store.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});
function place(engine: EngineName): TestPlace {
  const own = makePlace(engine);
  made.push(own);
  return own;
}

/** What is found for each value of the full plan. */
async function lookupsOf(storage: Storage): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (let number = 0; number < fullPlan.documents; number += 1) {
    found.push(await all(storage.findKeys({ facilityId, index: "benh-an", value: `Số ${number} ế` })));
  }
  return found;
}
const fullLookups = Array.from({ length: fullPlan.documents }, (_, number) => [id(2, number)]);

describe("moving look-ups", () => {
  it.each([
    [["memory-sealed", "sqlite-sealed"]],
    [["sqlite-sealed", "memory", "memory-sealed"]],
    [["memory", "sqlite-sealed", "sqlite"]],
  ] as const)("keeps look-ups findable with other keys and without: %s", async (way) => {
    const start = place(way[0]);
    await fillStore(start.open, fullPlan);
    let from = await start.open();
    for (const engine of way.slice(1)) {
      const to = await place(engine).open();
      await migrateStore({ from, to });
      expect(await lookupsOf(to)).toEqual(fullLookups);
      expect((await verifyStore(to)).issues).toEqual([]);
      from = to;
    }
  });

  it("takes look-ups along that were written before the store had keys", async () => {
    const [source, target] = [place("memory"), place("memory-sealed")];
    await fillStore(source.open, fullPlan);
    const { database } = source;
    const { encryption } = place("memory-sealed");
    if (database === undefined || encryption === undefined) throw new Error("not in memory, with keys");
    const from = await openMemoryStorage({ facilityId, database, encryption });
    await from.commit([{ change: "lookup", facilityId, index: "benh-an", value: "Mới", key: id(2, 0) }]);
    const to = await target.open();
    await migrateStore({ from, to });
    expect(await lookupsOf(to)).toEqual(fullLookups);
    expect(await all(to.findKeys({ facilityId, index: "benh-an", value: "Mới" }))).toEqual([id(2, 0)]);
    expect((await verifyStore(from)).issues).toEqual([]);
  });

  it("tells that only the second copy has look-ups, does not take them, and names no value", async () => {
    const [source, copy, target] = [place("memory"), place("memory-sealed"), place("memory")];
    await fillStore(source.open, fullPlan);
    await fillStore(copy.open, fullPlan);
    const [from, second, to] = [await source.open(), await copy.open(), await target.open()];
    for (const number of [1, 2]) {
      const key = id(2, number);
      const value = `Số ${number} ế`;
      await from.commit([{ change: "lookup", facilityId, index: "benh-an", value, key, remove: true }]);
    }
    const { told } = await migrateStore({ from, to, second });
    const about = told.filter(({ code }) => code === "storage.migration.lookups_of_second");
    expect(about).toMatchObject([{ path: ["cards", "lookup/benh-an"], severity: "warning" }]);
    expect(about[0]?.text.vi).toContain("Số mục: 2.");
    expect(JSON.stringify(about)).not.toContain('ế"');
    expect(await lookupsOf(to)).toEqual(fullLookups.map((keys, at) => (at === 1 || at === 2 ? [] : keys)));
    // Again, into the same target: the same is told, and nothing changes.
    expect((await migrateStore({ from, to, second })).told).toEqual(told);
  });

  it.each(["memory", "memory-sealed"] as const)(
    "takes away look-ups that the source has no more: %s",
    async (engine) => {
      const [source, target] = [place("memory-sealed"), place(engine)];
      await fillStore(source.open, fullPlan);
      const [from, to] = [await source.open(), await target.open()];
      await migrateStore({ from, to });
      const change = {
        change: "lookup",
        facilityId,
        index: "benh-an",
        value: "Số 1 ế",
        key: id(2, 1),
      } as const;
      await from.commit([{ ...change, remove: true }]);
      await migrateStore({ from, to });
      expect(await lookupsOf(to)).toEqual(fullLookups.map((keys, number) => (number === 1 ? [] : keys)));
      expect((await verifyStore(to)).counts.cards).toBe((await verifyStore(from)).counts.cards);
    },
  );
});
