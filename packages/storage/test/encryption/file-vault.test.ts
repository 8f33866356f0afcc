import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseFacilityId } from "@benhan/core";
import { keyVaultContract } from "@benhan/core/contract";
import type { KeyVault } from "@benhan/core/ports";
import { createMemoryKeyStore, rotateKeys } from "@benhan/storage/encryption";
import { changePassphrase, createFileVault, openFileVault } from "@benhan/storage/file-vault";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKeyRing } from "../../src/encryption/key-ring.ts";
import { nodeCipher } from "../../src/encryption/node-cipher.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-vault-"));
const passphrase = "mười hai con giáp 12";
const [file, other] = [join(folder, "vault.json"), join(folder, "other.json")];

beforeAll(async () => {
  await createFileVault({ file, passphrase });
  await createFileVault({ file: other, passphrase });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a vault in a file", () => {
  for (const one of keyVaultContract) {
    it(one.title, () =>
      one.run({
        open: () => openFileVault({ file, passphrase }),
        openOther: () => openFileVault({ file: other, passphrase }),
      }),
    );
  }

  it("opens however the keyboard composes the passphrase, and with no other", async () => {
    await openFileVault({ file, passphrase: passphrase.normalize("NFD") });
    for (const wrong of ["", `${passphrase} `, passphrase.toUpperCase()]) {
      await expect(openFileVault({ file, passphrase: wrong })).rejects.toMatchObject({
        code: "storage.encryption.wrong_passphrase",
      });
    }
  });

  it("is never made where one is, and nothing is left beside it", async () => {
    const before = readFileSync(file);
    await expect(createFileVault({ file, passphrase })).rejects.toMatchObject({
      code: "storage.encryption.vault_exists",
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["other.json", "vault.json"]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("wants a passphrase of twelve characters", async () => {
    for (const weak of ["", "elevenchars", "ế".normalize("NFD").repeat(11), 12 as unknown as string]) {
      const call = createFileVault({ file: join(folder, "weak.json"), passphrase: weak });
      await expect(call).rejects.toMatchObject({ code: "storage.encryption.weak_passphrase" });
    }
  });

  it("keeps its key when the passphrase changes, and opens with the new one only", async () => {
    const moved = join(folder, "moved.json");
    copyFileSync(file, moved);
    const wrapped = await (await openFileVault({ file, passphrase })).wrapKey(
      new Uint8Array(32).fill(7),
      "a",
    );
    const newPassphrase = "một câu dài khác hẳn";
    await changePassphrase({ file: moved, passphrase, newPassphrase });
    const vault = await openFileVault({ file: moved, passphrase: newPassphrase });
    expect(await vault.unwrapKey(wrapped, "a")).toEqual(new Uint8Array(32).fill(7));
    await expect(openFileVault({ file: moved, passphrase })).rejects.toMatchObject({
      code: "storage.encryption.wrong_passphrase",
    });
    rmSync(moved);
  });

  it("shuts out who kept an old copy with the old passphrase, once the keys were rotated", async () => {
    const [own, copy] = [join(folder, "own.json"), join(folder, "copy.json")];
    await createFileVault({ file: own, passphrase });
    copyFileSync(own, copy);
    const keys = createMemoryKeyStore(parseFacilityId("bv-mau"));
    const ringOf = (vault: KeyVault) => openKeyRing({ vault, keys, cipher: nodeCipher });
    const { keyId } = await (await ringOf(await openFileVault({ file: own, passphrase }))).freshKey();
    const newPassphrase = "một câu dài khác hẳn";
    await changePassphrase({ file: own, passphrase, newPassphrase });
    const vault = await openFileVault({ file: own, passphrase: newPassphrase });
    await rotateKeys({ vault, keys });
    await (await ringOf(vault)).keyOf(keyId);
    const kept = await openFileVault({ file: copy, passphrase });
    await expect(ringOf(kept)).rejects.toMatchObject({ code: "core.keys.refused" });
    for (const one of [own, copy]) rmSync(one);
  });

  it("cannot be made where there is no folder, and says so", async () => {
    const call = createFileVault({ file: join(folder, "none", "vault.json"), passphrase });
    await expect(call).rejects.toMatchObject({ code: "storage.encryption.vault_unwritable" });
  });

  it.each([
    ["no JSON", () => "not a vault"],
    ["null", () => "null"],
    ["another format", (text: string) => text.replace("benhan-key-vault", "other")],
    ["costs that take all memory", (text: string) => text.replace("131072", "1073741824")],
    ["costs that cost nothing", (text: string) => text.replace("131072", "2")],
    ["no salt", (text: string) => text.replace(/"salt": "[^"]*"/, '"salt": ""')],
  ])("that was altered is told as unreadable: %s", async (_what, alter) => {
    const damaged = join(folder, "damaged.json");
    writeFileSync(damaged, alter(readFileSync(file, "utf8")));
    await expect(openFileVault({ file: damaged, passphrase })).rejects.toMatchObject({
      code: "storage.encryption.vault_unreadable",
    });
    rmSync(damaged);
  });
});
