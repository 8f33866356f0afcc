import { digestOf, type EpisodeId } from "@benhan/core";
import type { KeyStore } from "@benhan/core/ports";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import {
  advanceDisposal,
  type Disposal,
  type ExecuteDisposalOptions,
  listDue,
  openHold,
  planDue,
  refreshRetention,
  retentionIndexOf,
} from "@benhan/storage/retention";
import { beforeEach, describe, expect, it } from "vitest";
import type { Storage } from "../../src/front/storage.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { all } from "./index-contract.ts";
import { at, codesOf, day, facilityId, hold, proposed, valueIn } from "./samples.ts";
import { decided, execute, freshId, message, tenYears, thirtyYears, version } from "./stored-records.ts";

let keys: KeyStore;
let storage: Storage;
let reopen: (own?: KeyStore) => Promise<Storage>;
beforeEach(async () => {
  const [vault, database] = [createTestVault(), createMemoryDatabase()];
  keys = createMemoryKeyStore(facilityId);
  reopen = (own = keys) => openMemoryStorage({ facilityId, database, encryption: { vault, keys: own } });
  storage = await reopen();
});

const textOf = async (own: Storage, documentId: EpisodeId, number?: number) => {
  const key = { facilityId, documentId, ...(number !== undefined && { version: number }) };
  const found = await own.readDocument(key).catch((error) => error.code);
  return typeof found === "string" ? found : new TextDecoder().decode(found?.body);
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.code,
  );
const holdOn = (record: string) => valueIn(openHold(hold({ scope: [{ record }] })));
const stop = { event: "stop", at: at("2037-03-16T09:00"), by: "vt-01", reason: "lý do" } as const;
const gone = "storage.encryption.record_disposed";

/** A key store that does something else before the first destruction. */
const before = (work: () => Promise<void>): KeyStore => {
  let isDone = false;
  return {
    ...keys,
    async destroyKeys(...own) {
      if (!isDone) {
        isDone = true;
        await work();
      }
      await keys.destroyKeys(...own);
    },
  };
};
const without = (lost: string): KeyStore => ({
  ...keys,
  getKey: async (keyId, options) => (keyId === lost ? undefined : keys.getKey(keyId, options)),
});
const keyOf = async (episodeId: EpisodeId) => {
  const { partsOf } = await import("../../src/front/parts.ts");
  const { gate, sealing } = partsOf(storage, "test");
  const [head] = await gate.read((rows) => rows.listHeads(episodeId, { limit: 1 }), undefined);
  return sealing.keyIdOf(head?.sealed as Uint8Array) as string;
};

describe("messages of a chain that tells of two records", () => {
  it("[RET-08] keeps those of the record that lives", async () => {
    const [x, y] = [freshId(), freshId()];
    const [mine, living] = [message("X gửi", "BN-1"), message("Y gửi", "BN-1")];
    await storage.commit([version(x, { facts: tenYears, text: "X gửi" }), mine]);
    await storage.commit([version(y, { facts: thirtyYears, text: "Y gửi" }), living]);
    await decided(storage);
    expect(valueIn(await execute(storage))).toMatchObject({ destroyed: [x], left: [] });
    const entries = await all(storage.listEntries({ facilityId }));
    const texts = new Map(entries.map(({ entryId, bytes }) => [entryId, new TextDecoder().decode(bytes)]));
    expect(texts.get(living.entryId)).toBe("Y gửi");
    expect(texts.get(mine.entryId)).not.toBe("X gửi");
  });

  it("[RET-08] leaves, and names, what is no document of either", async () => {
    const [x, y] = [freshId(), freshId()];
    const other = message("không là tài liệu nào", "BN-1");
    await storage.commit([version(x, { facts: tenYears, text: "X gửi" }), message("X gửi", "BN-1"), other]);
    await storage.commit([version(y, { facts: thirtyYears, text: "Y gửi" }), message("Y gửi", "BN-1")]);
    await decided(storage);
    expect(valueIn(await execute(storage)).left).toEqual([other.entryId]);
  });
});

describe("a disposal that others get in the way of", () => {
  it("[RET-08] refuses holds and documents for a record from the point of no return, and never withdraws it", async () => {
    const x = freshId();
    const document = version(x, { facts: tenYears, text: "X" });
    await storage.commit([document, version(freshId(), { facts: tenYears, text: "Z" })]);
    const other = await reopen();
    await decided(storage);
    const told: unknown[] = [];
    const slow = before(async () => {
      const [marked] = await markedRecords();
      told.push(await codeOf(retentionIndexOf(other).putHold(holdOn(marked as string))));
      told.push(await codeOf(other.commit([version(marked as EpisodeId, { text: "muộn" })])));
      told.push(valueIn(await execute(other)).destroyed.length);
    });
    expect(valueIn(await execute(await reopen(slow))).destroyed).toHaveLength(2);
    const refused = "storage.retention.record_in_disposal";
    expect(told).toEqual([refused, refused, 2]);
    const disposal = await retentionIndexOf(storage).getDisposal(proposed.disposalId);
    expect(disposal?.steps.map(({ event }) => event)).toEqual(["propose", "appraise", "decide", "execute"]);
    expect(await textOf(storage, document.documentId)).toBe(gone);
  });

  it("[RET-08] stops before a record on which a hold comes in while another one goes", async () => {
    const [x, z] = [freshId(), freshId()];
    await storage.commit([version(x, { facts: tenYears }), version(z, { facts: tenYears })]);
    const other = await reopen();
    await decided(storage);
    let held = "";
    const slow = before(async () => {
      const marked = await markedRecords();
      held = [x, z].find((key) => !marked.includes(key)) as string;
      await retentionIndexOf(other).putHold(holdOn(held));
    });
    const { destroyed } = valueIn(await execute(await reopen(slow)));
    expect(destroyed).toEqual([x, z].filter((key) => key !== held));
  });

  it("is not stopped once a key may be gone: it is told that it can only be completed, and another call does", async () => {
    await storage.commit([version(freshId(), { facts: tenYears })]);
    const disposal = await decided(storage);
    const index = retentionIndexOf(storage);
    const { partsOf } = await import("../../src/front/parts.ts");
    const { gate } = partsOf(storage, "test");
    const dying = { ...keys, destroyKeys: () => Promise.reject(new Error("killed")) };
    await expect(execute(await reopen(dying))).rejects.toThrow("killed");
    const stopped = valueIn(advanceDisposal(disposal, stop, { items: [], holds: [] }));
    const marks = async () => {
      const cards = await gate.read(
        (rows) => rows.listCards("disposal-execution", {}, { limit: 9 }),
        undefined,
      );
      return cards.map(({ sort }) => sort);
    };
    expect(await codeOf(index.putDisposal(stopped, disposal.steps.length))).toBe(
      "storage.retention.destruction_begun",
    );
    expect(await marks()).toEqual(["destroying"]);
    valueIn(await execute(storage));
    expect(await marks()).toEqual(["destroyed"]);
  });

  it("says nothing was destroyed of what is not there, or went with another disposal, and always says why", async () => {
    const x = freshId();
    await storage.commit([version(x, { facts: tenYears })]);
    const index = retentionIndexOf(storage);
    const item = { rule: "TT33-044", edition: "tt33-2025", keepUntil: "2036-12-31", patient: "p" };
    await index.put([{ key: freshId().toUpperCase(), ...item }]);
    await decided(storage);
    await decided(storage, {}, "HUY-2");
    expect(valueIn(await execute(storage)).destroyed).toEqual([x]);
    const second = await execute(storage, { disposalId: "HUY-2" });
    expect(codesOf(second).map((code) => code.split(" ")[0])).toEqual(["item_missing", "item_missing"]);
    expect(codesOf(await execute(storage, { disposalId: "HUY-2" }))).toEqual(["list_empty list"]);
  });
});

const markedRecords = async (): Promise<readonly string[]> => {
  const { partsOf } = await import("../../src/front/parts.ts");
  const { gate } = partsOf(storage, "test");
  const span = { from: "destroying", to: "destroying" };
  const cards = await gate.read(
    (rows) => rows.listCards("disposal-execution", span, { limit: 9 }),
    undefined,
  );
  return cards.map(({ key }) => key);
};

describe("what a record is protected by", () => {
  it("gives a record its card when its only document went on before the first refresh", async () => {
    const [x, y] = [freshId(), freshId()];
    const document = version(x, { facts: tenYears, text: "một" });
    await storage.commit([document]);
    await storage.commit([version(y, { ...document, version: 2, facts: tenYears, text: "hai" })]);
    await refreshRetention(storage);
    expect((await retentionIndexOf(storage).get(x))?.dueOn).toBe("2037-01-01");
    await decided(storage);
    expect([...valueIn(await execute(storage)).destroyed].sort()).toEqual([x, y].sort());
    expect(await textOf(storage, document.documentId, 1)).toBe(gone);
  });

  it("[RET-08] keeps the earlier versions of a document under the hold on the record where it went", async () => {
    const [x, y] = [freshId(), freshId()];
    const document = version(x, { facts: tenYears, text: "một" });
    await storage.commit([document]);
    await refreshRetention(storage);
    await storage.commit([version(y, { ...document, version: 2, facts: tenYears, text: "hai" })]);
    await decided(storage);
    await retentionIndexOf(storage).putHold(holdOn(y));
    expect((await execute(storage)).ok).toBe(false);
    expect(await textOf(storage, document.documentId, 1)).toBe("một");
  });

  it("[RET-08] is covered by a hold on anybody who was ever said to be its patient", async () => {
    const x = freshId();
    const document = version(x, { facts: tenYears });
    await storage.commit([document]);
    await refreshRetention(storage, { patientOf: () => "TAM-1" });
    await storage.commit([version(x, { ...document, version: 2, facts: tenYears })]);
    await refreshRetention(storage, { patientOf: () => "BN-9" });
    const { items } = await listDue(storage, { on: day("2037-02-01") });
    for (const patient of ["TAM-1", "BN-9"]) {
      const holds = [valueIn(openHold(hold({ scope: [{ patient }] })))];
      expect(planDue(items, { holds, on: day("2037-02-01") }).candidates).toEqual([]);
    }
  });

  it("derives the day of an item that is put without one", async () => {
    const item = { key: "HS-1", rule: "TT33-044", edition: "tt33-2025", keepUntil: "2036-12-31" };
    await retentionIndexOf(storage).put([item]);
    expect((await retentionIndexOf(storage).get("HS-1"))?.dueOn).toBe("2037-01-01");
  });
});

describe("attachments of a disposal", () => {
  const digest = digestOf(new TextEncoder().encode("scan"));
  const blobsOf = ({ body }: { readonly body: Uint8Array }) =>
    new TextDecoder().decode(body).includes("SCAN") ? [digest] : [];

  it("[RET-08] keeps one that was put again meanwhile, and names it", async () => {
    await storage.commit([version(freshId(), { facts: tenYears, text: "SCAN" })]);
    await decided(storage, { blobsOf });
    const asked: unknown[] = [];
    const blobs: NonNullable<ExecuteDisposalOptions["blobs"]> = {
      isEncrypted: true,
      async *listBlobs() {
        yield { facilityId, digest, size: 4, storedAt: at("2026-07-03T08:00") };
      },
      async removeBlob({ storedAt }) {
        asked.push(storedAt);
        return false;
      },
    };
    expect(valueIn(await execute(storage, { blobs, blobsOf })).left).toEqual([digest]);
    expect(asked).toEqual([at("2026-07-03T08:00")]);
  });

  it("[RET-08] destroys nothing when a document that may refer to one cannot be read", async () => {
    const [x, y] = [freshId(), freshId()];
    const document = version(x, { facts: tenYears, text: "SCAN" });
    await storage.commit([document]);
    await storage.commit([version(y, { facts: thirtyYears, text: "SCAN" })]);
    await decided(storage, { blobsOf });
    const lossy = await reopen(without(await keyOf(y)));
    const blobs = { isEncrypted: true, removeBlob: async () => true };
    expect(await codeOf(execute(lossy, { blobs, blobsOf }))).toBe("storage.encryption.key_missing");
    expect(await textOf(storage, document.documentId)).toBe("SCAN");
    const disposal = await retentionIndexOf(storage).getDisposal(proposed.disposalId);
    const stopped = valueIn(advanceDisposal(disposal as Disposal, stop, { items: [], holds: [] }));
    await retentionIndexOf(storage).putDisposal(stopped, 3);
  });
});

describe("a store with one key too few", () => {
  it("goes on with the daily work, says which record it left, and takes it up again", async () => {
    const [x, y] = [freshId(), freshId()];
    await storage.commit([version(x, { facts: tenYears })]);
    const lost = await keyOf(x);
    await storage.commit([version(y, { facts: tenYears })]);
    const lossy = await reopen(without(lost));
    for (const isComplete of [true, true])
      expect(await refreshRetention(lossy)).toMatchObject({ isComplete, unreadable: [x] });
    expect(await retentionIndexOf(lossy).get(y)).toBeDefined();
    expect(await refreshRetention(storage)).toMatchObject({ records: 1, unreadable: [] });
    const due = await listDue(lossy, { on: day("2037-02-01") });
    expect([due.items.map(({ key }) => key), due.unreadable]).toEqual([[y], [x]]);
  });

  it("lists the receipts of all others when one was disposed of", async () => {
    const x = freshId();
    const sent = [message("X gửi", "LK-X"), message("khác", "LK-Y")];
    await storage.commit([version(x, { facts: tenYears, text: "X gửi" }), ...sent]);
    for (const { entryId, hub, chain, digest } of sent) {
      await storage.addReceipt({
        ...{ facilityId, receiptId: freshId(), entryId, hub, chain, digest, attempt: 1 },
        ...{ receivedAt: at("2026-07-03T09:00"), outcome: "ACCEPTED", raw: new TextEncoder().encode(chain) },
      });
    }
    await decided(storage);
    valueIn(await execute(storage));
    const receipts = await all(storage.listReceipts({ facilityId }));
    expect(receipts.map(({ raw }) => raw && new TextDecoder().decode(raw))).toEqual([undefined, "LK-Y"]);
  });
});
