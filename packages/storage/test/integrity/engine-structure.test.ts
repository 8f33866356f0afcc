import type { Storage } from "@benhan/storage";
import { type VerifyPlace, type VerifyStoreOptions, verifyStore } from "@benhan/storage/integrity";
import { afterEach, describe, expect, it } from "vitest";
import { makePlace, type TestPlace } from "../walk/engines.ts";
import { fillStore, fullPlan } from "../walk/fill-store.ts";
import { emptyIndex, tearTree } from "./damage-store.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});
async function filled(): Promise<TestPlace> {
  const own = makePlace("sqlite");
  made.push(own);
  await fillStore(own.open, fullPlan);
  return own;
}
async function found(storage: Storage, given: VerifyStoreOptions = {}): Promise<readonly string[]> {
  const { issues } = await verifyStore(storage, given);
  return issues.map(({ code, path }) => `${code.replace("storage.integrity.", "")} ${path.join(" ")}`);
}

describe("the engine's own structure, in a SQLite file", () => {
  it("is looked at, table by table, before all else", async () => {
    const storage = await (await filled()).open();
    const places: VerifyPlace[] = [];
    for (let after: VerifyPlace | undefined; ; ) {
      const { next, issues } = await verifyStore(storage, { forMs: 1e-9, ...(after && { after }) });
      expect(issues).toEqual([]);
      if (next?.structure === undefined) break;
      after = JSON.parse(JSON.stringify(next)) as VerifyPlace;
      places.push(after);
    }
    const names = places.map(({ structure }) => structure);
    expect(names[0]).toBe("sqlite_schema");
    expect(names).toEqual(expect.arrayContaining(["card", "document_version", "outbox_entry"]));
    expect(new Set(names).size).toBe(names.length);
    expect((await verifyStore(storage)).counts.structure).toBe(names.length);
    await storage.close();
  });

  it.each(["document_version_by_episode", "receipt_by_chain", "card_by_key", "consent_by_patient"])(
    "an index that has lost its entries, which no row shows: %s",
    async (index) => {
      const place = await filled();
      emptyIndex(place, index);
      const storage = await place.open();
      expect(await found(storage)).toContain(`index_damaged structure ${index}`);
      const { isSound, issues } = await verifyStore(storage);
      expect(isSound).toBe(false);
      const [issue] = issues;
      expect(issue?.text.vi).toContain(index);
      expect(issue?.nextStep?.en).toContain("REINDEX");
      await storage.close();
    },
  );

  it.each([
    ["filled with noughts", (page: Uint8Array) => void page.fill(0)],
    ["one bit of its number of cells", (page: Uint8Array) => page.set([(page[4] ?? 0) ^ 1], 4)],
  ])("a page of an index, %s", async (_, how) => {
    const place = await filled();
    tearTree(place, "document_version_by_episode", how);
    const storage = await place.open();
    expect(await found(storage)).toContain("index_damaged structure document_version_by_episode");
    await storage.close();
  });

  it("a page of a table is told as structure, with what cannot be read of its rows", async () => {
    const place = await filled();
    tearTree(place, "receipt", (page) => page.fill(0));
    const storage = await place.open();
    const told = await found(storage);
    expect(told).toContain("structure_damaged structure receipt");
    expect(told.some((line) => line.includes(" receipts"))).toBe(true);
    await storage.close();
  });

  it("can be stopped between two tables, and tells how far it is", async () => {
    const storage = await (await filled()).open();
    const stop = new AbortController();
    const reason = new Error("stop");
    const told: string[] = [];
    const stopped = verifyStore(storage, {
      signal: stop.signal,
      onProgress: ({ part, next }) => {
        told.push(`${part} ${next.structure}`);
        if (told.length === 2) stop.abort(reason);
      },
    });
    await expect(stopped).rejects.toBe(reason);
    expect(told).toEqual(["structure sqlite_schema", "structure audit_anchor"]);
    await storage.close();
  });

  it("engines without such a check say nothing", async () => {
    const place = makePlace("memory");
    await fillStore(place.open, fullPlan);
    const storage = await place.open();
    expect(await verifyStore(storage)).toMatchObject({ isSound: true, counts: { structure: 0 } });
    await storage.close();
  });
});
