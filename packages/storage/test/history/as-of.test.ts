import { type DocumentChange, type Instant, parseFacilityId, parseInstant } from "@benhan/core";
import type { Storage } from "@benhan/storage";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { listAsOf, readAsOf } from "@benhan/storage/history";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { partsOf } from "../../src/front/parts.ts";
import { createTestVault } from "../encryption/test-vault.ts";

const facilityId = parseFacilityId("bv-thu-nghiem");
const uuid = (number: number) => `0198e0a0-0000-7000-8000-${String(number).padStart(12, "0")}` as never;
const day = (number: number): Instant =>
  parseInstant(`2026-07-${String(number).padStart(2, "0")}T08:00:00.000+07:00`);

let store: Storage;

const version = (
  document: number,
  number: number,
  on: number,
  own: Partial<DocumentChange> = {},
): DocumentChange => ({
  ...{ change: "document", facilityId, documentId: uuid(document), episodeId: uuid(100), kind: "visit" },
  ...{ version: number, schema: 1, contentType: "text/plain", recordedAt: day(on) },
  body: new TextEncoder().encode(`v${number}`),
  author: { kind: "practitioner", id: "BS-001" },
  ...(number > 1 && { reason: "đính chính" }),
  ...own,
});

beforeEach(async () => {
  store = await openMemoryStorage({
    ...{ facilityId, database: createMemoryDatabase() },
    encryption: { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) },
  });
});

const stateAt = async (document: number, on: number) => {
  const found = await readAsOf(store, { facilityId, documentId: uuid(document) }, day(on));
  if (found?.state !== "present") return found?.state;
  return `${new TextDecoder().decode(found.document.body)} ${found.clock}`;
};

describe("readAsOf", () => {
  it("[TT13-07] reads the version that stood at a moment, and says when there was none yet", async () => {
    await store.commit([version(1, 1, 3)]);
    await store.commit([version(1, 2, 6)]);
    expect([await stateAt(1, 2), await stateAt(1, 3), await stateAt(1, 5), await stateAt(1, 6)]).toEqual([
      ...["not-yet", "v1 in-order", "v1 in-order", "v2 in-order"],
    ]);
    expect(await stateAt(2, 9)).toBe(undefined);
  });

  it("says when the clocks of the writers did not agree", async () => {
    await store.commit([version(1, 1, 8)]);
    await store.commit([version(1, 2, 4)]);
    expect(await stateAt(1, 5)).toBe("v2 out-of-order");
  });

  it("says that a version was disposed of, whatever it was then", async () => {
    await store.commit([version(1, 1, 3)]);
    const { gate, sealing, keys } = partsOf(store, "test");
    const row = await gate.read((rows) => rows.newestHead(uuid(1)), undefined);
    const keyId = row?.sealed && sealing.keyIdOf(row.sealed);
    await keys?.destroyKeys([keyId as never], day(9));
    expect(await stateAt(1, 5)).toBe("disposed");
    const listed = [];
    for await (const one of listAsOf(store, { facilityId, at: day(5) })) listed.push(one.state);
    expect(listed).toEqual(["disposed"]);
  });

  it("gives the last version by number of those that had been recorded, for any clocks", async () => {
    const days = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 });
    let document = 10;
    await fc.assert(
      fc.asyncProperty(days, fc.integer({ min: 1, max: 28 }), async (recorded, on) => {
        document += 1;
        for (const [at, one] of recorded.entries()) await store.commit([version(document, at + 1, one)]);
        const last = recorded.reduce((found, one, at) => (one <= on ? at + 1 : found), 0);
        const state = await stateAt(document, on);
        expect(state?.split(" ")[0]).toBe(last === 0 ? "not-yet" : `v${last}`);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses a moment that is none", async () => {
    await expect(
      readAsOf(store, { facilityId, documentId: uuid(1) }, "hôm qua" as never),
    ).rejects.toMatchObject({
      code: "core.options.wrong",
    });
  });
});

describe("listAsOf", () => {
  it("[TT13-07] lists a record as it stood at a moment", async () => {
    await store.commit([version(1, 1, 3), version(2, 1, 5), version(3, 1, 4, { episodeId: uuid(200) })]);
    await store.commit([version(1, 2, 7), version(3, 2, 6, { episodeId: uuid(100) })]);
    const at = async (on: number, episodeId?: never) => {
      const found = [];
      const query = { facilityId, at: day(on), ...(episodeId !== undefined && { episodeId }) };
      for await (const { head } of listAsOf(store, query))
        found.push(`${head.documentId.slice(-1)}/${head.version}`);
      return found;
    };
    expect(await at(2)).toEqual([]);
    expect(await at(4)).toEqual(["1/1", "3/1"]);
    expect(await at(4, uuid(100))).toEqual(["1/1"]);
    expect(await at(9, uuid(100))).toEqual(["1/2", "2/1", "3/2"]);
  });
});
