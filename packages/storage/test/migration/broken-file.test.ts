import { closeSync, copyFileSync, openSync, statSync, writeSync } from "node:fs";
import { verifyStore } from "@benhan/storage/integrity";
import { migrateStore } from "@benhan/storage/migration";
import { openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, describe, expect, it } from "vitest";
import { isLongRun } from "../../../../tests/long-run.ts";
import { DatabaseSync, makePlace, type TestPlace } from "../walk/engines.ts";
import { documentOf, eventOf, facilityId, fillStore, fullPlan } from "../walk/fill-store.ts";

const made: TestPlace[] = [];
afterEach(() => {
  for (const place of made.splice(0)) place.dispose();
});

async function largeStore(): Promise<{ readonly place: TestPlace; readonly backup: string }> {
  const place = makePlace("sqlite");
  made.push(place);
  await fillStore(place.open, fullPlan);
  const store = await place.open();
  for (let first = 100; first < 400; first += 100) {
    await store.commit(Array.from({ length: 100 }, (_, at) => documentOf(first + at, 1, 3000)));
    await store.appendEvents(Array.from({ length: 100 }, (_, at) => eventOf(0, 1000 + first + at)));
  }
  await store.close();
  const backup = `${place.file}.backup`;
  copyFileSync(place.file ?? "", backup);
  return { place, backup };
}

/** Of a page of SQLite in a file of ours. */
const pageSize = 8192;

/** Overwrites pages in the middle of a file, as a bad disk does. */
function spoil(file: string, page: number, pages: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, new Uint8Array(pageSize * pages).fill(0xa5), 0, pageSize * pages, pageSize * page);
  closeSync(handle);
}

/** Shares of the file. */
const places = isLongRun ? [0.15, 0.3, 0.45, 0.6, 0.75, 0.9] : [0.3, 0.9];

describe("a file with spoilt pages and a backup of it", () => {
  it.each(places)("give a whole one again: %s of the way", { timeout: 120_000 }, async (share) => {
    const { place, backup } = await largeStore();
    const file = place.file ?? "";
    const pages = Math.floor(statSync(file).size / pageSize);
    spoil(file, Math.floor(pages * share), 6);
    const target = makePlace("sqlite");
    made.push(target);
    const from = await place.open();
    const check = await verifyStore(from).catch((error: { readonly code: string }) => error.code);
    expect(check).toMatchObject({ isSound: false });
    const second = await openSqliteStorage({ file: backup, facilityId, DatabaseSync });
    const to = await target.open();
    const { lost, repaired, counts } = await migrateStore({ from, second, to });
    // Near the beginning lie the roots of tables: then nobody can say whether more stood there than the copy has, which is
    // told as places without a name, and whether a ticket that the copy knows as unused was used since: it is not taken.
    const areRoots = share < 0.2;
    expect(lost.filter(({ path }) => path.length > 1)).toEqual([]);
    if (areRoots) expect(lost.map(({ code }) => code)).toContain("storage.integrity.unreadable_rest");
    else expect(lost).toEqual([]);
    expect(repaired).toBeGreaterThan(0);
    expect((await verifyStore(to)).issues).toEqual([]);
    const { counts: expected } = await verifyStore(second);
    const told = areRoots ? { tickets: expected.tickets } : {};
    expect({ ...counts, structure: expected.structure, blobs: 0, ...told }).toEqual(expected);
    for (const store of [from, second, to]) await store.close();
  });
});
