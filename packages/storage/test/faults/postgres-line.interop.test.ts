import { addMs, enqueue, parseFacilityId } from "@benhan/core";
import { digestOf } from "@benhan/core/digest";
import { isEmrError } from "@benhan/core/faults";
import type { Storage } from "@benhan/storage";
import { openPostgresStorage, type PostgresClient, type PostgresPool } from "@benhan/storage/postgres";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Client, openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";
import { expectHoursBack, expectLogInOrder, expectVersionsInOrder, expectYearsBack } from "./clock-jumps.ts";
import { documentOf, eventOf } from "./samples.ts";
import { type Interruption, interrupted } from "./watched-pool.ts";

const facilityId = parseFacilityId("bv-a");
const document = documentOf(facilityId, 1);
const key = { facilityId, documentId: document.documentId };
const message = enqueue("bhxh", {
  ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain: "LK1" },
  ...{ contentType: "application/xml", bytes: new Uint8Array([1]) },
});
const changes = [document, message, { change: "audit", ...eventOf(facilityId, 2) }] as const;

/** Small ones are written with one statement, others in a transaction. */
const ways = [
  ["in one statement", changes],
  ["in a transaction", [...changes, documentOf(facilityId, 5)]],
] as const;
const ends = (text: string) => text === "COMMIT" || text.includes("begin_at_once");

async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** Which fault a call ends in, and whether it may be repeated. */
async function faultOf(call: Promise<unknown>): Promise<readonly [code: string, retry: string]> {
  try {
    await call;
    return ["ok", "ok"];
  } catch (error) {
    if (!isEmrError(error)) throw error;
    expect((error.nextStep?.vi ?? "").length).toBeGreaterThan(10);
    return [error.code, error.retry];
  }
}

const unreachable = ["core.store.unavailable", "safe"];
const uncertain = ["storage.postgres.commit_uncertain", "unknown-outcome"];

describeWithPostgres("the line to a PostgreSQL server", () => {
  let server: PostgresServer;
  let pool: ReturnType<typeof openPool>;
  let interruption: Interruption | undefined;
  beforeAll(async () => {
    server = await startPostgres();
    pool = openPool({ ...server.config(), max: 2 });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.remove();
  });
  beforeEach(async () => {
    interruption = undefined;
    await asAdmin("DROP SCHEMA IF EXISTS benhan CASCADE");
  });

  const open = (own: PostgresPool = interrupted(pool, () => interruption)) =>
    openPostgresStorage({ pool: own, facilityId });
  async function asAdmin(sql: string): Promise<void> {
    const admin = new Client(server.config("postgres"));
    await admin.connect();
    await admin.query(sql);
    await admin.end();
  }
  const endAll = () =>
    asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'his'");
  /** Ends the connection once, at the first text that is such. */
  const once = (when: keyof Interruption, isSuch: (text: string) => boolean): void => {
    interruption = {
      async [when](text: string, _client: PostgresClient) {
        if (!isSuch(text)) return;
        interruption = undefined;
        await endAll();
        // What was answered is lost on the way.
        if (when === "after") throw new Error("Connection terminated unexpectedly");
      },
    };
  };
  async function expectWholeOnce(store: Storage): Promise<void> {
    expect((await allOf(store.listVersions(key))).map(({ version }) => version)).toEqual([1]);
    expect((await allOf(store.listEntries({ facilityId }))).map(({ sequence }) => sequence)).toEqual([1]);
    expect(await allOf(store.listEvents({ facilityId }))).toHaveLength(1);
  }

  it("that breaks between two commits costs at most one refusal that may be repeated", async () => {
    const store = await open();
    await endAll();
    const first = await faultOf(store.commit(changes));
    if (first[0] !== "ok") {
      expect(first).toEqual(unreachable);
      await store.commit(changes);
    }
    await expectWholeOnce(store);
  });

  it("that breaks amid a commit keeps nothing of it, and the repeated call keeps it once", async () => {
    const store = await open();
    let isBegun = false;
    once("before", (text) => {
      const isAmid = isBegun && text !== "COMMIT";
      isBegun ||= text.includes("READ WRITE");
      return isAmid;
    });
    const [, [, many]] = ways;
    expect(await faultOf(store.commit(many))).toEqual(unreachable);
    expect(await store.readDocument(key)).toBeUndefined();
    expect(await allOf(store.listEvents({ facilityId }))).toEqual([]);
    await store.commit(many);
    await expectWholeOnce(store);
  });

  it.each(ways)(
    "that breaks before the server has committed is told as uncertain (%s)",
    async (_way, all) => {
      const store = await open();
      once("before", ends);
      expect(await faultOf(store.commit(all))).toEqual(uncertain);
      expect(await store.readDocument(key)).toBeUndefined();
      await store.commit(all);
      await expectWholeOnce(store);
    },
  );

  it.each(ways)(
    "that loses the answer to a commit doubles nothing when it is repeated (%s)",
    async (_way, all) => {
      const store = await open();
      once("after", ends);
      expect(await faultOf(store.commit(all))).toEqual(uncertain);
      expect(await faultOf(store.commit(all))).toEqual(["core.store.stale_version", "never"]);
      expect((await store.readDocument(key))?.digest).toBe(digestOf(document.body));
      await expectWholeOnce(store);
    },
  );

  it("that loses the answer doubles no message, no event, no receipt, no attempt", async () => {
    const store = await open();
    once("after", ends);
    expect(await faultOf(store.commit([message]))).toEqual(uncertain);
    expect((await store.commit([message])).outbox).toMatchObject([{ sequence: 1, alreadyQueued: true }]);

    once("after", ends);
    expect(await faultOf(store.appendEvents([eventOf(facilityId, 3)]))).toEqual(uncertain);
    await store.appendEvents([eventOf(facilityId, 3)]);
    expect(await allOf(store.listEvents({ facilityId }))).toHaveLength(1);

    const now = addMs(message.createdAt, 1000);
    const request = { facilityId, hubs: ["bhxh"], limit: 1, now };
    once("after", ends);
    // Counted, and not handed out: the entry comes back when the lease is over.
    expect(await faultOf(store.lease({ ...request, until: addMs(now, 1000) }))).toEqual(uncertain);
    expect(await store.lease({ ...request, until: addMs(now, 1000) })).toEqual([]);
    const [later, until] = [addMs(now, 2000), addMs(now, 60_000)];
    const [lease] = await store.lease({ ...request, now: later, until });
    if (lease === undefined) throw new Error("nothing was handed out");
    expect(lease.entry.attempts).toBe(2);
    const receipt = {
      ...{ facilityId, receiptId: eventOf(facilityId, 4).eventId as never, entryId: lease.entry.entryId },
      ...{ hub: "bhxh", chain: "LK1", digest: message.digest, attempt: 2, receivedAt: later },
      ...({ outcome: "ACCEPTED" } as const),
    };
    once("after", ends);
    expect(await faultOf(store.settle(lease, { kind: "delivered" }, receipt))).toEqual(uncertain);
    expect(await store.settle(lease, { kind: "delivered" }, receipt)).toBe("lease-lost");
    const [entry, ...others] = await allOf(store.listEntries({ facilityId }));
    expect([entry?.state, entry?.attempts, others]).toEqual(["delivered", 2, []]);
    expect(await allOf(store.listReceipts({ facilityId }))).toHaveLength(1);
  });

  it("is told while the server is down, and the same handle goes on when it is back", async () => {
    const store = await open();
    await store.commit(changes);
    for (const how of ["immediate", "kill"] as const) {
      await server.kill(how);
      for (let tries = 0; tries < 3; tries += 1) {
        expect(await faultOf(store.readDocument(key))).toEqual(unreachable);
        expect(await faultOf(store.commit([documentOf(facilityId, 7)]))).toEqual(unreachable);
        expect(await faultOf(open())).toEqual(unreachable);
      }
      await server.start();
      await expectWholeOnce(store);
    }
    await store.commit([documentOf(facilityId, 7)]);
    await store.close();
  });

  it.each([
    ["an error of the network", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" })],
    ["a time limit of the pool", new Error("timeout exceeded when trying to connect")],
    ["nothing at all", undefined],
    ["a text", "no"],
  ])("over which the pool gets no client is told: %s", async (_what, reason) => {
    let isDown = true;
    const failing: PostgresPool = {
      connect: () => (isDown ? Promise.reject(reason) : pool.connect()),
    };
    expect(await faultOf(open(failing))).toEqual(unreachable);
    isDown = false;
    const store = await open(failing);
    isDown = true;
    expect(await faultOf(store.commit(changes))).toEqual(unreachable);
    isDown = false;
    await store.commit(changes);
    await expectWholeOnce(store);
  });

  it("has a clock at its other end that may be set back", async () => {
    for (const expectation of [expectHoursBack, expectYearsBack, expectLogInOrder, expectVersionsInOrder]) {
      await asAdmin("DROP SCHEMA IF EXISTS benhan CASCADE");
      await expectation(await open());
    }
  });
});
