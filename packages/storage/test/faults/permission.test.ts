import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { type OrdinaryAccount, ordinaryAccount } from "./run-as-nobody.ts";

const readOnly = "core.store.unavailable: the data file cannot be written";
const cannotOpen = "storage.sqlite.cannot_open";

/** What each step of a scenario of `permission-child.ts` must answer. The last one is always: with the rights back. */
const wanted: Readonly<Record<string, readonly string[]>> = {
  "store: no file, folder read-only": [cannotOpen, "ok"],
  "store: file read-only before opening": [readOnly, "ok"],
  "store: file unreadable before opening": [cannotOpen, "ok"],
  "store: folder read-only before opening": [readOnly, "ok"],
  // Files that are open keep their rights on Unix. A new handle has none.
  "store: file and folder read-only while open": ["ok", "ok", readOnly, "ok"],
  "keys: no file, folder read-only": [cannotOpen, "ok"],
  "keys: file read-only before opening": [readOnly, "ok", "ok"],
  "keys: file unreadable before opening": [cannotOpen, "ok"],
  "keys: folder read-only before opening": [readOnly, "ok", "ok"],
  "keys: folder read-only while open": [readOnly, "ok", "ok"],
  "vault: folder read-only": [
    ...["storage.encryption.vault_unwritable", "storage.encryption.vault_unwritable", "ok"],
    "keys.db store.db vault.json",
  ],
  "vault: file unreadable": ["storage.encryption.vault_unreadable", "ok"],
};

describe.skipIf(process.platform === "win32")("rights that are taken away", () => {
  let account: OrdinaryAccount;
  let seen: Readonly<Record<string, readonly string[]>>;
  beforeAll(async () => {
    account = ordinaryAccount();
    const source = fileURLToPath(new URL("permission-child.ts", import.meta.url));
    const program = await bundle(source, "permission-child");
    await account.run(program, account.folder, "prepare");
    seen = JSON.parse(await account.run(program, account.folder));
  }, 60_000);
  afterAll(() => account?.remove());

  it.each(Object.keys(wanted))("are told, and harm nothing: %s", (name) => {
    expect(seen[name]).toEqual(wanted[name]);
  });

  it("are all looked at", () => {
    expect(Object.keys(seen).sort()).toEqual(Object.keys(wanted).sort());
  });
});
