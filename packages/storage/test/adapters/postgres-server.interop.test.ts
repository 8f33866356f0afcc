import {
  addMs,
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  enqueue,
  parseFacilityId,
  parseInstant,
} from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { AuditEvent } from "@benhan/core/ports";
import {
  openPostgresStorage,
  type PostgresClient,
  type PostgresPool,
  planPostgresUpgrade,
} from "@benhan/storage/postgres";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { Client, openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";

const facilityId = parseFacilityId("bv-a");
const start = parseInstant("2026-07-02T08:00:00.000+07:00");

function document(number: number, given: Partial<DocumentChange> = {}): DocumentChange {
  const id = `01980000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  return {
    change: "document",
    facilityId,
    documentId: id as DocumentId,
    episodeId: id as EpisodeId,
    kind: "visit-record",
    version: 1,
    schema: 1,
    contentType: "application/json",
    body: new Uint8Array([number]),
    author: { kind: "system", id: "his" },
    recordedAt: start,
    ...given,
  };
}

function event(number: number): AuditEvent {
  return {
    ...{ facilityId, eventId: document(number).documentId, at: start, actor: "NV-1", action: "view" },
    ...({ outcome: "done", subject: "BA-1", patient: "BN-1" } as const),
  };
}

async function allOf<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

/** Whether a text writes rows of a commit: by statements, or by functions of the schema. */
const writes = (text: string): boolean => /INSERT INTO|\.put_/.test(text);

/** A pool before which something is done with each text that is run. */
function watched(pool: PostgresPool, watch: (text: string, client: PostgresClient) => Promise<void>) {
  const released: (Error | boolean | undefined)[] = [];
  const watching: PostgresPool = {
    async connect() {
      const client = await pool.connect();
      return {
        async query(text, values) {
          await watch(text, client);
          return client.query(text, values);
        },
        release(error) {
          released.push(error);
          client.release(error);
        },
        on: (name, listener) => client.on?.(name, listener),
        removeListener: (name, listener) => client.removeListener?.(name, listener),
      };
    },
  };
  return { pool: watching, released };
}

describeWithPostgres("the PostgreSQL store and its server", () => {
  let server: PostgresServer;
  let pool: ReturnType<typeof openPool>;
  beforeAll(async () => {
    server = await startPostgres();
    pool = openPool({ ...server.config(), max: 5 });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.remove();
  });
  beforeEach(() => asAdmin("DROP SCHEMA IF EXISTS benhan CASCADE"));

  const open = (given: Partial<Parameters<typeof openPostgresStorage>[0]> = {}) =>
    openPostgresStorage({ pool, facilityId, ...given });
  async function asAdmin(sql: string): Promise<readonly Record<string, unknown>[]> {
    const admin = new Client(server.config("postgres"));
    await admin.connect();
    try {
      const answer = await admin.query(sql);
      return answer.rows;
    } finally {
      await admin.end();
    }
  }
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );

  it("shows a role no row unless the transaction names the facility, not even the owner of the tables", async () => {
    const store = await open();
    await store.commit([document(1), { change: "audit", ...event(2) }]);
    const other = await open({ facilityId: parseFacilityId("bv-b") });
    await other.commit([document(1, { facilityId: parseFacilityId("bv-b") })]);
    const tables = await asAdmin("SELECT tablename FROM pg_tables WHERE schemaname = 'benhan'");
    const seen = async (name?: string) => {
      const client = await pool.connect();
      await client.query("BEGIN");
      if (name) await client.query("SELECT set_config('benhan.facility_id', $1, true)", [name]);
      const { rows } = await client.query("SELECT facility_id FROM benhan.document_version");
      await client.query("COMMIT");
      client.release();
      return rows.map((row) => row.facility_id);
    };
    expect([await seen(), await seen("bv-a"), await seen("bv-b"), await seen("")]).toEqual([
      [],
      ["bv-a"],
      ["bv-b"],
      [],
    ]);
    const unguarded = await asAdmin(
      `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = 'benhan' AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(unguarded).toEqual([{ relname: "storage_format" }]);
    expect(tables.length).toBe(16);
    const insert = pool.query(
      "INSERT INTO benhan.latch (facility_id, hub, code, closed_at) VALUES ('bv-a', 'h', 'c', 'now')",
    );
    expect(await failure(insert)).toMatchObject({ code: "42501" });
  });

  it("works for a role that has only the rights of the guide, and tells one without them", async () => {
    await (await open()).close();
    await asAdmin(`DROP ROLE IF EXISTS his_app; CREATE ROLE his_app LOGIN`);
    const weak = openPool({ ...server.config(), user: "his_app", max: 1 });
    const refused = await failure(open({ pool: weak }));
    expect(isEmrError(refused, "storage.postgres.permission_missing")).toBe(true);
    await asAdmin(`GRANT USAGE ON SCHEMA benhan TO his_app;
      GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA benhan TO his_app;
      REVOKE INSERT ON benhan.storage_format FROM his_app;
      GRANT UPDATE ON benhan.outbox_entry, benhan.audit_log, benhan.egress_ticket, benhan.note, benhan.card TO his_app;
      GRANT DELETE ON benhan.latch, benhan.card TO his_app;`);
    const store = await open({ pool: weak });
    const change = enqueue("bhxh", {
      ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain: "LK1" },
      ...{ contentType: "application/xml", bytes: new Uint8Array([1]) },
    });
    await store.commit([document(1), change, { change: "audit", ...event(2) }]);
    await store.appendEvents([event(3)]);
    const lookup = { facilityId, index: "citizen-card", value: "001", key: "BA-1" };
    await store.commit([{ change: "lookup", ...lookup }]);
    await store.commit([{ change: "lookup", ...lookup }]);
    await store.commit([{ change: "lookup", ...lookup, remove: true }]);
    const now = addMs(change.createdAt, 1000);
    const [lease] = await store.lease({
      facilityId,
      hubs: ["bhxh"],
      limit: 1,
      now,
      until: addMs(now, 60_000),
    });
    expect(lease?.entry.bytes).toEqual(new Uint8Array([1]));
    expect((await store.readDocument(document(1)))?.body).toEqual(new Uint8Array([1]));
    await store.close();
    await weak.end();
    await asAdmin("DROP OWNED BY his_app; DROP ROLE his_app");
  });

  it("lets nobody change or delete what is evidence, not even an administrator", async () => {
    const store = await open();
    const change = enqueue("bhxh", {
      ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain: "LK1" },
      ...{ contentType: "application/xml", bytes: new Uint8Array([1]) },
    });
    await store.commit([document(1), change, { change: "audit", ...event(2) }]);
    const refusals = [
      "UPDATE benhan.document_version SET body = ''",
      "DELETE FROM benhan.document_version",
      "TRUNCATE benhan.document_version",
      "UPDATE benhan.audit_chunk SET events = ''",
      "DELETE FROM benhan.audit_chunk",
      "UPDATE benhan.audit_log SET size = size - 1",
      "DELETE FROM benhan.audit_log",
      "UPDATE benhan.outbox_bytes SET bytes = ''",
      "UPDATE benhan.outbox_entry SET digest = ''",
      "DELETE FROM benhan.outbox_entry",
    ];
    for (const sql of refusals) expect(await failure(asAdmin(sql)), sql).toMatchObject({ code: "23001" });
    const triggers = await asAdmin(
      `SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname = 'benhan' AND relkind = 'r' AND NOT EXISTS (
         SELECT FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal) ORDER BY relname`,
    );
    expect(triggers.map((row) => row["relname"])).toEqual(["card", "latch", "note", "storage_format"]);
  });

  it("refuses a schema of another program and one of a newer version, and leaves them as they are", async () => {
    await asAdmin("CREATE SCHEMA benhan AUTHORIZATION his; CREATE TABLE benhan.storage_format (a int)");
    expect(isEmrError(await failure(open()), "storage.postgres.foreign_schema")).toBe(true);
    expect(await asAdmin("SELECT tablename FROM pg_tables WHERE schemaname = 'benhan'")).toHaveLength(1);
    await asAdmin("DROP SCHEMA benhan CASCADE");
    await (await open()).close();
    await asAdmin("UPDATE benhan.storage_format SET format = 99");
    const newer = await failure(open());
    expect(isEmrError(newer, "core.store.newer_format") && newer.text.en).toContain("format 99");
    await asAdmin("UPDATE benhan.storage_format SET owner = 'theirs', format = 1");
    expect(isEmrError(await failure(open()), "storage.postgres.foreign_schema")).toBe(true);
  });

  it("is made once when ten open it at the same time, and plans nothing more then", async () => {
    const plan = await planPostgresUpgrade({ pool });
    expect([plan.length, plan[0]]).toEqual([2, 'CREATE SCHEMA "benhan";']);
    const stores = await Promise.all(Array.from({ length: 10 }, () => open()));
    await Promise.all(stores.map((store, at) => store.commit([document(at)])));
    expect(await planPostgresUpgrade({ pool })).toEqual([]);
    expect(await asAdmin("SELECT count(*)::int AS count FROM benhan.document_version")).toEqual([
      { count: 10 },
    ]);
    // Into a schema that an administrator has made for a role that may make none.
    await asAdmin("CREATE SCHEMA prepared AUTHORIZATION his");
    expect(await planPostgresUpgrade({ pool, schema: "prepared" })).toHaveLength(1);
    await (await open({ schema: "prepared" })).close();
    await asAdmin("DROP SCHEMA prepared CASCADE");
  });

  it("stays as it was when making it fails half way", async () => {
    const failing = watched(pool, async (text, client) => {
      if (text.includes("CREATE TABLE")) await client.query("SELECT 1 / 0");
    });
    expect(isEmrError(await failure(open({ pool: failing.pool })), "storage.postgres.unexpected")).toBe(true);
    expect(await asAdmin("SELECT FROM pg_namespace WHERE nspname = 'benhan'")).toEqual([]);
    await (await open()).close();
  });

  it("lets one of two pools win a version, and loses no event of either", async () => {
    const second = openPool({ ...server.config(), max: 2 });
    const [a, b] = await Promise.all([open(), open({ pool: second })]);
    for (let number = 1; number <= 20; number += 1) {
      const answers = await Promise.allSettled(
        [a, b].map((store, at) =>
          store.commit([document(number), { change: "audit", ...event(100 + number * 2 + at) }]),
        ),
      );
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
    await Promise.all([a, b].map((store, at) => store.appendEvents([event(500 + at)])));
    expect(await allOf(a.listTreeHeads({ facilityId }))).toMatchObject([{ writer: "main", size: 22 }]);
    await second.end();
  });

  /** Breaks the connection once, before the first text of this kind. */
  function breaking(before: (text: string) => boolean) {
    const state = { isBroken: true };
    const cut = watched(pool, async (text, client) => {
      if (!before(text) || state.isBroken) return;
      state.isBroken = true;
      const { rows } = (await client.query("SELECT pg_backend_pid()::int AS pid")) as {
        readonly rows: readonly { readonly pid: number }[];
      };
      await asAdmin(`SELECT pg_terminate_backend(${rows[0]?.pid})`);
    });
    return { ...cut, state };
  }
  const two = [document(1), document(2)];

  it.each([
    ["in a transaction", (text: string) => text === "COMMIT", two],
    ["in one statement", (text: string) => text.includes("begin_at_once"), [document(1)]],
  ] as const)(
    "says that it is not known what became of a commit %s whose connection broke, and closes the client",
    async (_, isCut, changes) => {
      const cut = breaking(isCut);
      const store = await open();
      const shaky = await open({ pool: cut.pool });
      cut.released.length = 0;
      cut.state.isBroken = false;
      const uncertain = await failure(shaky.commit(changes));
      expect(isEmrError(uncertain, "storage.postgres.commit_uncertain") && uncertain.retry).toBe(
        "unknown-outcome",
      );
      expect(cut.released).toEqual([expect.any(Error)]);
      expect(await store.readDocument(document(1))).toBeUndefined();
      await shaky.commit(changes);
      expect((await store.readDocument(document(1)))?.version).toBe(1);
    },
  );

  it.each([
    ["in a transaction", writes, two],
    [
      "in one statement",
      (text: string) => text.includes(".foresee"),
      [document(1), { change: "audit" as const, ...event(2) }],
    ],
  ] as const)(
    "says that nothing was written %s when the connection breaks before, and works again afterwards",
    async (_, isCut, changes) => {
      const cut = breaking(isCut);
      const store = await open({ pool: cut.pool });
      cut.state.isBroken = false;
      const lost = await failure(store.commit(changes));
      expect(isEmrError(lost, "core.store.unavailable") && [lost.retry, lost.text.en]).toEqual([
        "safe",
        expect.stringContaining("connection to it broke"),
      ]);
      expect(await store.readDocument(document(1))).toBeUndefined();
      await store.commit(changes);
      expect((await store.readDocument(document(1)))?.version).toBe(1);
    },
  );

  it("writes a small commit in two statements, and again in a transaction when another was faster", async () => {
    const texts: string[] = [];
    let between: (() => Promise<unknown>) | undefined;
    const seen = watched(pool, async (text) => {
      texts.push(text);
      const now = text.includes("begin_at_once") ? between : undefined;
      if (now !== undefined) between = undefined;
      await now?.();
    });
    const [store, other] = [await open({ pool: seen.pool }), await open()];
    texts.length = 0;
    await store.commit([document(1), { change: "audit", ...event(2) }]);
    expect(texts).toEqual([expect.stringContaining(".foresee"), expect.stringContaining("begin_at_once")]);
    // Nothing of a new record is there, and where the log stands was told by the last commit.
    texts.length = 0;
    await store.commit([document(7), { change: "audit", ...event(8) }]);
    expect(texts).toEqual([expect.stringContaining("begin_at_once")]);
    await store.commit([document(7, { version: 2, reason: "corrected" })]);
    const { documentId } = document(7);
    expect((await store.readDocument({ facilityId, documentId }))?.version).toBe(2);

    // The log has grown: the event comes behind that of the other, and none is lost.
    between = () => other.appendEvents([event(9)]);
    await store.commit([document(10), { change: "audit", ...event(11) }]);
    expect(texts.at(-1)).toBe("COMMIT");
    const events = await allOf(store.listEvents({ facilityId }));
    expect(events.map(({ event }) => event.eventId)).toEqual(
      [2, 8, 9, 11].map((number) => event(number).eventId),
    );
    // The document has a newer version: the commit is refused.
    const late = await open({ pool: seen.pool });
    between = () => other.commit([document(6)]);
    const stale = await failure(late.commit([document(6, { body: new Uint8Array([9]) })]));
    expect(isEmrError(stale, "core.store.stale_version")).toBe(true);
    expect((await store.readDocument(document(6)))?.body).toEqual(new Uint8Array([6]));
  });

  it("does not trust what it read where the host isolates more strictly", async () => {
    await asAdmin("ALTER ROLE his SET default_transaction_isolation = 'repeatable read'");
    const strict = openPool({ ...server.config(), max: 1 });
    const texts: string[] = [];
    const seen = watched(strict, async (text) => void texts.push(text));
    const store = await open({ pool: seen.pool });
    await store.commit([document(1), { change: "audit", ...event(2) }]);
    expect(texts.at(-1)).toBe("COMMIT");
    await asAdmin("ALTER ROLE his RESET default_transaction_isolation");
    await strict.end();
  });

  it("is unavailable while the server is down, and keeps what was acknowledged before", async () => {
    const store = await open();
    await store.commit([document(1)]);
    await server.kill("immediate");
    for (const work of [store.commit([document(2)]), store.readDocument(document(1))]) {
      expect(isEmrError(await failure(work), "core.store.unavailable")).toBe(true);
    }
    expect(isEmrError(await failure(open()), "core.store.unavailable")).toBe(true);
    await server.start();
    expect((await store.readDocument(document(1)))?.version).toBe(1);
    await store.commit([document(2)]);
  });

  it("waits for those who write at the same time, no longer than it was told to", async () => {
    const store = await open({ lockWaitMs: 200 });
    const blocker = await pool.connect();
    await blocker.query("BEGIN");
    await blocker.query(`SELECT pg_advisory_xact_lock(hashtextextended('benhan "benhan" bv-a', 0))`);
    const late = await failure(store.commit([document(1)]));
    expect(isEmrError(late, "core.store.unavailable") && late.text.en).toContain("write lock");
    // Readers and other facilities do not wait.
    expect(await store.readDocument(document(1))).toBeUndefined();
    const other = parseFacilityId("bv-b");
    await (await open({ facilityId: other })).commit([document(1, { facilityId: other })]);
    const patient = await open();
    const committed = patient.commit([document(1)]);
    const impatient = await open();
    const controller = new AbortController();
    const given = failure(impatient.commit([document(2)], {}, { signal: controller.signal }));
    const reason = new Error("stop");
    controller.abort(reason);
    expect(await given).toBe(reason);
    await blocker.query("COMMIT");
    blocker.release();
    await committed;
    await impatient.close();
    expect(await patient.readDocument(document(2))).toBeUndefined();
  });

  it("does not wait for a client of the pool when the caller has given up, and gives it back when it comes", async () => {
    const small = openPool({ ...server.config(), max: 1 });
    const store = await open({ pool: small });
    const only = await small.connect();
    const controller = new AbortController();
    const reason = new Error("stop");
    const given = failure(store.readDocument(document(1), { signal: controller.signal }));
    const opening = failure(open({ pool: small, signal: controller.signal }));
    await new Promise((done) => setTimeout(done, 20));
    controller.abort(reason);
    expect([await given, await opening]).toEqual([reason, reason]);
    only.release();
    await store.commit([document(1)]);
    await store.close();
    expect([small.totalCount, small.idleCount]).toEqual([1, 1]);
    await small.end();
  });

  it("tries again after a serialization failure and a deadlock", async () => {
    let failures = 0;
    const clashing = watched(pool, async (text) => {
      if (!writes(text) || failures === 2) return;
      failures += 1;
      throw Object.assign(new Error("clash"), { code: failures === 1 ? "40001" : "40P01" });
    });
    const store = await open();
    await (await open({ pool: clashing.pool })).commit([document(1), { change: "audit", ...event(2) }]);
    expect(failures).toBe(2);
    expect(await allOf(store.listEvents({ facilityId }))).toHaveLength(1);
  });

  it.each([
    ["53100", "core.store.unavailable", "disk is full"],
    ["53300", "core.store.unavailable", "overloaded"],
    ["57014", "core.store.unavailable", "overloaded"],
    ["58030", "core.store.unavailable", "disk failed"],
    ["25006", "storage.postgres.server_read_only", "only reads"],
    ["42501", "storage.postgres.permission_missing", "lacks a right"],
    ["28P01", "storage.postgres.login_refused", "refused the login"],
    ["XX001", "storage.postgres.damaged", "damaged"],
    ["42P01", "storage.postgres.unexpected", "42P01"],
  ])("tells the error %s of a server as %s, without its text", async (code, fault, words) => {
    let isFailing = false;
    const failing = watched(pool, async (text) => {
      if (isFailing && writes(text)) {
        throw Object.assign(new Error("Nguyễn Văn A"), { code });
      }
    });
    const store = await open({ pool: failing.pool });
    isFailing = true;
    const told = await failure(store.commit([document(1)]));
    expect(isEmrError(told, fault) && told.text.en).toContain(words);
    expect(JSON.stringify(told)).not.toContain("Nguyễn");
    isFailing = false;
    await store.commit([document(1)]);
  });

  it("writes where the transactions of the role only read by default", async () => {
    const store = await open();
    await asAdmin("ALTER ROLE his SET default_transaction_read_only = on");
    const reader = openPool({ ...server.config(), max: 1 });
    const same = await open({ pool: reader });
    await same.commit([document(1)]);
    await asAdmin("ALTER ROLE his RESET default_transaction_read_only");
    await reader.end();
    expect((await store.readDocument(document(1)))?.version).toBe(1);
  });

  it("waits for the disk where the role does not", async () => {
    await asAdmin("ALTER ROLE his SET synchronous_commit = off");
    const careless = openPool({ ...server.config(), max: 1 });
    const seen: unknown[] = [];
    const watching = watched(careless, async (text, client) => {
      if (text !== "COMMIT") return;
      const answer = (await client.query("SHOW synchronous_commit")) as { readonly rows: readonly unknown[] };
      seen.push(answer.rows[0]);
    });
    const store = await open({ pool: watching.pool });
    seen.length = 0;
    await store.commit(two);
    expect(seen).toEqual([{ synchronous_commit: "on" }]);
    // A small commit is one statement: what that begins with says so, too.
    const client = await careless.connect();
    await client.query("BEGIN");
    await client.query(
      "SELECT benhan.begin_at_once('bv-a', '1000', '[]', '[]', '[]', '', NULL, NULL, NULL, NULL, NULL)",
    );
    expect((await client.query("SHOW synchronous_commit")).rows).toEqual([{ synchronous_commit: "on" }]);
    await client.query("ROLLBACK");
    client.release();
    await asAdmin("ALTER ROLE his RESET synchronous_commit");
    await careless.end();
  });

  it("reads what drivers with parsers of their own give", async () => {
    const parsers: Readonly<Record<number, (value: string) => unknown>> = {
      16: (value) => (value === "t" ? 1 : 0),
      17: (value) => value,
      20: (value) => BigInt(value),
      23: (value) => Number(value),
      114: (value) => `json ${value}`,
      1184: () => new Date(0),
    };
    const types = { getTypeParser: (oid: number) => parsers[oid] ?? ((value: string) => value) };
    const odd = openPool({ ...server.config(), max: 2, types } as never);
    const store = await open({ pool: odd });
    const source = { system: "HIS", id: "1" };
    await store.commit([document(1, { source }), { change: "audit", ...event(2) }]);
    await store.commit([
      document(1, { source, version: 2, reason: "sửa", body: new Uint8Array(300).fill(9) }),
    ]);
    const found = await store.readDocument(document(1, { version: 2 }));
    expect([found?.version, found?.size, found?.body]).toEqual([2, 300, new Uint8Array(300).fill(9)]);
    expect(await allOf(store.listVersions(document(1)))).toMatchObject([{ version: 1 }, { version: 2 }]);
    expect(await store.findBySource({ facilityId, source })).toMatchObject({ version: 2, size: 300 });
    expect(await allOf(store.listEvents({ facilityId, patient: "BN-1" }))).toHaveLength(1);
    await odd.end();
  });

  it("refuses keys that no text of the server can be", async () => {
    const store = await open();
    const refused = await failure(store.readDocument({ facilityId, documentId: "a\0" as DocumentId }));
    expect(isEmrError(refused, "core.store.invalid_change")).toBe(true);
    const expected = await failure(store.commit([document(1)], { "a\0": 1 }));
    expect(isEmrError(expected, "core.store.invalid_change")).toBe(true);
    const quoted = `'; DROP SCHEMA benhan CASCADE; -- $t0$ \\ "`;
    await store.commit([document(1, { source: { system: quoted, id: "$t0" } })]);
    expect(await store.findBySource({ facilityId, source: { system: quoted, id: "$t0" } })).toMatchObject({
      version: 1,
    });
  });

  it("refuses options with which nothing can be opened", async () => {
    for (const given of [
      { pool: {} },
      { schema: "Ben Han" },
      { schema: "pg_x" },
      { facilityId: "" },
      { scheme: 1 },
    ]) {
      expect(
        isEmrError(await failure(open(given as never)), "core.options.wrong"),
        JSON.stringify(given),
      ).toBe(true);
    }
  });

  it("hands out each entry once to four workers with handles of their own", async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => open()));
    const changes = Array.from({ length: 60 }, (_, at) =>
      enqueue("bhxh", {
        ...{ facilityId, facilityCode: "99999", kind: "bhyt-dossier", edition: "qd3176", chain: `LK${at}` },
        ...{ contentType: "application/xml", bytes: new Uint8Array([at]) },
      }),
    );
    await stores[0]?.commit(changes);
    const now = addMs(changes[59]?.createdAt ?? start, 1000);
    const taken: string[] = [];
    await Promise.all(
      stores.map(async (store) => {
        for (;;) {
          const request = { facilityId, hubs: ["bhxh"], limit: 3, now, until: addMs(now, 60_000) };
          const leases = await store.lease(request);
          if (leases.length === 0) return;
          taken.push(...leases.map(({ entry }) => entry.entryId));
        }
      }),
    );
    expect(taken).toHaveLength(60);
    expect(new Set(taken).size).toBe(60);
  });
});
