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
