// Takes rights away from files of its own, and tells what the stores say to that. Root has all rights: the test runs this
// as another account.
//   node permission-child.mjs FOLDER prepare   makes one of each in FOLDER/prepared
//   node permission-child.mjs FOLDER           takes rights away from copies
import { chmodSync, copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { changePassphrase, createFileVault, openFileVault } from "@benhan/storage/file-vault";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { eventOf, keyOf } from "./samples.ts";

const [root = "", isPreparing] = process.argv.slice(2);
const facilityId = parseFacilityId("bv-mau");
const passphrase = "mười hai con giáp 12";

/** What a scenario saw: codes of faults, or `ok`. */
type Seen = readonly string[];

const scenarios: Readonly<Record<string, (folder: string) => Promise<Seen>>> = {
  async "store: no file, folder read-only"(folder) {
    chmodSync(folder, 0o500);
    const first = await told(() => openStore(folder));
    chmodSync(folder, 0o700);
    return [first, await told(() => writtenAndRead(folder, 1))];
  },
  async "store: file read-only before opening"(folder) {
    chmodSync(storeFile(folder), 0o400);
    const first = await told(() => writtenAndRead(folder, 2));
    chmodSync(storeFile(folder), 0o600);
    return [first, await told(() => writtenAndRead(folder, 2))];
  },
  async "store: file unreadable before opening"(folder) {
    chmodSync(storeFile(folder), 0o000);
    const first = await told(() => openStore(folder));
    chmodSync(storeFile(folder), 0o600);
    return [first, await told(() => writtenAndRead(folder, 2))];
  },
  async "store: folder read-only before opening"(folder) {
    chmodSync(folder, 0o500);
    const first = await told(() => writtenAndRead(folder, 2));
    chmodSync(folder, 0o700);
    return [first, await told(() => writtenAndRead(folder, 2))];
  },
  async "store: file and folder read-only while open"(folder) {
    const store = await openStore(folder);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o400);
    chmodSync(folder, 0o500);
    const first = await told(() => store.appendEvents([eventOf(facilityId, 2)]));
    const closed = await told(() => store.close());
    const again = await told(() => writtenAndRead(folder, 3));
    chmodSync(folder, 0o700);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o600);
    return [first, closed, again, await told(() => writtenAndRead(folder, 3))];
  },
  async "keys: no file, folder read-only"(folder) {
    chmodSync(folder, 0o500);
    const first = await told(() => openKeys(folder));
    chmodSync(folder, 0o700);
    return [first, await told(() => keptKey(folder, 1))];
  },
  async "keys: file read-only before opening"(folder) {
    chmodSync(keyFile(folder), 0o400);
    const first = await told(() => keptKey(folder, 2));
    const read = await told(() => readKey(folder, 1));
    chmodSync(keyFile(folder), 0o600);
    return [first, read, await told(() => keptKey(folder, 2))];
  },
  async "keys: file unreadable before opening"(folder) {
    chmodSync(keyFile(folder), 0o000);
    const first = await told(() => openKeys(folder));
    chmodSync(keyFile(folder), 0o600);
    return [first, await told(() => keptKey(folder, 2))];
  },
  async "keys: folder read-only before opening"(folder) {
    chmodSync(folder, 0o500);
    const first = await told(() => keptKey(folder, 2));
    const read = await told(() => readKey(folder, 1));
    chmodSync(folder, 0o700);
    return [first, read, await told(() => keptKey(folder, 2))];
  },
  async "keys: folder read-only while open"(folder) {
    const keys = await openKeys(folder);
    chmodSync(folder, 0o500);
    const first = await told(() => keys.addKeys([keyOf(2)]));
    chmodSync(folder, 0o700);
    const second = await told(() => keys.addKeys([keyOf(2)]));
    await keys.close();
    return [first, second, await told(() => readKey(folder, 2))];
  },
  async "vault: folder read-only"(folder) {
    const file = join(folder, "vault.json");
    chmodSync(folder, 0o500);
    const second = join(folder, "second.json");
    const made = await told(() => createFileVault({ file: second, passphrase }));
    const newPassphrase = "một câu dài khác hẳn";
    const changed = await told(() => changePassphrase({ file, passphrase, newPassphrase }));
    const opened = await told(() => openFileVault({ file, passphrase }));
    chmodSync(folder, 0o700);
    return [made, changed, opened, readdirSync(folder).join(" ")];
  },
  async "vault: file unreadable"(folder) {
    const file = join(folder, "vault.json");
    chmodSync(file, 0o000);
    const first = await told(() => openFileVault({ file, passphrase }));
    chmodSync(file, 0o600);
    return [first, await told(() => openFileVault({ file, passphrase }))];
  },
};

const storeFile = (folder: string) => join(folder, "store.db");
const keyFile = (folder: string) => join(folder, "keys.db");
const openStore = (folder: string) => openSqliteStorage({ file: storeFile(folder), facilityId });
const openKeys = (folder: string) => openSqliteKeyStore({ file: keyFile(folder), facilityId });

/** Opens, appends an event, closes, and finds all of them again. */
async function writtenAndRead(folder: string, number: number): Promise<void> {
  const store = await openStore(folder);
  try {
    await store.appendEvents([eventOf(facilityId, number)]);
    const found: string[] = [];
    for await (const { event } of store.listEvents({ facilityId })) found.push(event.eventId);
    for (let at = 1; at <= number; at += 1)
      if (!found.includes(eventOf(facilityId, at).eventId)) throw new Error(`event ${at} is lost`);
  } finally {
    await store.close();
  }
}

async function keptKey(folder: string, number: number): Promise<void> {
  const keys = await openKeys(folder);
  try {
    await keys.addKeys([keyOf(number)]);
  } finally {
    await keys.close();
  }
  for (let at = 1; at <= number; at += 1) await readKey(folder, at);
}

async function readKey(folder: string, number: number): Promise<void> {
  const keys = await openKeys(folder);
  try {
    if ((await keys.getKey(keyOf(number).keyId)) === undefined) throw new Error(`key ${number} is lost`);
  } finally {
    await keys.close();
  }
}

/** The code of a fault and why, when it says; the text of any other error. */
async function told(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
    return "ok";
  } catch (error) {
    if (!isEmrError(error)) return String(error);
    // Why a store is unavailable stands in its text alone.
    const why = /moment: ([^.]*)\./.exec(error.text.en)?.[1];
    return why === undefined ? error.code : `${error.code}: ${why}`;
  }
}

const files = ["store.db", "keys.db", "vault.json"];
const prepared = join(root, "prepared");

/** The files of a place that was closed long ago: without those that SQLite keeps beside them while it works. */
async function prepare(): Promise<void> {
  mkdirSync(prepared);
  await writtenAndRead(prepared, 1);
  await keptKey(prepared, 1);
  await createFileVault({ file: join(prepared, "vault.json"), passphrase });
}

async function runScenarios(): Promise<Readonly<Record<string, Seen>>> {
  const seen: Record<string, Seen> = {};
  for (const [at, [name, scenario]] of Object.entries(scenarios).entries()) {
    const folder = join(root, `${at}`);
    mkdirSync(folder);
    if (!name.includes("no file"))
      for (const file of files) copyFileSync(join(prepared, file), join(folder, file));
    seen[name] = await scenario(folder).catch((error: unknown) => [String(error)]);
  }
  return seen;
}

if (isPreparing === "prepare") await prepare();
else process.stdout.write(JSON.stringify(await runScenarios()));
