import { type FileHandle, link, open, readFile, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { isObject } from "@benhan/core/options";
import { systemRandom } from "@benhan/core/platform";
import { vaultExists, vaultUnreadable, vaultUnwritable } from "../encryption/encryption.faults.ts";
import { type Derivation, isSane } from "./derive-key.ts";

/** What stands in the file of a vault. */
export interface VaultFile {
  readonly derivation: Derivation;
  /** Under that of the passphrase; the newest, which wraps, is the last. */
  readonly keys: readonly SealedKey[];
}

export interface SealedKey {
  readonly keyId: string;
  readonly sealed: Uint8Array;
}

const format = "benhan-key-vault";

/** @throws EmrError `storage.encryption.vault_unreadable` */
export async function readVaultFile(file: string): Promise<VaultFile> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch {
    throw vaultUnreadable({});
  }
  const found = isObject(value) ? value : {};
  const kdf = isObject(found["kdf"]) ? found["kdf"] : {};
  const derivation = { n: kdf["N"], r: kdf["r"], p: kdf["p"], salt: bytesOf(kdf["salt"]) };
  const keys = Array.isArray(found["keys"]) ? found["keys"].flatMap(sealedKeyOf) : [];
  const isOurs = found["format"] === format && found["version"] === 1 && kdf["name"] === "scrypt";
  if (!isOurs || keys.length === 0 || !isDerivation(derivation) || !isSane(derivation)) {
    throw vaultUnreadable({});
  }
  return { derivation, keys };
}

/** @throws EmrError `storage.encryption.vault_exists`, `storage.encryption.vault_unwritable` */
export async function writeNewVaultFile(file: string, content: VaultFile): Promise<void> {
  const draft = await writeDraft(file, content);
  try {
    // Unlike renaming, a link never takes the place of a file that is there.
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw vaultExists({});
    // File systems of memory sticks have no links.
    await copyWithoutLink(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(file);
}

/**
 * Either the old or the new content stands in the file, whatever happens meanwhile. Where the name is a symbolic link, it
 * is the file behind it that changes: the old content with the old passphrase must not stay there.
 *
 * @throws EmrError `storage.encryption.vault_unwritable`
 */
export async function replaceVaultFile(file: string, content: VaultFile): Promise<void> {
  const place = await realpath(file).catch(unwritable);
  const draft = await writeDraft(place, content);
  try {
    await rename(draft, place);
  } catch {
    await rm(draft, { force: true });
    throw vaultUnwritable({});
  }
  await syncFolder(place);
}

async function copyWithoutLink(draft: string, file: string): Promise<void> {
  const text = await readFile(draft).catch(unwritable);
  const handle = await open(file, "wx", 0o600).catch((error: unknown) => {
    throw codeOf(error) === "EEXIST" ? vaultExists({}) : vaultUnwritable({});
  });
  await writeAll(handle, text, file);
}

async function writeDraft(file: string, { derivation, keys }: VaultFile): Promise<string> {
  const { n, r, p, salt } = derivation;
  const text = JSON.stringify(
    {
      ...{ format, version: 1 },
      kdf: { name: "scrypt", N: n, r, p, salt: base64(salt) },
      keys: keys.map(({ keyId, sealed }) => ({ keyId, sealed: base64(sealed) })),
    },
    undefined,
    2,
  );
  const draft = `${file}.${Buffer.from(systemRandom.bytes(6)).toString("hex")}`;
  const handle = await open(draft, "wx", 0o600).catch(unwritable);
  await writeAll(handle, `${text}\n`, draft);
  return draft;
}

/** Writes a file that was just made, and waits for the disk; takes it away again when that fails, as on a full disk. */
async function writeAll(handle: FileHandle, content: string | Uint8Array, file: string): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } catch {
    await rm(file, { force: true });
    throw vaultUnwritable({});
  } finally {
    await handle.close();
  }
}

/** The driver's error names the draft, which would only confuse. */
function unwritable(): never {
  throw vaultUnwritable({});
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** A new name lasts only when its folder is on the disk, too. */
async function syncFolder(file: string): Promise<void> {
  // Windows opens no folders, and needs none to be synced.
  const folder = await open(dirname(file), "r").catch(() => undefined);
  try {
    await folder?.sync();
  } catch (error) {
    // Some file systems sync no folders.
    if (codeOf(error) !== "EINVAL" && codeOf(error) !== "ENOTSUP") throw vaultUnwritable({});
  } finally {
    await folder?.close();
  }
}

function isDerivation(value: {
  readonly n: unknown;
  readonly r: unknown;
  readonly p: unknown;
  readonly salt: Uint8Array;
}): value is Derivation {
  return [value.n, value.r, value.p].every(Number.isSafeInteger);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function bytesOf(text: unknown): Uint8Array {
  return new Uint8Array(typeof text === "string" ? Buffer.from(text, "base64") : []);
}

function sealedKeyOf(value: unknown): readonly SealedKey[] {
  const { keyId, sealed } = isObject(value) ? value : {};
  return typeof keyId === "string" && typeof sealed === "string" ? [{ keyId, sealed: bytesOf(sealed) }] : [];
}
