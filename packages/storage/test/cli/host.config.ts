import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { createFileVault, openFileVault } from "@benhan/storage/file-vault";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";

/** Of a vault that lives as long as a test. */
export const passphrase = "twelve animals of 2026";

/** What the public archive asks of each file. */
const describe = () => ({
  fileCode: "BA-26-1",
  title: "Bệnh án",
  pageCount: 2,
  confidenceLevel: "gốc điện tử",
});

/** What a hospital writes: its own open store, in the folder that STORE names, in plain or (STORE_KEYS) with keys. */
export default async function openHost() {
  const { STORE: folder = process.cwd(), STORE_KEYS: withKeys = "" } = process.env;
  const facilityId = parseFacilityId("bv-mau");
  const file = join(folder, "store.db");
  if (withKeys === "") {
    const create = process.env["STORE_NEW"] !== "no";
    const isCloud = process.env["STORE_CLOUD"] === "yes";
    return {
      storage: await openSqliteStorage({ file: create ? file : `${file}.none`, facilityId, create }),
      folder,
      isCloud,
    };
  }
  const vaultFile = join(folder, "vault.json");
  if (!existsSync(vaultFile)) await createFileVault({ file: vaultFile, passphrase });
  const vault = await openFileVault({ file: vaultFile, passphrase });
  const keys = await openSqliteKeyStore({ file: join(folder, "keys.db"), facilityId });
  const storage = await openSqliteStorage({ file, facilityId, encryption: { vault, keys } });
  return { storage, vault, keys, folder, keysFolder: folder, actor: "it-01", describe };
}
