import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DocumentChange, parseFacilityId, parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { drivers } from "../sqlite-drivers.ts";

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

describe.each(drivers)("the cards of an SQLite store over %s", (_name, DatabaseSync) => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-cards-"));
    file = join(folder, "store.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (given: Partial<Parameters<typeof openSqliteStorage>[0]> = {}) => {
    const store = await openSqliteStorage({ file, facilityId, DatabaseSync, ...given });
    return { store, gate: partsOf(store, "test").gate };
  };
  const everyByte = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "latin1"))
      .join("");

  it("leave no byte in any file when they are taken away or replaced, once the store is scrubbed", async () => {
    const { store, gate } = await open();
    const random = createSeededRandom("cards");
    const most = 3000;
    // Of very different lengths, in disorder: pages are split and joined, and rows move to others.
    const bodyOf = (name: string, length: number) =>
      new TextEncoder().encode(`secret-${name}:`.padEnd(20 + length, "x"));
    const number = () => {
      const [a = 0, b = 0] = random.bytes(2);
      return a * 256 + b;
    };
    const cardOf = (at: number, what: string) => ({
      ...{ drawer: "hold", sort: `2036-${(at * 7919) % most}`, key: `key-of-${at}.` },
      body: bodyOf(`${what}-${at}`, number() % (at % 50 === 0 ? 9000 : 300)),
    });
    for (let at = 0; at < most; at += 100) {
      await gate.write(async (rows) => {
        for (let one = at; one < at + 100; one += 1) await rows.putCard(cardOf(one, "first"));
      }, undefined);
    }
    await gate.scrub(undefined);
    expect(everyByte()).toContain("secret-first-1:");
    for (let at = 0; at < most; at += 100) {
      await gate.write(async (rows) => {
        for (let one = at; one < at + 100; one += 1) {
          if (one % 3 === 0) await rows.removeCard("hold", cardOf(one, ""));
          if (one % 3 === 1) await rows.putCard(cardOf(one, "second"));
        }
      }, undefined);
    }
    await gate.scrub(undefined);
    const left = everyByte();
    const found = (what: string) => new Set(left.match(new RegExp(`secret-${what}-\\d+:`, "g")));
    const expected = (rest: number, what: string) =>
      Array.from({ length: most }, (_, at) => at)
        .filter((at) => at % 3 === rest)
        .map((at) => `secret-${what}-${at}:`);
    expect([...found("first")].sort()).toEqual(expected(2, "first").sort());
    expect([...found("second")].sort()).toEqual(expected(1, "second").sort());
    const keys = [...new Set(left.match(/key-of-\d+\./g))].map((key) => Number(key.slice(7, -1)));
    expect(keys.filter((at) => at % 3 === 0)).toEqual([]);
    await store.close();
  });

  it("are scrubbed when the last reader has gone, and it is told when one stays", async () => {
    const clock = createManualClock(start);
    const { store, gate } = await open({ clock, lockWaitMs: 1000 });
    const reader = new DatabaseSync(file);
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM card").get();
    await gate.write((rows) => rows.putCard({ drawer: "d", sort: "s", key: "k" }), undefined);
    await expect(gate.scrub(undefined)).rejects.toSatisfy((error) =>
      isEmrError(error, "core.store.unavailable"),
    );
    reader.exec("COMMIT");
    reader.close();
    await gate.scrub(undefined);
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    await store.close();
    await expect(gate.scrub(undefined)).rejects.toSatisfy((error) => isEmrError(error, "core.store.closed"));
  });

  it("may be put and taken away several times in one transaction: the last counts", async () => {
    const { store, gate } = await open();
    const card = { drawer: "d", sort: "s", key: "k" };
    await gate.write(async (rows) => {
      await rows.putCard(card);
      await rows.removeCard("d", card);
      await rows.putCard({ ...card, key: "l" });
      await rows.removeCard("d", { ...card, key: "m" });
      await rows.putCard({ ...card, key: "m" });
    }, undefined);
    const listed = await gate.read((rows) => rows.listCards("d", {}, { limit: 9 }), undefined);
    expect(listed.map(({ key }) => key)).toEqual(["l", "m"]);
    await store.close();
  });

  it("are looked up by their indexes, and versions by their place, without sorting", async () => {
    const plans: string[] = [];
    class Explaining extends DatabaseSync {
      override prepare(sql: string) {
        if (/FROM (card|document_version v NOT INDEXED)/.test(sql)) {
          const steps = super.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { readonly detail: string }[];
          plans.push(steps.map(({ detail }) => detail).join("; "));
        }
        return super.prepare(sql);
      }
    }
    const { store, gate } = await open({ DatabaseSync: Explaining });
    await gate.read(async (rows) => {
      await rows.cardsOfKey("k");
      await rows.cardsOfKey("k", "d");
      await rows.listCards("d", { from: "a", to: "b" }, { after: { sort: "a", key: "k" }, limit: 9 });
      await rows.listAppended({ after: 1, limit: 9 });
    }, undefined);
    expect(plans).toEqual([
      "SEARCH card USING INDEX card_by_key (facility_id=? AND key=?)",
      "SEARCH card USING INDEX card_by_key (facility_id=? AND key=? AND drawer=?)",
      expect.stringMatching(/^SEARCH card USING PRIMARY KEY \(facility_id=\? AND drawer=\? AND .*sort/),
      "SEARCH v USING INTEGER PRIMARY KEY (rowid>?)",
    ]);
    await store.close();
  });

  it("do not move versions: their places stay as they are after a VACUUM and what was not kept", async () => {
    const { store, gate } = await open();
    const other = await open({ facilityId: parseFacilityId("bv-b") });
    await store.commit([document(1)]);
    await other.store.commit([{ ...document(9), facilityId: parseFacilityId("bv-b") }]);
    await expect(store.commit([document(2), { ...document(3), version: 5 }])).rejects.toThrow();
    await store.commit([document(4)]);
    const places = () => gate.read((rows) => rows.listAppended({ limit: 9 }), undefined);
    const before = await places();
    expect(before.map(({ place }) => place)).toEqual([1, 3]);
    await other.store.close();
    const database = new DatabaseSync(file);
    database.exec("VACUUM");
    database.close();
    expect(await places()).toEqual(before);
    await store.commit([document(5)]);
    expect((await places()).map(({ place }) => place)).toEqual([1, 3, 4]);
    await store.close();
  });
});
