import { addMs } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { Change } from "@benhan/core/ports";
import type { Pool, PoolConnection } from "mysql2/promise";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openMariadbStorage } from "../src/open-mariadb-storage.ts";
import { describeWithMariadb, type MariadbServer, openPool, startMariadb } from "./mariadb-server.ts";
import { allOf, document, facilityId, failure, idOf, message } from "./samples.ts";

describeWithMariadb("the MariaDB store inside the transaction of its host", () => {
  let server: MariadbServer;
  let pool: Pool;
  let connection: PoolConnection;
  beforeAll(async () => {
    server = await startMariadb(["--innodb-flush-method=nosync", "--sync-frm=0"]);
  });
  afterAll(() => server?.remove());
  beforeEach(async () => {
    await server.asAdmin(`DROP DATABASE IF EXISTS benhan; CREATE OR REPLACE DATABASE his CHARACTER SET utf8mb4;
      CREATE TABLE his.patient (id INT PRIMARY KEY, name TEXT) ENGINE = InnoDB`);
    pool = openPool(server);
    connection = await pool.getConnection();
  });
  afterEach(async () => {
    connection.destroy();
    await pool.end();
  });

  const openOnPool = (lockWaitMs = 5000) => openMariadbStorage({ pool, facilityId, lockWaitMs });
  const openInHost = (lockWaitMs = 5000) => openMariadbStorage({ connection, facilityId, lockWaitMs });
  const insertPatient = (id: number) =>
    connection.query(`INSERT INTO his.patient VALUES (${id}, 'Nguyễn Thị A')`);
  async function there() {
    const store = await openOnPool();
    const [documents, entries] = [
      await allOf(store.listDocuments({ facilityId })),
      await allOf(store.listEntries({ facilityId })),
    ];
    const [patients] = await pool.query("SELECT id FROM his.patient");
    await store.close();
    return [(patients as unknown[]).length, documents.length, entries.length];
  }

  it("is there with the patient when the host commits, and is sent by a handle on the pool", async () => {
    const worker = await openOnPool();
    await connection.beginTransaction();
    await insertPatient(1);
    const store = await openInHost();
    await store.commit([document(1), message("LK1")]);
    expect((await store.readDocument({ facilityId, documentId: idOf(1) }))?.size).toBe(1);
    expect(await worker.readDocument({ facilityId, documentId: idOf(1) })).toBeUndefined();
    expect(await allOf(worker.listEntries({ facilityId }))).toEqual([]);
    await connection.commit();
    expect(await there()).toEqual([1, 1, 1]);
    const [entry] = await allOf(worker.listEntries({ facilityId }));
    const now = addMs(entry?.createdAt as never, 1000);
    const request = { facilityId, hubs: ["bhxh"], limit: 5, now, until: addMs(now, 60_000) };
    const [lease] = await worker.lease(request);
    await worker.settle(
      lease as NonNullable<typeof lease>,
      { kind: "delivered" },
      {
        ...{
          facilityId,
          receiptId: idOf(3),
          entryId: lease?.entry.entryId as never,
          hub: "bhxh",
          chain: "LK1",
        },
        ...{ digest: lease?.entry.digest as never, attempt: 1, receivedAt: now, outcome: "ACCEPTED" },
      },
    );
    expect(await allOf(worker.listReceipts({ facilityId }))).toHaveLength(1);
    expect((await allOf(worker.listEntries({ facilityId })))[0]?.state).toBe("delivered");
  });

  it("was never there when the host rolls back, or is killed before it commits", async () => {
    await openOnPool();
    for (const end of ["rollback", "kill"] as const) {
      await connection.beginTransaction();
      await insertPatient(1);
      await (await openInHost()).commit([document(1), message("LK1")]);
      if (end === "rollback") await connection.rollback();
      else await server.asAdmin(`KILL ${connection.threadId}`);
      expect(await there(), end).toEqual([0, 0, 0]);
    }
  });

  it("keeps nothing of a commit that was refused, and leaves the host's own part alone", async () => {
    await (await openOnPool()).commit([document(1)]);
    await connection.beginTransaction();
    await insertPatient(1);
    const store = await openInHost();
    const event: Change = {
      ...{ change: "audit", facilityId, eventId: idOf(9), at: document(1).recordedAt, actor: "NV-1" },
      ...{ action: "view", outcome: "done", subject: "BA-1" },
    };
    const refused = await failure(store.commit([document(2), event]));
    expect(isEmrError(refused, "storage.adapter.not_declared")).toBe(true);
    const stale = await failure(store.commit([document(3), document(1), message("LK1")]));
    expect(isEmrError(stale, "core.store.stale_version")).toBe(true);
    const long = await failure(store.commit([document(4), message("x".repeat(1001))]));
    expect(isEmrError(long, "mariadb.store.key_too_long")).toBe(true);
    await store.commit([document(5)]);
    await connection.commit();
    expect(await there()).toEqual([1, 2, 0]);
  });

  it("builds on what is committed now, though the host has read before", async () => {
    const other = await openOnPool();
    await other.commit([document(1)]);
    await connection.query("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    await connection.beginTransaction();
    await connection.query("SELECT COUNT(*) FROM his.patient");
    const [before] = await connection.query("SELECT COUNT(*) AS count FROM benhan.document_version");
    await other.commit([document(1, { version: 2, reason: "đính chính" }), message("LK1")]);
    const store = await openInHost();
    const stale = await failure(store.commit([document(1, { version: 2, reason: "đính chính" })]));
    expect(isEmrError(stale, "core.store.stale_version")).toBe(true);
    const result = await store.commit([document(1, { version: 3, reason: "đính chính" }), message("LK1")]);
    expect(result.outbox[0]).toMatchObject({ sequence: 1, alreadyQueued: true });
    const [after] = await connection.query("SELECT COUNT(*) AS count FROM benhan.document_version");
    await connection.commit();
    // The snapshot of the host itself is as old as it was, but for what it wrote.
    expect([before, after]).toEqual([[{ count: 1 }], [{ count: 2 }]]);
    expect(await there()).toEqual([0, 1, 1]);
  });

  it("refuses without a transaction, and where the tables were not made", async () => {
    expect(isEmrError(await failure(openInHost()), "mariadb.store.no_transaction")).toBe(true);
    await connection.beginTransaction();
    expect(isEmrError(await failure(openInHost()), "mariadb.store.not_prepared")).toBe(true);
    await insertPatient(1);
    await connection.rollback();
    await openOnPool();
    await connection.beginTransaction();
    const store = await openInHost();
    await connection.commit();
    expect(isEmrError(await failure(store.commit([document(1)])), "mariadb.store.no_transaction")).toBe(true);
    expect(await there()).toEqual([0, 0, 0]);
  });

  it("lets other writers of the facility wait until the host ends, and readers not at all", async () => {
    const worker = await openOnPool(1000);
    await connection.beginTransaction();
    await (await openInHost()).commit([document(1)]);
    const locked = await failure(worker.commit([document(2)]));
    expect(isEmrError(locked, "core.store.unavailable") && locked.text.en).toContain("write lock");
    expect(await allOf(worker.listDocuments({ facilityId }))).toEqual([]);
    const patient = (await openOnPool(20_000)).commit([document(2)]);
    await connection.commit();
    await patient;
    expect(await there()).toEqual([0, 2, 0]);
    const held = await pool.getConnection();
    await held.beginTransaction();
    await held.query("SELECT * FROM benhan.facility FOR UPDATE");
    await connection.beginTransaction();
    await insertPatient(1);
    const store = await openInHost(1000);
    expect(isEmrError(await failure(store.commit([document(3)])), "core.store.unavailable")).toBe(true);
    await held.rollback();
    held.release();
    await store.commit([document(3)]);
    await connection.commit();
    expect(await there()).toEqual([1, 3, 0]);
  });

  it("tells the host when the server has undone its transaction because of a deadlock", async () => {
    await (await openOnPool()).close();
    await connection.query("INSERT INTO his.patient VALUES (7, 'B')");
    const other = await pool.getConnection();
    await other.beginTransaction();
    // Much to undo: the server takes the other one for its victim.
    await other.query("INSERT INTO his.patient SELECT seq, 'x' FROM his.seq_1000_to_2000");
    await other.query("SELECT * FROM benhan.facility FOR UPDATE");
    await connection.beginTransaction();
    await connection.query("UPDATE his.patient SET name = 'C' WHERE id = 7");
    const store = await openInHost(20_000);
    const answer = failure(store.commit([document(1)]));
    await other.query("UPDATE his.patient SET name = 'D' WHERE id = 7");
    expect(isEmrError(await answer, "mariadb.store.host_transaction_lost")).toBe(true);
    expect(isEmrError(await failure(store.commit([document(1)])), "mariadb.store.no_transaction")).toBe(true);
    await other.rollback();
    other.release();
    expect(await there()).toEqual([1, 0, 0]);
  });
});
