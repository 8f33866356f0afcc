import { mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { changePassphrase, createFileVault, openFileVault } from "@benhan/storage/file-vault";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const passphrase = "mười hai con giáp 12";
const newPassphrase = "một câu dài khác hẳn";

describe("the file of a vault", () => {
  let folder = "";
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "benhan-vault-")));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "vault.json"],
    ["no file", { passphrase }],
    ["a file that is no text", { file: 5, passphrase }],
    ["a file without a name", { file: "", passphrase }],
    ["a file with a zero byte", { file: "a\0b", passphrase }],
    ["another name for it", { path: "vault.json", passphrase }],
  ])("is asked for where options are wrong: %s", async (_what, options) => {
    for (const call of [createFileVault, openFileVault, changePassphrase])
      await expect(call(options as never)).rejects.toMatchObject({ code: "core.options.wrong" });
  });

  it("wants passphrases that are texts", async () => {
    const file = join(folder, "vault.json");
    for (const wrong of [undefined, 5, {}] as never[]) {
      const made = createFileVault({ file, passphrase: wrong });
      await expect(made).rejects.toMatchObject({ code: "storage.encryption.weak_passphrase" });
      const changed = changePassphrase({ file, passphrase, newPassphrase: wrong });
      await expect(changed).rejects.toMatchObject({ code: "storage.encryption.weak_passphrase" });
    }
  });

  it.skipIf(process.platform === "win32")(
    "is changed where it lies, behind a symbolic link",
    { timeout: 120_000 },
    async () => {
      const [file, name] = [join(folder, "true.json"), join(folder, "name.json")];
      const wrapped = await (await createFileVault({ file, passphrase })).wrapKey(new Uint8Array(32), "a");
      symlinkSync(file, name);
      await changePassphrase({ file: name, passphrase, newPassphrase });
      // Nobody can open what would have stayed there with the old passphrase.
      await expect(openFileVault({ file, passphrase })).rejects.toMatchObject({
        code: "storage.encryption.wrong_passphrase",
      });
      expect(realpathSync(name)).toBe(file);
      const opened = await openFileVault({ file: name, passphrase: newPassphrase });
      expect(await opened.unwrapKey(wrapped, "a")).toEqual(new Uint8Array(32));
      expect(readdirSync(folder).sort()).toEqual(["name.json", "true.json"]);
    },
  );

  it.skipIf(process.platform === "win32")(
    "is never made through a symbolic link",
    { timeout: 120_000 },
    async () => {
      const [file, name] = [join(folder, "elsewhere.json"), join(folder, "name.json")];
      symlinkSync(file, name);
      await expect(createFileVault({ file: name, passphrase })).rejects.toMatchObject({
        code: "storage.encryption.vault_exists",
      });
      expect(readdirSync(folder)).toEqual(["name.json"]);
    },
  );

  it("that is a folder is told, and nothing is left beside it", { timeout: 120_000 }, async () => {
    const wrong = { file: folder, passphrase };
    await expect(openFileVault(wrong)).rejects.toMatchObject({ code: "storage.encryption.vault_unreadable" });
    await expect(createFileVault(wrong)).rejects.toMatchObject({ code: "storage.encryption.vault_exists" });
    await expect(changePassphrase({ file: folder, passphrase, newPassphrase })).rejects.toMatchObject({
      code: "storage.encryption.vault_unreadable",
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
