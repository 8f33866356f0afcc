import { type DocumentChange, parseFacilityId, parseInstant } from "@benhan/core";
import { openPostgresStorage } from "@benhan/storage/postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { Client, openPool } from "../load-pg.ts";
import { describeWithPostgres, type PostgresServer, startPostgres } from "../postgres-server.ts";

const facilityId = parseFacilityId("bv-a");
const start = parseInstant("2026-07-02T08:00:00.000+07:00");

function document(number: number): DocumentChange {
  const id = `01980000-0000-7000-8000-${String(number).padStart(12, "0")}` as DocumentChange["documentId"];
  return {
    ...{ change: "document", facilityId, documentId: id, episodeId: id as never, kind: "visit-record" },
    ...{ version: 1, schema: 1, contentType: "application/json", body: new Uint8Array([number]) },
    author: { kind: "system", id: "his" },
    recordedAt: start,
  };
}

describeWithPostgres("cards and the order of committing in PostgreSQL", () => {
  let server: PostgresServer;
  let pool: ReturnType<typeof openPool>;
  beforeAll(async () => {
    server = await startPostgres(["fsync=off"]);
    pool = openPool({ ...server.config(), max: 12 });
  });
  afterAll(async () => {
    await pool?.end();
    await server?.remove();
  });
  const open = async (schema: string) => {
    const store = await openPostgresStorage({ pool, facilityId, schema });
    return { store, gate: partsOf(store, "test").gate };
  };

  it("whoever reads while four write sees no version behind a place that was read before", async () => {
    const writers = await Promise.all(Array.from({ length: 4 }, () => open("order")));
    const { gate, store } = await open("order");
    const most = 400;
    let isDone = false;
    const writing = Promise.all(
      writers.map(async (writer, at) => {
        for (let number = at; number < most; number += 4) await writer.store.commit([document(number)]);
      }),
    ).finally(() => {
      isDone = true;
    });
    const seen: string[] = [];
    let after = 0;
    for (let rest = true; rest; ) {
      rest = !isDone;
      const page = await gate.read((rows) => rows.listAppended({ after, limit: 7 }), undefined);
      seen.push(...page.map(({ head }) => head.documentId));
      after = page.at(-1)?.place ?? after;
      rest ||= page.length > 0;
    }
    await writing;
    expect(seen).toHaveLength(most);
    expect(new Set(seen).size).toBe(most);
    await store.close();
  });

  it("a card put and taken away in one transaction is as it was left last", async () => {
    const { store, gate } = await open("cards");
    const card = { drawer: "d", sort: "s", key: "k" };
    await gate.write(async (rows) => {
      await rows.putCard(card);
      await rows.removeCard("d", card);
      await rows.putCard({ ...card, key: "l" });
      await rows.putCard({ ...card, key: "l", body: Uint8Array.of(1, 2, 3) });
      await rows.removeCard("d", { ...card, key: "m" });
      await rows.putCard({ ...card, key: "m" });
    }, undefined);
    expect(await gate.read((rows) => rows.listCards("d", {}, { limit: 9 }), undefined)).toEqual([
      { ...card, key: "l", body: Uint8Array.of(1, 2, 3) },
      { ...card, key: "m" },
    ]);
    await store.close();
  });

  it("both are found by their indexes", async () => {
    const { store, gate } = await open("plans");
    await store.commit(Array.from({ length: 2000 }, (_, at) => document(at)));
    for (let done = 0; done < 2000; done += 500) {
      await gate.write(async (rows) => {
        for (let at = done; at < done + 500; at += 1)
          await rows.putCard({ drawer: "d", sort: `${at}`, key: `k${at}` });
      }, undefined);
    }
    const admin = new Client(server.config("postgres"));
    await admin.connect();
    await admin.query("ANALYZE");
    const plan = async (sql: string) => {
      const { rows } = await admin.query(`EXPLAIN ${sql}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    };
    const appended = await plan(
      "SELECT document_id FROM plans.document_version WHERE facility_id = 'bv-a' AND ordinal > 1500 ORDER BY ordinal LIMIT 9",
    );
    expect(appended).toContain("document_version_by_ordinal");
    expect(appended).not.toContain("Sort");
    const ofKey = await plan(
      "SELECT body FROM plans.card WHERE facility_id = 'bv-a' AND key = 'k5' ORDER BY drawer, sort",
    );
    expect(ofKey).toContain("card_by_key");
    const listed = await plan(
      "SELECT body FROM plans.card WHERE facility_id = 'bv-a' AND drawer = 'd' AND sort >= '5' AND (sort, key) > ('5', 'k5') ORDER BY sort, key LIMIT 9",
    );
    expect(listed).toContain("card_pkey");
    expect(listed).not.toContain("Sort");
    await admin.end();
    await store.close();
  });
});
