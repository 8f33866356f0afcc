import type { Storage } from "@benhan/storage";
import { verifyStore } from "@benhan/storage/integrity";
import { type MigrateStoreOptions, migrateStore, planMigration } from "@benhan/storage/migration";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { walkSteps } from "../../src/walk/walk-store.ts";
import { all, type EngineName, engines, makePlace, type TestPlace } from "../walk/engines.ts";
import {
  documentOf,
  entryOf,
  eventOf,
  facilityId,
  fillStore,
  fullPlan,
  id,
  moment,
  plans,
} from "../walk/fill-store.ts";
import { Broken, breakWrite } from "./break-writes.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});
function place(engine: EngineName): TestPlace {
  const own = makePlace(engine);
  made.push(own);
  return own;
}
const migrate = (from: Storage, to: Storage, more: Partial<MigrateStoreOptions> = {}) =>
  migrateStore({ from, to, ...more });

/** Everything that a store holds, as one text for each thing; look-ups last, as their order depends on the keys. */
async function texts(storage: Storage): Promise<string[]> {
  const [found, lookups]: [string[], string[]] = [[], []];
  const bytesAsText = (_: string, value: unknown) =>
    value instanceof Uint8Array ? [...value].join() : value;
  for await (const step of walkSteps(partsOf(storage, "test"), {})) {
    const { place: _, ...own } = step as unknown as { place: unknown } & Record<string, unknown>;
    const isLookup = String(own["key"]).startsWith("lookup/");
    (isLookup ? lookups : found).push(JSON.stringify(sorted(own), bytesAsText));
  }
  return [...found, ...lookups.sort()];
}
function sorted(value: unknown): unknown {
  if (value instanceof Uint8Array || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

describe("moving a store", () => {
  it("keeps everything through any engines, one after another", async () => {
    await fc.assert(
      fc.asyncProperty(
        plans,
        fc.array(fc.constantFrom(...engines), { minLength: 2, maxLength: 4 }),
        async (plan, [first = "memory", ...others]) => {
          const start = place(first);
          await fillStore(start.open, plan);
          let from = await start.open();
          const expected = await texts(from);
          for (const engine of others) {
            const to = await place(engine).open();
            const { lost, disposed, repaired } = await migrate(from, to);
            expect({ lost, disposed, repaired }).toEqual({ lost: [], disposed: 0, repaired: 0 });
            expect(await texts(to)).toEqual(expected);
            expect((await verifyStore(to)).issues).toEqual([]);
            await from.close();
            from = to;
          }
          await from.close();
        },
      ),
      { numRuns: 12 },
    );
  });

  it("plans first: counts and size, without writing", async () => {
    const [source, target] = [place("memory"), place("memory-sealed")];
    await fillStore(source.open, fullPlan);
    const [from, to] = [await source.open(), await target.open()];
    const plan = await planMigration({ from, to });
    expect(plan.counts).toMatchObject({ documents: 12, entries: 5, receipts: 4, events: 10, cards: 10 });
    expect(plan.bytes).toBeGreaterThan(1000);
    expect(await texts(to)).toEqual([]);
    const { counts, bytes } = await migrate(from, to);
    expect({ counts, bytes }).toEqual({ counts: plan.counts, bytes: plan.bytes });
  });

  it.each(["memory", "sqlite", "sqlite-sealed"] as const)(
    "goes on after a break at any write, and doubles nothing: %s",
    async (engine) => {
      const source = place("memory");
      await fillStore(source.open, fullPlan);
      const from = await source.open();
      const expected = await texts(from);
      for (let number = 1; ; number += 1) {
        const target = place(engine);
        const broken = await target.open();
        breakWrite(broken, number, number % 2 === 0 ? "before" : "after");
        const first = await migrate(from, broken).catch((error: unknown) => error);
        await broken.close();
        const to = await target.open();
        await migrate(from, to);
        expect(await texts(to)).toEqual(expected);
        await to.close();
        if (!(first instanceof Broken)) {
          expect(number).toBeGreaterThan(10);
          break;
        }
      }
    },
  );

  it("takes what was added and changed since the run before", async () => {
    const [source, target] = [place("sqlite-sealed"), place("sqlite")];
    await fillStore(source.open, { ...fullPlan, isHeld: true });
    const [from, to] = [await source.open(), await target.open()];
    await migrate(from, to);
    await from.commit([documentOf(1, 3, 20), documentOf(50, 1, 30), entryOf(40)]);
    await from.appendEvents([eventOf(0, 200)]);
    await from.release({ facilityId, hub: "emr", now: moment(2000) });
    await from.release({ facilityId, hub: "bhxh", now: moment(2000) });
    const { gate } = partsOf(from, "test");
    await gate.write((rows) => rows.removeCard("hold", { sort: "2036-02-01", key: id(2, 1) }), undefined);
    expect(await migrate(from, to)).toMatchObject({ written: 4 });
    expect(await texts(to)).toEqual(await texts(from));
    expect(await to.listLatches({ facilityId })).toEqual([]);
    expect(await migrate(from, to)).toMatchObject({ written: 0, updated: 0 });
  });

  it("sends nothing twice: an entry in a worker's hands is handed out again when that ends", async () => {
    const [source, target] = [place("memory"), place("memory-sealed")];
    const [from, to] = [await source.open(), await target.open()];
    await from.commit([entryOf(0)]);
    const request = { facilityId, hubs: ["bhxh"], limit: 5, now: moment(10), until: moment(20) };
    const [lease] = await from.lease(request);
    await migrate(from, to);
    expect(await to.lease({ ...request, now: moment(19), until: moment(29) })).toEqual([]);
    const [again] = await to.lease({ ...request, now: moment(20), until: moment(30) });
    expect(again?.entry).toMatchObject({ attempts: 2, idempotencyKey: lease?.entry.idempotencyKey });
    expect(again?.token).not.toBe(lease?.token);
    await expect(migrate(from, to)).rejects.toMatchObject({ code: "storage.migration.target_in_use" });
  });

  it("refuses a target with other content before it writes, and takes one that is a beginning", async () => {
    const [source, other, prefix] = [place("memory"), place("memory"), place("memory")];
    await fillStore(source.open, fullPlan);
    const [from, to, begun] = [await source.open(), await other.open(), await prefix.open()];
    await to.commit([documentOf(90, 1, 5)]);
    const before = await texts(to);
    const refused = { code: "storage.migration.target_occupied" };
    await expect(migrate(from, to)).rejects.toMatchObject(refused);
    await expect(planMigration({ from, to })).rejects.toMatchObject(refused);
    expect(await texts(to)).toEqual(before);
    await begun.commit([documentOf(0, 1, 10)]);
    await migrate(from, begun);
    expect(await texts(begun)).toEqual(await texts(from));
  });

  it("refuses a target that went into service, before it writes", async () => {
    const [source, target] = [place("memory"), place("memory-sealed")];
    await fillStore(source.open, fullPlan);
    const [from, to] = [await source.open(), await target.open()];
    await migrate(from, to);
    await to.commit([{ change: "lookup", facilityId, index: "citizen-card", value: "2", key: "own" }]);
    const before = await texts(to);
    await expect(migrate(from, to)).rejects.toMatchObject({ code: "storage.migration.target_in_use" });
    await expect(planMigration({ from, to })).rejects.toMatchObject({
      code: "storage.migration.target_in_use",
    });
    expect(await texts(to)).toEqual(before);
  });

  it("refuses a target that is the source through another handle", async () => {
    const source = place("memory");
    await fillStore(source.open, fullPlan);
    const [from, to] = [await source.open(), await source.open()];
    await expect(migrate(from, to)).rejects.toMatchObject({ code: "storage.migration.same_store" });
  });

  it("leaves behind what was disposed of, but not the receipts of it", async () => {
    const [source, target] = [place("memory-sealed"), place("memory")];
    await fillStore(source.open, fullPlan);
    const [from, to] = [await source.open(), await target.open()];
    const own = (await all(source.encryption?.keys.listKeys() ?? nothing())).map(({ keyId }) => keyId);
    await source.encryption?.keys.destroyKeys(
      own.filter((keyId) => /^[0-9a-f-]{36}$/.test(keyId)),
      moment(5000),
    );
    const { disposed, lost, counts } = await migrate(from, to);
    expect(lost).toEqual([]);
    expect(disposed).toBeGreaterThan(15);
    expect(counts).toMatchObject({ documents: 0, entries: 0, receipts: 4, events: 10 });
    const receipts = await all(to.listReceipts({ facilityId }));
    expect(receipts.map(({ raw }) => raw)).toEqual(receipts.map(() => undefined));
  });

  it("refuses itself, other facilities and misspelt options", async () => {
    const from = await place("memory").open();
    await expect(migrate(from, from)).rejects.toMatchObject({ code: "storage.migration.same_store" });
    await expect(migrate(from, {} as Storage)).rejects.toMatchObject({ code: "core.options.wrong" });
    await expect(migrate(from, from, { Second: from } as object)).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });
});

async function* nothing() {
  // Nothing.
}
