import { createIdSource, keyRefused } from "@benhan/core";
import { anything, object, textLike } from "@benhan/core/options";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { KeyVault } from "@benhan/core/ports";
import { type CipherKey, keyLength, nonceLength } from "../encryption/cipher.ts";
import { weakPassphrase, wrongPassphrase } from "../encryption/encryption.faults.ts";
import { contextBytes } from "../encryption/envelope.ts";
import { nodeCipher } from "../encryption/node-cipher.ts";
import { requireOptions } from "../front/check-opening.ts";
import { derivedKey, newDerivation } from "./derive-key.ts";
import { readVaultFile, replaceVaultFile, type VaultFile, writeNewVaultFile } from "./vault-file.ts";

export interface FileVaultOptions {
  /** Where the vault lies: not beside the data, and in the backups of the keys only. */
  readonly file: string;
  /** At least 12 characters. Taken in Unicode form NFKC, so that it is the same however the keyboard composes "ế". */
  readonly passphrase: string;
}

/** What {@link changePassphrase} is given. */
export interface ChangePassphraseOptions extends FileVaultOptions {
  /** As strong as the first one must be. */
  readonly newPassphrase: string;
}

/** Shortest passphrase, in characters. */
const leastCharacters = 12;

/**
 * Makes the vault of a facility: a file with a random key under a passphrase (scrypt, AES-256-GCM). Without the file and
 * the passphrase the data can never be read again: keep a copy of both apart from each other.
 *
 * @throws EmrError `core.options.wrong`, `storage.encryption.weak_passphrase`, `storage.encryption.vault_exists`,
 * `storage.encryption.vault_unwritable`
 */
export async function createFileVault(options: FileVaultOptions): Promise<KeyVault> {
  requireOptions("createFileVault", options, vaultOptions);
  const { file, passphrase } = options;
  requireStrong(passphrase);
  const keys = [newKey()];
  await writeNewVaultFile(file, await sealedUnder(passphrase, keys));
  return vaultOf(keys);
}

/**
 * Opens the vault of a facility. Takes about half a second and 128 MB on a small server: so does each guess of a
 * passphrase.
 *
 * @throws EmrError `core.options.wrong`, `storage.encryption.wrong_passphrase`, `storage.encryption.vault_unreadable`
 */
export async function openFileVault(options: FileVaultOptions): Promise<KeyVault> {
  requireOptions("openFileVault", options, vaultOptions);
  const { file, passphrase } = options;
  return vaultOf(await openVaultKeys(file, passphrase));
}

/**
 * Puts a vault under another passphrase and gives it a new key, under which `rotateKeys` puts the keys of the store. From
 * then on an old copy of the file with the old passphrase opens nothing of what the key store holds; it does open an old
 * copy of the key store.
 *
 * @throws EmrError `core.options.wrong`, `storage.encryption.weak_passphrase`, `storage.encryption.wrong_passphrase`,
 * `storage.encryption.vault_unreadable`, `storage.encryption.vault_unwritable`
 */
export async function changePassphrase(options: ChangePassphraseOptions): Promise<void> {
  requireOptions("changePassphrase", options, changeOptions);
  const { file, passphrase, newPassphrase } = options;
  requireStrong(newPassphrase);
  const keys = [...(await openVaultKeys(file, passphrase)), newKey()];
  await replaceVaultFile(file, await sealedUnder(newPassphrase, keys));
  for (const { key } of keys) key.fill(0);
}

/** A key of a vault in plain. */
interface VaultKey {
  readonly keyId: string;
  readonly key: Uint8Array;
}

function newKey(): VaultKey {
  const ids = createIdSource({ clock: createSystemClock(), random: systemRandom });
  return { keyId: ids.next(), key: systemRandom.bytes(keyLength) };
}

async function sealedUnder(passphrase: string, keys: readonly VaultKey[]): Promise<VaultFile> {
  const derivation = newDerivation();
  const over = await derivedKey(passphrase, derivation);
  const sealed = keys.map(async ({ keyId, key }) => ({
    keyId,
    sealed: await sealUnder(over, key, vaultContext(keyId)),
  }));
  return { derivation, keys: await Promise.all(sealed) };
}

async function openVaultKeys(file: string, passphrase: string): Promise<readonly VaultKey[]> {
  const { derivation, keys } = await readVaultFile(file);
  if (typeof passphrase !== "string") throw wrongPassphrase({});
  const over = await derivedKey(passphrase, derivation);
  return Promise.all(
    keys.map(async ({ keyId, sealed }) => {
      const key = await openUnder(over, sealed, vaultContext(keyId));
      if (key === undefined) throw wrongPassphrase({});
      return { keyId, key };
    }),
  );
}

/** The vault over keys, which it keeps to itself: their bytes are overwritten. */
async function vaultOf(keys: readonly VaultKey[]): Promise<KeyVault> {
  const known = new Map<string, CipherKey>();
  for (const { keyId, key } of keys) {
    known.set(keyId, await nodeCipher.keyOf(key));
    key.fill(0);
  }
  const newest = [...known].at(-1) as [string, CipherKey];
  return {
    async wrapKey(bytes, context) {
      return { vaultKeyId: newest[0], bytes: await sealUnder(newest[1], bytes, context) };
    },
    async unwrapKey({ vaultKeyId, bytes }, context) {
      const over = known.get(vaultKeyId);
      const opened = over && (await openUnder(over, bytes, context));
      if (opened === undefined) throw keyRefused({});
      return opened;
    },
  };
}

// A name with a zero byte is one that no file can have. Passphrases have faults of their own.
const file = /* @__PURE__ */ textLike(
  "tên tệp, chuỗi không rỗng",
  "the name of a file, a text that is not empty",
  (name) => name !== "" && !name.includes("\0"),
);
const vaultOptions = /* @__PURE__ */ object<FileVaultOptions>({ file, passphrase: anything }, ["file"]);
const changeOptions = /* @__PURE__ */ object<ChangePassphraseOptions>(
  { file, passphrase: anything, newPassphrase: anything },
  ["file"],
);

function requireStrong(passphrase: unknown): void {
  const isStrong =
    typeof passphrase === "string" && [...passphrase.normalize("NFKC")].length >= leastCharacters;
  if (!isStrong) throw weakPassphrase({ least: leastCharacters });
}

function vaultContext(keyId: string): string {
  return JSON.stringify(["benhan-key-vault/1", keyId]);
}

async function sealUnder(over: CipherKey, bytes: Uint8Array, context: string): Promise<Uint8Array> {
  const nonce = systemRandom.bytes(nonceLength);
  return over.seal(bytes, nonce, contextBytes([context]), nonce);
}

async function openUnder(
  over: CipherKey,
  bytes: Uint8Array,
  context: string,
): Promise<Uint8Array | undefined> {
  return over.open(bytes.subarray(nonceLength), bytes.subarray(0, nonceLength), contextBytes([context]));
}
