import { verifyStore } from "@benhan/storage/integrity";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import { migrateStore } from "@benhan/storage/migration";
import { openPostgresStorage } from "@benhan/storage/postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { facilityId, fillStore, fullPlan, moment } from "../walk/fill-store.ts";

describeWithPostgres("a migration to PostgreSQL", () => {
  let server: PostgresServer;
  let pool: ReturnType<typeof openPool>;
  beforeAll(async () => {
    server = await startPostgres();
    pool = openPool(server.config());
  });
  afterAll(async () => {
    await pool?.end();
    await server?.remove();
  });

  it("keeps the order of what goes over in one batch: receipts, anchors, consents, used tickets", async () => {
    const database = createMemoryDatabase();
    const plan = { ...fullPlan, entries: 12, receipts: 12, consents: 6, tickets: 6 };
    await fillStore((writer) => openMemoryStorage({ facilityId, database, writer }), plan);
    const from = await openMemoryStorage({ facilityId, database });
    const { gate } = partsOf(from, "test");
    const close = (code: string, minute: number) =>
      gate.write(async (rows) => {
        await rows.openLatch("bhxh");
        await rows.closeLatch({ hub: "bhxh", code, closedAt: moment(minute) });
      }, undefined);
    await close("one", 1);
    // Two anchors of one head stand in the order of adding.
    for await (const head of from.listTreeHeads({ facilityId }))
      for (const token of [7, 3, 5])
        await from.addAnchor({ ...head, stampedAt: moment(2000), token: Uint8Array.of(token) });
    const to = await openPostgresStorage({ pool, facilityId });
    const { counts } = await migrateStore({ from, to });
    expect(counts.receipts).toBeGreaterThan(3);
    expect((await verifyStore(to)).issues).toEqual([]);
    // A latch that was closed anew meanwhile takes the place of the older one.
    await close("two", 2);
    expect(await migrateStore({ from, to })).toMatchObject({ written: 0, updated: 1 });
    expect(await migrateStore({ from, to })).toMatchObject({ written: 0, updated: 0 });
    await to.close();
  });
});
