import type { Storage } from "@benhan/storage";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { compareCodePoints } from "../../src/front/compare-code-points.ts";
import { partsOf } from "../../src/front/parts.ts";
import { likeness } from "../../src/walk/same-item.ts";
import type { WalkDamage, WalkItem, WalkPlace } from "../../src/walk/walk-item.ts";
import { walkStore } from "../../src/walk/walk-store.ts";
import { writeItems } from "../../src/walk/write-items.ts";
import { all, type EngineName, engines, makePlace, type TestPlace } from "./engines.ts";
import { documentOf, entryOf, facilityId, fillStore, fullPlan, id, moment, plans } from "./fill-store.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});
function place(engine: EngineName): TestPlace {
  const own = makePlace(engine);
  made.push(own);
  return own;
}

async function walked(storage: Storage, after?: WalkPlace) {
  const items: WalkItem[] = [];
  const damages: WalkDamage[] = [];
  const parts = partsOf(storage, "test");
  const options = { after, onDamage: (damage: WalkDamage) => void damages.push(damage) };
  for await (const item of walkStore(parts, options)) items.push(item);
  return { items, damages };
}

/** Entries of look-up indexes come in an order that depends on the keys. */
const seen = (items: readonly WalkItem[]) => {
  const orderOf = (item: WalkItem) =>
    item.part === "cards" && item.key.startsWith("lookup/") ? `${item.card.sort} ${item.card.key}` : "";
  return [...items].sort((one, other) => compareCodePoints(orderOf(one), orderOf(other)));
};

function expectSame(one: readonly WalkItem[], other: readonly WalkItem[]) {
  expect(seen(other).map(({ part, key }) => `${part} ${key}`)).toEqual(
    seen(one).map(({ part, key }) => `${part} ${key}`),
  );
  for (const [at, item] of seen(one).entries()) {
    const twin = seen(other)[at];
    expect(twin && likeness(item, twin)).toBe("equal");
  }
}

describe.each(engines)("walking through a store: %s", (engine) => {
  it("gives something of everything, without damage", async () => {
    const own = place(engine);
    await fillStore(own.open, fullPlan);
    const { items, damages } = await walked(await own.open());
    expect(damages).toEqual([]);
    const counts = new Map<string, number>();
    for (const { part } of items) counts.set(part, (counts.get(part) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      ...{ documents: 12, entries: 5, receipts: 4, events: 10, anchors: 2, consents: 2, tickets: 3 },
      ...{ latches: 1, cards: 10 },
    });
  });

  it("goes on behind every place, also one that went through JSON", async () => {
    const own = place(engine);
    await fillStore(own.open, fullPlan);
    const storage = await own.open();
    const { items } = await walked(storage);
    for (const [at, { place: from }] of items.entries()) {
      const after = JSON.parse(JSON.stringify(from)) as WalkPlace;
      const rest = await walked(storage, after);
      expect(rest.items.map(({ key }) => key)).toEqual(items.slice(at + 1).map(({ key }) => key));
    }
  });

  it("is written into another store, whatever it held and whatever that seals with", async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.constantFrom(...engines), async (plan, other) => {
        const [from, to] = [place(engine), place(other)];
        await fillStore(from.open, plan);
        const [source, target] = [await from.open(), await to.open()];
        const { items } = await walked(source);
        const first = await writeItems(partsOf(target, "test"), items);
        expect(first).toEqual({ written: items.length, updated: 0, equal: 0 });
        const copy = await walked(target);
        expect(copy.damages).toEqual([]);
        expectSame(items, copy.items);
        const again = await writeItems(partsOf(target, "test"), items);
        expect(again).toEqual({ written: 0, updated: 0, equal: items.length });
        const heads = async (storage: Storage) => all(storage.listTreeHeads({ facilityId }));
        expect(await heads(target)).toEqual(await heads(source));
        for (let number = 0; number < plan.documents; number += 1) {
          const query = { facilityId, index: "benh-an", value: `Số ${number} ế` };
          expect(await all(target.findKeys(query))).toEqual([id(2, number)]);
        }
        await source.close();
        await target.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe("writing items", () => {
  it("refuses a version that is another there, by name, and writes nothing of that batch", async () => {
    const [from, to] = [place("memory"), place("memory")];
    const [source, target] = [await from.open(), await to.open()];
    await source.commit([documentOf(1, 1, 10), documentOf(2, 1, 10)]);
    await target.commit([documentOf(2, 1, 11)]);
    const { items } = await walked(source);
    await expect(writeItems(partsOf(target, "test"), items)).rejects.toMatchObject({
      code: "storage.walk.target_differs",
    });
    expect((await walked(target)).items).toHaveLength(1);
  });

  it("brings an entry up to where it is in the source, and never back", async () => {
    const [from, to] = [place("memory"), place("memory-sealed")];
    const [source, target] = [await from.open(), await to.open()];
    await source.commit([entryOf(0)]);
    const write = async () => writeItems(partsOf(target, "test"), (await walked(source)).items);
    await write();
    const at = (minute: number) => `2027-01-01T00:0${minute}:00Z` as never;
    const request = { facilityId, hubs: ["bhxh"], limit: 1, now: at(0), until: at(1) };
    const [lease] = await source.lease(request);
    expect(await write()).toMatchObject({ updated: 1, written: 0 });
    // Handed out once there: not again before that time is over.
    expect(await target.lease({ ...request, until: at(2) })).toEqual([]);
    const [again] = await target.lease({ ...request, now: at(1), until: at(2) });
    expect(again?.entry.idempotencyKey).toBe(lease?.entry.idempotencyKey);
    await expect(write()).rejects.toMatchObject({ code: "storage.walk.target_ahead" });
  });

  it("refuses an event behind one that is lost", async () => {
    const [from, to] = [place("memory"), place("memory")];
    await fillStore(from.open, fullPlan);
    const { items } = await walked(await from.open());
    const target = await to.open();
    const withHole = items.filter(({ key }) => key !== "main/2");
    await expect(writeItems(partsOf(target, "test"), withHole)).rejects.toMatchObject({
      code: "storage.walk.log_broken",
    });
  });

  it.each(["memory", "sqlite-sealed"] as const)("passes over what it is given twice: %s", async (engine) => {
    const [from, to] = [place("memory"), place(engine)];
    await fillStore(from.open, fullPlan);
    const { items } = await walked(await from.open());
    const target = partsOf(await to.open(), "test");
    const twice = items.flatMap((item) => [item, item]);
    const { written, equal } = await writeItems(target, twice);
    expect([written, equal]).toEqual([items.length, items.length]);
    const keysOf = (list: readonly WalkItem[]) => list.map(({ part, key }) => `${part} ${key}`);
    const { items: there } = await walked(await to.open());
    expect(keysOf(there).sort()).toEqual(keysOf(items).sort());
  });

  it.each(["documents", "entries", "receipts", "consents", "tickets", "latches", "cards"] as const)(
    "refuses what it is given twice and not the same, and says what: %s",
    async (part) => {
      const [from, to] = [place("memory"), place("sqlite")];
      await fillStore(from.open, fullPlan);
      const { items } = await walked(await from.open());
      const own = items.find((item) => item.part === part && !item.key.startsWith("lookup/"));
      if (own === undefined) throw new Error("none");
      const target = partsOf(await to.open(), "test");
      await expect(writeItems(target, [own, otherOf(own)])).rejects.toMatchObject({
        code: "storage.walk.item_twice",
        path: [part, own.key],
      });
      expect((await walked(await to.open())).items).toEqual([]);
    },
  );

  it("refuses two entries at one place of a chain", async () => {
    const [from, to] = [place("memory"), place("sqlite")];
    await fillStore(from.open, fullPlan);
    const { items } = await walked(await from.open());
    const own = items.find((item) => item.part === "entries");
    if (own?.part !== "entries") throw new Error("none");
    const other = { ...own, key: id(3, 999), row: { ...own.row, entryId: id(3, 999) } };
    const target = partsOf(await to.open(), "test");
    await expect(writeItems(target, [own, other])).rejects.toMatchObject({ code: "storage.walk.item_twice" });
  });
});

/** Something else under the same id. */
function otherOf(item: WalkItem): WalkItem {
  const bytes = new Uint8Array([1, 2, 3]);
  switch (item.part) {
    case "documents":
      return { ...item, document: { ...item.document, body: bytes } };
    case "entries":
      return { ...item, bytes };
    case "receipts":
      return { ...item, receipt: { ...item.receipt, raw: bytes } };
    case "consents":
      return { ...item, row: { ...item.row, patient: "BN-khác" } };
    case "tickets":
      return { ...item, row: { ...item.row, usedAt: moment(9999) } };
    case "latches":
      return { ...item, latch: { ...item.latch, code: "x.y.z" } };
    case "cards":
      return { ...item, card: { ...item.card, body: bytes } };
    default:
      throw new Error(item.part);
  }
}
