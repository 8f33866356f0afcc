import { type FacilityId, parseFacilityId, parseInstant } from "@benhan/core";
import { type KeyStoreSubject, keyStoreContract } from "@benhan/core/contract";
import { isEmrError } from "@benhan/core/faults";
import type { StoredKey } from "@benhan/core/ports";
import { rotateKeys } from "@benhan/storage/encryption";
import { openPostgresKeyStore, openPostgresStorage } from "@benhan/storage/postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyStoreTraits } from "../adapter-traits.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { Client, openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";

const facilityId = parseFacilityId("bv-a");
const at = parseInstant("2026-07-02T08:00:00.000+07:00");

const key = (keyId: string, wrappedBy = "vault", fill = 7): StoredKey => ({
  ...{ keyId, wrappedBy },
  wrapped: Uint8Array.from({ length: 60 }, (_, place) => (place * 31 + fill * 17) % 256),
});

describeWithPostgres("the key store in PostgreSQL", () => {
  let server: PostgresServer;
  let pool: ReturnType<typeof openPool>;
  let admin: InstanceType<typeof Client>;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres(["fsync=off"]);
    pool = openPool({ ...server.config(), max: 10 });
    admin = new Client(server.config("postgres"));
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await pool?.end();
    await server?.remove();
  });
  const failure = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    );
  const fresh = () => {
    count += 1;
    return `keys_${count}`;
  };
  const holds = (file: Buffer, { wrapped }: StoredKey) => file.includes(Buffer.from(wrapped));
  const open = (schema: string, given: Partial<Parameters<typeof openPostgresKeyStore>[0]> = {}) =>
    openPostgresKeyStore({ pool, facilityId, schema, ...given });
  /** What stands in the file of the table, free places of its pages, too. */
  const fileOf = async (schema: string): Promise<Buffer> => {
    await admin.query("CHECKPOINT");
    const { rows } = await admin.query(
      `SELECT pg_read_binary_file(pg_relation_filepath('${schema}.key')) AS bytes`,
    );
    return rows[0].bytes;
  };

  describe("by the suite", () => {
    const subject: KeyStoreSubject = {
      traits: keyStoreTraits.PostgreSQL,
      async createPlace() {
        const schema = fresh();
        return {
          open: (facility: FacilityId) => open(schema, { facilityId: facility }),
          everyByte: () => fileOf(schema),
          async dispose() {
            await admin.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
          },
        };
      },
    };
    for (const one of keyStoreContract) it(one.title, () => one.run(subject));
  });

  it("serves several servers: of those who rotate, add and destroy at once none loses a key", async () => {
    const schema = fresh();
    const vault = createTestVault();
    const pools = Array.from({ length: 3 }, () => openPool({ ...server.config(), max: 3 }));
    const opened = await Promise.all(
      pools.map(async (own, place) => {
        const keys = await openPostgresKeyStore({ pool: own, facilityId, schema });
        const encryption = { vault, keys };
        const store = await openPostgresStorage({ pool: own, facilityId, schema: "shared", encryption });
        return { keys, store, place };
      }),
    );
    const id = (number: number) => `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as never;
    const commits = opened.map(async ({ store, place }) => {
      for (let number = 0; number < 20; number += 1) {
        await store.commit([
          {
            ...{ change: "document", facilityId, documentId: id(place * 100 + number), episodeId: id(1) },
            ...{ kind: "visit-record", version: 1, schema: 1, contentType: "text/plain", recordedAt: at },
            body: new TextEncoder().encode(`record ${place}/${number}`),
            author: { kind: "system", id: "his" },
          },
        ]);
      }
    });
    const [first] = opened;
    if (first === undefined) throw new Error("none");
    await rotateKeys({ vault, keys: first.keys });
    await Promise.all(commits);
    await rotateKeys({ vault, keys: first.keys });
    for (const { place } of opened) {
      for (let number = 0; number < 20; number += 1) {
        const reader = opened[(place + 1) % 3]?.store;
        const found = await reader?.readDocument({ facilityId, documentId: id(place * 100 + number) });
        expect(new TextDecoder().decode(found?.body)).toBe(`record ${place}/${number}`);
      }
    }
    for (const { keys, store } of opened) {
      await store.close();
      await keys.close();
    }
    for (const own of pools) await own.end();
  });

  it("shows a role no key unless the facility is named, and lets nobody take a tombstone away", async () => {
    const schema = fresh();
    const keys = await open(schema);
    await keys.addKeys([key("a"), key("b")]);
    await keys.destroyKeys(["a"], at);
    expect((await pool.query(`SELECT * FROM ${schema}.key`)).rows).toEqual([]);
    for (const sql of [
      `DELETE FROM ${schema}.key`,
      `TRUNCATE ${schema}.key`,
      `UPDATE ${schema}.key SET destroyed_at = NULL, wrapped = '', wrapped_by = 'x'`,
    ]) {
      expect(await failure(admin.query(sql)), sql).toMatchObject({ code: "23001" });
    }
    await keys.close();
  });

  it("leaves nothing of a destroyed key in the file of the table, nor of a wrapping that was replaced", async () => {
    const schema = fresh();
    const keys = await open(schema);
    await keys.addKeys(Array.from({ length: 200 }, (_, place) => key(`k${place}`, "store:1", place)));
    await keys.rewrapKeys([key("k5", "store:2", 205)], "store:1");
    expect(holds(await fileOf(schema), key("k5", "", 5))).toBe(true);
    await keys.destroyKeys(["k7"], at);
    const file = await fileOf(schema);
    const left = [5, 7, 8, 205].filter((fill) => holds(file, key("", "", fill)));
    expect(left).toEqual([8, 205]);
    await keys.close();
  });

  it("destroys nothing where it may not write the table anew, unless the host does that", async () => {
    const schema = fresh();
    await (await open(schema)).close();
    await admin.query(`DROP ROLE IF EXISTS keys_app; CREATE ROLE keys_app LOGIN;
      GRANT USAGE ON SCHEMA ${schema} TO keys_app;
      GRANT SELECT ON ${schema}.storage_format TO keys_app;
      GRANT SELECT, INSERT, UPDATE ON ${schema}.key TO keys_app`);
    const weak = openPool({ ...server.config(), user: "keys_app", max: 2 });
    const keys = await open(schema, { pool: weak });
    await keys.addKeys([key("a")]);
    expect(
      isEmrError(await failure(keys.destroyKeys(["a"], at)), "storage.postgres.permission_missing"),
    ).toBe(true);
    expect(await keys.getKey("a")).toEqual(key("a"));
    await keys.close();
    const left = await open(schema, { pool: weak, rewrite: false });
    await left.destroyKeys(["a"], at);
    expect(await left.getKey("a")).toEqual({ keyId: "a", destroyedAt: at });
    await left.close();
    await weak.end();
    await admin.query("DROP OWNED BY keys_app; DROP ROLE keys_app");
  });

  it("says so when somebody holds the table, and the same call again goes on", async () => {
    const schema = fresh();
    const keys = await open(schema, { lockWaitMs: 300 });
    await keys.addKeys([key("a")]);
    const reader = await pool.connect();
    await reader.query(`BEGIN; SELECT FROM ${schema}.key`);
    const told = await failure(keys.destroyKeys(["a"], at));
    expect(isEmrError(told, "core.store.unavailable")).toBe(true);
    expect(await keys.getKey("a")).toEqual({ keyId: "a", destroyedAt: at });
    expect(holds(await fileOf(schema), key("a"))).toBe(true);
    await reader.query("COMMIT");
    reader.release();
    await keys.destroyKeys(["a"], at);
    expect(holds(await fileOf(schema), key("a"))).toBe(false);
    await keys.close();
  });

  it("is not made where it should be there already, nor taken from the schema of a store", async () => {
    const missing = await failure(open(fresh(), { create: false }));
    expect(isEmrError(missing, "storage.encryption.keys_unreadable")).toBe(true);
    const schema = fresh();
    await (await openPostgresStorage({ pool, facilityId, schema })).close();
    expect(isEmrError(await failure(open(schema)), "storage.encryption.keys_unreadable")).toBe(true);
    const mine = fresh();
    await (await open(mine)).close();
    await (await open(mine, { create: false })).close();
    const foreign = await failure(openPostgresStorage({ pool, facilityId, schema: mine }));
    expect(isEmrError(foreign, "storage.postgres.foreign_schema")).toBe(true);
    for (const given of [{ pool: {} }, { schema: "Keys" }, { create: 1 }, { rewrite: "x" }, { file: "x" }]) {
      expect(isEmrError(await failure(open(mine, given as never)), "core.options.wrong")).toBe(true);
    }
  });
});
