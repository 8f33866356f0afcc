import { digestOf, type EpisodeId } from "@benhan/core";
import type { KeyStore } from "@benhan/core/ports";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { createMemoryDatabase, openMemoryStorage } from "@benhan/storage/memory";
import {
  advanceDisposal,
  disposalCertificate,
  disposalCompleteOn,
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
import { at, codesOf, day, facilityId, hold, steps, valueIn } from "./samples.ts";
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

/** A record with two documents, a message with an answer, and what it is looked up by. */
async function commitRecord(text = "PHAI-HUY"): Promise<EpisodeId> {
  const episodeId = freshId();
  const sent = message(`${text} gửi`, `LK-${episodeId}`);
  const visit = version(episodeId, { facts: tenYears, text });
  await storage.commit([
    visit,
    version(episodeId, { text: `${text} gửi`, kind: "bhyt-dossier" }),
    sent,
    { change: "lookup", facilityId, index: "citizen-card", value: text, key: episodeId },
  ]);
  await storage.commit([version(episodeId, { ...visit, version: 2, facts: tenYears, text: `${text} hai` })]);
  await storage.addReceipt({
    ...{ facilityId, receiptId: freshId(), entryId: sent.entryId, hub: sent.hub, chain: sent.chain },
    ...{ digest: sent.digest, attempt: 1, receivedAt: at("2026-07-03T09:00"), outcome: "ACCEPTED" },
    raw: new TextEncoder().encode(`${text} trả lời`),
  });
  return episodeId;
}
const actions = async () =>
  (await all(storage.listEvents({ facilityId }))).map(({ event: { action, subject } }) => [action, subject]);

describe("a disposal that destroys", () => {
  it("[RET-08] [RET-09] goes from the commit to the certificate, and leaves nothing that can be read", async () => {
    const gone = await commitRecord();
    const kept = freshId();
    await storage.commit([version(kept, { facts: thirtyYears, text: "O-LAI" })]);
    await decided(storage);
    const { disposal, completeOn, destroyed, text } = valueIn(await execute(storage));
    expect(destroyed).toEqual([gone]);
    expect([completeOn, disposalCompleteOn(disposal)]).toEqual(["2037-04-15", "2037-04-15"]);
    expect(text.vi).toContain("15/04/2037");

    const heads = await all(storage.listDocuments({ facilityId, episodeId: gone }));
    expect(heads.map(({ kind }) => kind)).toEqual(["disposed", "disposed"]);
    for (const { documentId } of heads) {
      await expect(storage.readDocument({ facilityId, documentId })).rejects.toMatchObject({
        code: "storage.encryption.record_disposed",
      });
    }
    const [entry] = await all(storage.listEntries({ facilityId }));
    expect(new TextDecoder().decode(entry?.bytes)).not.toContain("PHAI-HUY");
    expect(await all(storage.findKeys({ facilityId, index: "citizen-card", value: "PHAI-HUY" }))).toEqual([]);
    const index = retentionIndexOf(storage);
    expect(await index.get(gone)).toBeUndefined();
    expect(await index.get(kept)).toBeDefined();
    const [living] = await all(storage.listDocuments({ facilityId, episodeId: kept }));
    const document = living && (await storage.readDocument({ facilityId, documentId: living.documentId }));
    expect(new TextDecoder().decode(document?.body)).toBe("O-LAI");

    const early = advanceDisposal(
      disposal,
      { ...steps.certify, at: at("2037-04-14T23:59") },
      { items: [], holds: [] },
    );
    expect(codesOf(early)).toEqual(["still_restorable at"]);
    const certify = { ...steps.certify, at: at("2037-04-15T09:00") };
    const certified = valueIn(advanceDisposal(disposal, certify, { items: [], holds: [] }));
    await index.putDisposal(certified, disposal.steps.length);
    await index.addCertificate(valueIn(disposalCertificate(certified)));
    expect((await all(index.listCertificates())).map(({ list }) => list.map(({ key }) => key))).toEqual([
      [gone],
    ]);
    expect(await actions()).toEqual([
      ["disposal-propose", facilityId],
      ["disposal-appraise", facilityId],
      ["disposal-decide", facilityId],
      ["dispose", gone],
      ["disposal-execute", facilityId],
      ["disposal-certify", facilityId],
    ]);
    await refreshRetention(storage);
    expect(await index.get(gone)).toBeUndefined();
  });

  it("[RET-08] stops an item on which a hold was opened after the decision, and the rest goes", async () => {
    const [held, gone] = [await commitRecord("MOT"), await commitRecord("HAI")];
    await decided(storage);
    await retentionIndexOf(storage).putHold(valueIn(openHold(hold({ scope: [{ record: held }] }))));
    const { disposal, destroyed } = valueIn(await execute(storage));
    expect(destroyed).toEqual([gone]);
    expect(disposal.steps.map(({ event }) => event)).toEqual([
      "propose",
      "appraise",
      "decide",
      "withdraw",
      "execute",
    ]);
    const heads = await all(storage.listDocuments({ facilityId, episodeId: held }));
    expect(heads.map(({ kind }) => kind).sort()).toEqual(["bhyt-dossier", "visit"]);
  });

  it("[RET-08] destroys what was approved: a new version, document, message or answer stops the item", async () => {
    const gone = await commitRecord();
    await decided(storage);
    await storage.commit([version(gone, { text: "bổ sung sau quyết định" })]);
    const report = await execute(storage);
    expect(codesOf(report)).toEqual(["manifest_changed list.0.manifest"]);
    const kept = await retentionIndexOf(storage).getDisposal("HUY-2037-01");
    expect(kept?.steps.at(-1)?.event).toBe("withdraw");
    expect((await all(storage.listDocuments({ facilityId, episodeId: gone }))).length).toBe(3);
  });

  it("[RET-08] is not done before the decision, by one person alone, or twice", async () => {
    await commitRecord();
    await refreshRetention(storage);
    await expect(execute(storage)).rejects.toMatchObject({ code: "storage.retention.disposal_unknown" });
    const disposal = await decided(storage);
    expect(codesOf(await execute(storage, { witness: "CNTT-02" }))).toEqual(["same_person witness"]);
    const once = valueIn(await execute(storage));
    expect(valueIn(await execute(storage))).toEqual(once);
    expect(once.disposal.steps).toHaveLength(disposal.steps.length + 1);
  });

  it("keeps what moved to another record that is kept, and destroys none of its keys", async () => {
    const [from, to] = [freshId(), freshId()];
    const document = version(from, { facts: tenYears, text: "một" });
    await storage.commit([document, version(from, { facts: tenYears })]);
    await storage.commit([{ ...version(to, { ...document, version: 2, facts: thirtyYears, text: "hai" }) }]);
    await refreshRetention(storage);
    const { items, holds } = await listDue(storage, { on: day("2037-02-01") });
    const plan = planDue(items, { holds, on: day("2037-02-01") });
    expect(plan.candidates).toEqual([]);
    expect(plan.explained.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      "storage.retention.keep_linked",
    ]);
  });

  it("removes the attachments to which nothing else refers, and those alone", async () => {
    const digest = (text: string) => digestOf(new TextEncoder().encode(text));
    const blobsOf = ({ body }: { readonly body: Uint8Array }) =>
      new TextDecoder()
        .decode(body)
        .split(" ")
        .filter((word) => word.startsWith("TEP"))
        .map(digest);
    const [gone, kept] = [freshId(), freshId()];
    await storage.commit([
      version(gone, { facts: tenYears, text: "TEP-1 TEP-2" }),
      version(kept, { facts: thirtyYears, text: "TEP-2 TEP-3" }),
    ]);
    const removed: string[] = [];
    const blobs = {
      isEncrypted: true,
      removeBlob: async (key: { readonly digest: string }) => {
        removed.push(key.digest);
        return true;
      },
    };
    await decided(storage, { blobsOf });
    // Who leaves the attachments out destroys something else than was approved.
    const other = (await listDue(storage, { on: day("2037-02-01") })).items[0]?.manifest;
    expect(other).not.toBe((await listDue(storage, { on: day("2037-02-01"), blobsOf })).items[0]?.manifest);
    valueIn(await execute(storage, { blobsOf, blobs }));
    expect(removed).toEqual([digest("TEP-1")]);
  });

  it("[RET-08] looks again when a hold comes in, or a version, while the items are looked at", async () => {
    for (const what of ["hold", "version"] as const) {
      const [late, gone] = [await commitRecord(`MUON-${what}`), await commitRecord(`DI-${what}`)];
      const disposalId = `HUY-${what}`;
      await decided(storage, {}, disposalId);
      let isDone = false;
      const chainsOf = () => {
        // The first look at the items has begun: somebody else is faster.
        if (!isDone) {
          isDone = true;
          const id = `GIU-${what}`;
          const work =
            what === "hold"
              ? retentionIndexOf(storage).putHold(valueIn(openHold(hold({ id, scope: [{ record: late }] }))))
              : storage.commit([version(late, { text: "đến sau" })]);
          meanwhile = work.then(() => undefined);
        }
        return [];
      };
      let meanwhile: Promise<void> = Promise.resolve();
      const report = valueIn(await execute(storage, { disposalId, chainsOf }));
      await meanwhile;
      expect(report.destroyed).toEqual([gone]);
      for await (const { kind } of storage.listDocuments({ facilityId, episodeId: late }))
        expect(kind).not.toBe("disposed");
    }
  });

  it("refuses a store without encryption, and a record with a part in plain", async () => {
    const plain = await openMemoryStorage({ facilityId });
    expect(codesOf(await execute(plain))).toEqual(["lies_in_plain storage"]);
    const database = createMemoryDatabase();
    const before = await openMemoryStorage({ facilityId, database });
    const episodeId = freshId();
    await before.commit([version(episodeId, { facts: tenYears })]);
    const vault = createTestVault();
    const own = createMemoryKeyStore(facilityId);
    storage = await openMemoryStorage({ facilityId, database, encryption: { vault, keys: own } });
    await storage.commit([version(episodeId, { facts: tenYears })]);
    await decided(storage);
    expect(codesOf(await execute(storage))).toEqual(["lies_in_plain list.0"]);
    expect((await retentionIndexOf(storage).getDisposal("HUY-2037-01"))?.steps).toHaveLength(3);
    expect((await all(storage.listDocuments({ facilityId, episodeId }))).map(({ kind }) => kind)).toEqual([
      "visit",
      "visit",
    ]);
  });

  it("finishes when it was killed at any point, and destroys nothing that was not written down", {
    timeout: 120_000,
  }, async () => {
    let points = 0;
    for (let kill = 0; ; kill += 1) {
      const [vault, database] = [createTestVault(), createMemoryDatabase()];
      keys = createMemoryKeyStore(facilityId);
      storage = await openMemoryStorage({ facilityId, database, encryption: { vault, keys } });
      const [one, two] = [await commitRecord("MOT"), await commitRecord("HAI")];
      await decided(storage);
      let left = kill + 1;
      const dies = async <T>(work: () => Promise<T>): Promise<T> => {
        // After one call is before the next.
        const result = await work();
        left -= 1;
        if (left === 0) throw new Error("killed");
        return result;
      };
      const dying: KeyStore = {
        ...keys,
        destroyKeys: async (keyIds, moment) => {
          for (const keyId of keyIds) await dies(() => keys.destroyKeys([keyId], moment));
        },
        addKeys: (rows) => dies(() => keys.addKeys(rows)),
      };
      const { inTurn } = database.tablesOf(facilityId);
      const tables = database.tablesOf(facilityId) as { inTurn: typeof inTurn };
      storage = await openMemoryStorage({ facilityId, database, encryption: { vault, keys: dying } });
      tables.inTurn = (work) => inTurn(() => dies(async () => work()));
      const failure = await execute(storage).then(
        () => "done",
        (error) => String(error),
      );
      tables.inTurn = inTurn;
      storage = await openMemoryStorage({ facilityId, database, encryption: { vault, keys } });
      const again = valueIn(await execute(storage));
      expect([...again.destroyed].sort()).toEqual([one, two].sort());
      const events = await actions();
      expect(events.filter(([action]) => action === "dispose")).toHaveLength(2);
      expect(events.filter(([action]) => action === "disposal-execute")).toHaveLength(1);
      for (const episodeId of [one, two]) {
        for await (const { kind } of storage.listDocuments({ facilityId, episodeId }))
          expect(kind).toBe("disposed");
      }
      points += 1;
      if (failure === "done") break;
    }
    expect(points).toBeGreaterThan(20);
  });
});
