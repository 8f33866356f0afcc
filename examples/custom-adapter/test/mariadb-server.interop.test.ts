import { isEmrError } from "@benhan/core/faults";
import type { Pool, PoolOptions } from "mysql2/promise";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { MariadbPool } from "../src/mariadb-driver.ts";
import { openMariadbStorage } from "../src/open-mariadb-storage.ts";
import { describeWithMariadb, type MariadbServer, openPool, startMariadb } from "./mariadb-server.ts";
import { allOf, document, facilityId, failure, idOf, message } from "./samples.ts";

describeWithMariadb("the MariaDB store and its server", () => {
  let server: MariadbServer;
  let pool: Pool;
  beforeAll(async () => {
    server = await startMariadb(["--innodb-flush-method=nosync", "--sync-frm=0"]);
    pool = openPool(server);
  });
  afterAll(async () => {
    await pool?.end();
    await server?.remove();
  });
  beforeEach(() => server.asAdmin("DROP DATABASE IF EXISTS benhan"));

  const open = (given: { readonly pool?: MariadbPool } = {}) =>
    openMariadbStorage({ pool, facilityId, ...given });
  async function withPool<T>(given: PoolOptions, work: (own: Pool) => Promise<T>): Promise<T> {
    const own = openPool(server, given);
    try {
      return await work(own);
    } finally {
      await own.end();
    }
  }

  it("keeps keys apart that differ in case, accents, blanks or composition, in the order of code points", async () => {
    const store = await open();
    const chains = ["LK1", "LK1 ", "lk1", "LK1\t", "Lế", "Le", "LＫ1", "😀", "\uffff", "ß", "ss", "a'\"\\%_"];
    await store.commit(chains.map((chain) => message(chain)));
    const listed = await allOf(store.listEntries({ facilityId }));
    const points = (text: string) =>
      [...text].map((letter) => String(letter.codePointAt(0)).padStart(8, "0")).join();
    const sorted = [...chains].sort((a, b) => (points(a) < points(b) ? -1 : 1));
    expect(listed.map(({ chain }) => chain)).toEqual(sorted);
    expect(listed.every(({ sequence }) => sequence === 1)).toBe(true);
    for (const chain of chains) expect(await allOf(store.listEntries({ facilityId, chain }))).toHaveLength(1);
  });

  it("finds sources of any length, and refuses keys that no index holds", async () => {
    const store = await open();
    const source = (id: string) => ({ system: "his", id });
    const long = "ế".repeat(5000);
    await store.commit([
      document(1, { source: source(`${long}1`) }),
      document(2, { source: source(`${long}2`) }),
    ]);
    const found = await store.findBySource({ facilityId, source: source(`${long}2`) });
    expect(found?.documentId).toBe(idOf(2));
    const most = "x".repeat(1000);
    await store.commit([message(most, most)]);
    expect(await allOf(store.listEntries({ facilityId, chain: most }))).toHaveLength(1);
    const refused = await failure(store.commit([document(3), message(`${most}x`)]));
    expect(isEmrError(refused, "mariadb.store.key_too_long")).toBe(true);
    expect(await store.readDocument({ facilityId, documentId: idOf(3) })).toBeUndefined();
  });

  it("says which setting keeps a large document out, before the server drops the connection", async () => {
    await server.asAdmin("SET GLOBAL max_allowed_packet = 1048576");
    try {
      await withPool({}, async (own) => {
        const store = await open({ pool: own });
        const body = new Uint8Array(2 * 2 ** 20);
        const refused = await failure(store.commit([document(1, { body })]));
        expect(isEmrError(refused, "mariadb.store.value_too_large") && refused.text.vi).toContain(
          "max_allowed_packet = 1048576",
        );
        expect(isEmrError(refused) && refused.nextStep?.en).toContain("6M");
        await store.commit([document(1)]);
      });
    } finally {
      await server.asAdmin("SET GLOBAL max_allowed_packet = 16777216");
    }
  });

  it("keeps a body that fills a packet nearly", async () => {
    const store = await open();
    const body = new Uint8Array(15 * 2 ** 20).map((_, at) => (at * 7919) >> 8);
    await store.commit([document(1, { body })]);
    const read = await store.readDocument({ facilityId, documentId: idOf(1) });
    expect(Buffer.compare(read?.body as Uint8Array, body)).toBe(0);
  });

  it.each([
    [
      "sql_mode",
      "SET GLOBAL sql_mode = ''",
      "SET GLOBAL sql_mode = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION'",
    ],
    [
      "innodb_flush_log_at_trx_commit",
      "SET GLOBAL innodb_flush_log_at_trx_commit = 2",
      "SET GLOBAL innodb_flush_log_at_trx_commit = 1",
    ],
  ])("refuses a server whose %s loses data", async (setting, change, back) => {
    await server.asAdmin(change);
    try {
      const refused = await withPool({}, (own) => failure(open({ pool: own })));
      expect(isEmrError(refused, "mariadb.store.wrong_setting") && refused.text.vi).toContain(setting);
    } finally {
      await server.asAdmin(back);
    }
  });

  it("refuses a session of the host that would lose letters, or has become lax since", async () => {
    const refused = await withPool({ charset: "latin1" }, (own) => failure(open({ pool: own })));
    expect(isEmrError(refused, "mariadb.store.wrong_setting")).toBe(true);
    await withPool({ connectionLimit: 1 }, async (own) => {
      const store = await open({ pool: own });
      await own.query("SET SESSION sql_mode = ''");
      expect(isEmrError(await failure(store.commit([document(1)])), "mariadb.store.wrong_setting")).toBe(
        true,
      );
      await own.query("SET SESSION sql_mode = 'STRICT_ALL_TABLES,ANSI_QUOTES,NO_BACKSLASH_ESCAPES'");
      await store.commit([document(1, { source: { system: "his\\", id: "a'\"\\" } })]);
      expect(
        (await store.findBySource({ facilityId, source: { system: "his\\", id: "a'\"\\" } }))?.documentId,
      ).toBe(idOf(1));
    });
  });

  it("reads what it wrote with any settings of the driver", async () => {
    const given = { rowsAsArray: true, jsonStrings: true } as const;
    await withPool({ ...given, namedPlaceholders: true, dateStrings: true }, async (own) => {
      const store = await open({ pool: own });
      const result = await store.commit([document(1), message("LK1")]);
      expect(result.outbox[0]?.sequence).toBe(1);
      expect((await allOf(store.listEntries({ facilityId })))[0]).toMatchObject({ sequence: 1, attempts: 0 });
    });
  });

  it("lets nobody change or delete what is evidence", async () => {
    const store = await open();
    await store.commit([document(1, { source: { system: "his", id: "1" } }), message("LK1")]);
    const refusals = [
      "UPDATE benhan.document_version SET body = ''",
      "DELETE FROM benhan.document_version",
      "UPDATE benhan.document_source SET document_id = ''",
      "DELETE FROM benhan.document_source",
      "UPDATE benhan.outbox_bytes SET bytes = ''",
      "DELETE FROM benhan.outbox_bytes",
      "UPDATE benhan.outbox_entry SET content = '{}'",
      "DELETE FROM benhan.outbox_entry",
    ];
    for (const sql of refusals)
      expect(await failure(server.asAdmin(sql)), sql).toMatchObject({ errno: 1644 });
    await server.asAdmin("UPDATE benhan.outbox_entry SET last_code = 'x'");
  });

  it("works for an account that has only the rights of the README, and tells one without them", async () => {
    await (await open()).close();
    await server.asAdmin("CREATE OR REPLACE USER his_app@localhost");
    const refused = await withPool({ user: "his_app" }, (own) => failure(open({ pool: own })));
    expect(isEmrError(refused, "mariadb.store.permission_missing")).toBe(true);
    await server.asAdmin(`GRANT SELECT, INSERT ON benhan.* TO his_app@localhost;
      GRANT UPDATE ON benhan.facility TO his_app@localhost;
      GRANT UPDATE ON benhan.note TO his_app@localhost;
      GRANT UPDATE ON benhan.outbox_entry TO his_app@localhost;
      GRANT UPDATE, DELETE ON benhan.latch TO his_app@localhost;`);
    await withPool({ user: "his_app" }, async (own) => {
      const store = await open({ pool: own });
      await store.commit([document(1), message("LK1")]);
      expect(await failure(own.query("TRUNCATE benhan.document_version"))).toMatchObject({ errno: 1142 });
    });
  });

  it("refuses a database of another program and one of a newer version, and leaves them as they are", async () => {
    await server.asAdmin("CREATE DATABASE benhan; CREATE TABLE benhan.theirs (a INT)");
    expect(isEmrError(await failure(open()), "mariadb.store.foreign_database")).toBe(true);
    expect(await server.asAdmin("SHOW TABLES IN benhan")).toHaveLength(1);
    await server.asAdmin("CREATE TABLE benhan.storage_format (a INT)");
    expect(isEmrError(await failure(open()), "mariadb.store.foreign_database")).toBe(true);
    await server.asAdmin("DROP DATABASE benhan");
    await (await open()).close();
    await server.asAdmin("UPDATE benhan.storage_format SET format = 99");
    expect(isEmrError(await failure(open()), "core.store.newer_format")).toBe(true);
  });

  it("is made once when five open it at the same time, and goes on where making it was cut off", async () => {
    const openFive = () => Promise.all(Array.from({ length: 5 }, () => open()));
    for (let round = 0; round < 10; round += 1) {
      await openFive();
      await server.asAdmin("DROP DATABASE benhan");
    }
    const stores = await openFive();
    await Promise.all(stores.map((store, at) => store.commit([document(at)])));
    expect(await allOf((await open()).listDocuments({ facilityId }))).toHaveLength(5);
    await server.asAdmin(`DROP TRIGGER benhan.outbox_entry_no_update; DROP TABLE benhan.receipt;
      UPDATE benhan.storage_format SET format = 0`);
    await open();
    await server.asAdmin("DELETE FROM benhan.storage_format");
    const store = await open();
    expect(await allOf(store.listReceipts({ facilityId }))).toEqual([]);
    await store.commit([message("LK1")]);
    expect(await failure(server.asAdmin("UPDATE benhan.outbox_entry SET content = '{}'"))).toMatchObject({
      errno: 1644,
    });
  });

  it("says that it is not known what became of a commit whose connection broke", async () => {
    await (await open()).close();
    const destroyed: unknown[] = [];
    const cut: MariadbPool = {
      async getConnection() {
        const connection = await pool.getConnection();
        return {
          execute: (statement) => connection.execute(statement as never),
          async query(text) {
            if (text.sql === "COMMIT" && destroyed.length === 0)
              await server.asAdmin(`KILL ${connection.threadId}`);
            return connection.query(text);
          },
          release: () => connection.release(),
          destroy() {
            destroyed.push(connection);
            connection.destroy();
          },
        };
      },
    };
    const store = await open({ pool: cut }).catch((error: unknown) => error);
    // The first COMMIT is that of a reading, which may be repeated.
    expect(isEmrError(store, "core.store.unavailable")).toBe(true);
    expect(destroyed).toHaveLength(1);
    const good = await open({ pool: cut });
    destroyed.length = 0;
    const uncertain = await failure(good.commit([document(1)]));
    expect(isEmrError(uncertain, "mariadb.store.commit_uncertain")).toBe(true);
    expect(isEmrError(uncertain) && uncertain.retry).toBe("unknown-outcome");
  });
});
