import {
  type DocumentChange,
  type DocumentId,
  type EpisodeId,
  parseFacilityId,
  parseInstant,
} from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { AuditEvent } from "@benhan/core/ports";
import {
  createStorage,
  type OptionalPart,
  type StorageAdapter,
  type StorageTransaction,
  undeclaredRows,
} from "@benhan/storage/adapter";
import { verifyStore } from "@benhan/storage/integrity";
import { createMemoryDatabase } from "@benhan/storage/memory";
import { describe, expect, it } from "vitest";
import { beginMemoryTransaction } from "../../src/adapters/memory/memory-transaction.ts";

const facilityId = parseFacilityId("bv-a");
const start = parseInstant("2026-07-02T08:00:00.000+07:00");
const id = "01980000-0000-7000-8000-000000000001" as DocumentId;

const document: DocumentChange = {
  ...{ change: "document", facilityId, documentId: id, episodeId: id as string as EpisodeId, version: 1 },
  ...{ kind: "visit-record", schema: 1, contentType: "application/json", body: new Uint8Array([1]) },
  ...{ author: { kind: "system", id: "his" }, recordedAt: start },
};
const event: AuditEvent = {
  ...{ facilityId, eventId: id, at: start, actor: "NV-1", action: "view", outcome: "done", subject: "BA-1" },
};

/** The rows of the memory adapter, without these parts. */
function openWithout(...parts: readonly OptionalPart[]) {
  const tables = createMemoryDatabase().tablesOf(facilityId);
  const adapter: StorageAdapter = {
    transact: (_mode, work) =>
      tables.inTurn(async () => {
        const own = beginMemoryTransaction(tables);
        const transaction: StorageTransaction = { ...own, ...undeclaredRows(...parts) };
        const result = await work(transaction);
        own.apply();
        return result;
      }),
    async close() {},
  };
  return createStorage(adapter, { facilityId });
}

async function refusal(work: Promise<unknown> | AsyncIterable<unknown>) {
  try {
    if (Symbol.asyncIterator in work) for await (const _ of work);
    else await work;
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("a store whose adapter leaves parts out", () => {
  it("refuses what needs them, in both languages, and does the rest", async () => {
    const store = await openWithout("audit", "consents", "tickets", "cards");
    await store.commit([document]);
    expect((await store.readDocument({ facilityId, documentId: id }))?.body).toEqual(new Uint8Array([1]));
    expect(await refusal(store.listEvents({ facilityId }))).toBeUndefined();
    expect(await refusal(store.listConsents({ facilityId, patient: "BN-1" }))).toBeUndefined();
    expect(await refusal(store.listTickets({ facilityId }))).toBeUndefined();
    expect(await refusal(store.findKeys({ facilityId, index: "i", value: "v" }))).toBeUndefined();
    expect(await verifyStore(store)).toMatchObject({ isSound: true, errors: 0 });
    const calls = { audit: [store.appendEvents([event])] };
    for (const [part, given] of Object.entries(calls)) {
      for (const call of given) {
        const error = await refusal(call);
        expect(isEmrError(error, "storage.adapter.not_declared"), part).toBe(true);
        if (!isEmrError(error)) continue;
        expect([error.text.vi, error.text.en]).toEqual([
          expect.stringContaining(`"${part}"`),
          expect.stringContaining(`"${part}"`),
        ]);
      }
    }
  });

  it.each([
    ["audit", { change: "audit", ...event }],
    ["cards", { change: "lookup", facilityId, index: "i", value: "v", key: "k" }],
  ] as const)("keeps nothing of a commit with a change of the part %s", async (part, change) => {
    const store = await openWithout(part);
    const error = await refusal(store.commit([document, change]));
    expect(isEmrError(error, "storage.adapter.not_declared")).toBe(true);
    expect(await store.readDocument({ facilityId, documentId: id })).toBeUndefined();
    await store.commit([document]);
  });

  it("leaves alone what is declared", async () => {
    const store = await openWithout("consents");
    await store.commit([document, { change: "audit", ...event }]);
    expect(await refusal(store.listEvents({ facilityId }))).toBeUndefined();
  });
});

describe("createStorage", () => {
  it("refuses what is no adapter and options that it does not know", async () => {
    const adapter: StorageAdapter = {
      transact: async () => Promise.reject(new Error("asked")),
      async close() {},
    };
    const wrong = (work: unknown) =>
      refusal(work as Promise<unknown>).then((error) => isEmrError(error, "core.options.wrong"));
    expect(await wrong(createStorage({} as StorageAdapter, { facilityId }))).toBe(true);
    expect(await wrong(createStorage(adapter, {} as never))).toBe(true);
    expect(await wrong(createStorage(adapter, { facilityId, wirter: "a" } as never))).toBe(true);
  });
});
