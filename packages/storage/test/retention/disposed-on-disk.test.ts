import { createDecipheriv } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFileVault, openFileVault } from "@benhan/storage/file-vault";
import {
  disposalCompleteOn,
  executeDisposal,
  listDue,
  refreshRetention,
  retentionIndexOf,
} from "@benhan/storage/retention";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Cipher } from "../../src/encryption/cipher.ts";
import { nodeCipher } from "../../src/encryption/node-cipher.ts";
import { openStoreKey } from "../../src/encryption/store-keys.ts";
import { unwrapWith } from "../../src/encryption/wrap-key.ts";
import type { Storage } from "../../src/front/storage.ts";
import { drivers } from "../sqlite-drivers.ts";
import { all } from "./index-contract.ts";
import { day, facilityId, valueIn } from "./samples.ts";
import { decided, execution, freshId, message, tenYears, thirtyYears, version } from "./stored-records.ts";

const [, DatabaseSync] = drivers[0] as (typeof drivers)[0];
const passphrase = "chỉ dùng trong phép thử này";
/** Stands in everything that must be gone. */
const gone = "DAU-VET-CUA-NGUOI-BENH";
/** Stands in what is kept, to show that the search finds what can be found. */
const kept = "VAN-CON-DOC-DUOC";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-disposed-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

async function open(keyFile = "keys.db") {
  const keys = await openSqliteKeyStore({ file: at(keyFile), facilityId, DatabaseSync });
  const vault = existsSync(at("vault"))
    ? await openFileVault({ file: at("vault"), passphrase })
    : await createFileVault({ file: at("vault"), passphrase });
  const storage: Storage = await openSqliteStorage({
    ...{ file: at("store.db"), facilityId, DatabaseSync },
    encryption: { vault, keys },
  });
  return { keys, vault, storage };
}

/** Everything of the files of a name: the file, its log, its journal, whatever else stands beside it. */
function bytesOf(name: string): readonly Buffer[] {
  return readdirSync(folder)
    .filter((file) => file === name || file.startsWith(`${name}-`))
    .map((file) => readFileSync(at(file)));
}

/** All keys of records that a vault and the file of a key store still give. */
async function keysIn(keyFile: string): Promise<readonly Buffer[]> {
  const vault = await openFileVault({ file: at("vault"), passphrase });
  const keys = await openSqliteKeyStore({ file: at(keyFile), facilityId, DatabaseSync });
  const found: Buffer[] = [];
  const cipher: Cipher = nodeCipher;
  for await (const row of keys.listKeys()) {
    if ("destroyedAt" in row || row.keyId.startsWith("store:")) continue;
    const over = await openStoreKey({ vault, keys, cipher }, row.wrappedBy, {});
    found.push(Buffer.from(await unwrapWith(over, row, facilityId)));
  }
  await keys.close();
  return found;
}

/**
 * Whether a text can be read out of bytes: as it is, or out of anything that looks like an envelope, wherever it lies,
 * under any of the keys. AES-GCM is AES-CTR with a tag: whoever searches needs neither the tag nor the context.
 */
function canRead(text: string, bytes: Buffer, keys: readonly Buffer[]): boolean {
  if (bytes.includes(text) || bytes.includes(Buffer.from(text, "utf16le"))) return true;
  const mark = Buffer.from([0x89, 0x42, 0x48, 1]);
  for (let place = bytes.indexOf(mark); place >= 0; place = bytes.indexOf(mark, place + 1)) {
    const counter = Buffer.concat([bytes.subarray(place + 20, place + 32), Buffer.from([0, 0, 0, 2])]);
    if (counter.length < 16) continue;
    for (const key of keys) {
      const opened = createDecipheriv("aes-256-ctr", key, counter).update(
        bytes.subarray(place + 32, place + 6000),
      );
      if (opened.includes(text)) return true;
    }
  }
  return false;
}
const findable = async (text: string, keyFile: string) => {
  const keys = await keysIn(keyFile);
  return [...bytesOf("store.db"), ...bytesOf(keyFile), readFileSync(at("vault"))].some((bytes) =>
    canRead(text, bytes, keys),
  );
};

describe("a record that was disposed of", () => {
  it("[RET-08] cannot be recovered from the database, its log, the key file and the vault once the backups of the keys have expired", {
    timeout: 120_000,
  }, async () => {
    const opened = await open();
    let { storage } = opened;
    const [record, living] = [freshId(), freshId()];
    const sent = message(`${gone} gửi đi`, `LK-${gone.length}`);
    const visit = version(record, { facts: tenYears, text: `${gone} khám`, kind: gone });
    await storage.commit([
      {
        ...visit,
        source: { system: "HIS", id: `${gone} nguồn` },
        author: { kind: "practitioner", id: gone },
      },
      version(record, { text: `${gone} gửi đi` }),
      sent,
      { change: "lookup", facilityId, index: "citizen-card", value: gone, key: record },
      version(living, { facts: thirtyYears, text: kept }),
    ]);
    await storage.commit([
      { ...version(record, { ...visit, version: 2, facts: tenYears, text: `${gone} sửa` }), reason: gone },
    ]);
    await storage.addReceipt({
      ...{ facilityId, receiptId: freshId(), entryId: sent.entryId, hub: sent.hub, chain: sent.chain },
      ...{ digest: sent.digest, attempt: 1, receivedAt: sent.createdAt, outcome: "ACCEPTED" },
      raw: new TextEncoder().encode(`${gone} trả lời`),
    });
    await refreshRetention(storage, { patientOf: ({ episodeId }) => (episodeId === record ? gone : kept) });
    const [{ patient } = { patient: "" }] = (await listDue(storage, { on: day("2037-02-01") })).items;
    expect(patient).toBe(gone);
    await decided(storage);
    // The backup of the keys of the night before.
    await opened.keys.close();
    await storage.close();
    copyFileSync(at("keys.db"), at("backup.db"));

    const again = await open();
    storage = again.storage;
    const done = valueIn(await executeDisposal(storage, execution()));
    expect(done.destroyed).toEqual([record]);
    expect([done.completeOn, disposalCompleteOn(done.disposal)]).toEqual(["2037-04-15", "2037-04-15"]);
    // With both still open: the write-ahead log is there too.
    expect(bytesOf("store.db").length).toBeGreaterThan(1);
    expect(await findable(gone, "keys.db")).toBe(false);
    await again.keys.close();
    await storage.close();

    // Until the day that was told, the backup of the keys still opens it; without that backup nothing does.
    expect(await findable(gone, "backup.db")).toBe(true);
    rmSync(at("backup.db"));
    expect(await findable(gone, "keys.db")).toBe(false);
    expect(await findable(kept, "keys.db")).toBe(true);

    const last = await open();
    const heads = await all(last.storage.listDocuments({ facilityId, episodeId: record }));
    expect(heads.map(({ kind }) => kind)).toEqual(["disposed", "disposed"]);
    for (const { documentId } of heads) {
      await expect(last.storage.readDocument({ facilityId, documentId })).rejects.toMatchObject({
        code: "storage.encryption.record_disposed",
      });
    }
    expect(await retentionIndexOf(last.storage).get(record)).toBeUndefined();
    await last.keys.close();
    await last.storage.close();
  });
});
