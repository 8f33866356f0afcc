import { createIdSource, keyRefused } from "@benhan/core";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { KeyVault } from "@benhan/core/ports";
import { type CipherKey, keyLength, nonceLength } from "../encryption/cipher.ts";
import { weakPassphrase, wrongPassphrase } from "../encryption/encryption.faults.ts";
import { contextBytes } from "../encryption/envelope.ts";
import { nodeCipher } from "../encryption/node-cipher.ts";
import { derivedKey, newDerivation } from "./derive-key.ts";
import { readVaultFile, replaceVaultFile, writeNewVaultFile } from "./vault-file.ts";

export interface FileVaultOptions {
  /** Where the vault lies: not beside the data, and in the backups of the keys only. */
  readonly file: string;
  /** At least 12 characters. Taken in Unicode form NFKC, so that it is the same however the keyboard composes "ế". */
  readonly passphrase: string;
}

/** Shortest passphrase, in characters. */
const leastCharacters = 12;

/**
 * Makes the vault of a facility: a file with a random key under a passphrase (scrypt, AES-256-GCM). Without the file and
 * the passphrase the data can never be read again: keep a copy of both apart from each other.
 *
 * @throws EmrError `storage.encryption.weak_passphrase`, `storage.encryption.vault_exists`
 */
export async function createFileVault({ file, passphrase }: FileVaultOptions): Promise<KeyVault> {
  requireStrong(passphrase);
  const ids = createIdSource({ clock: createSystemClock(), random: systemRandom });
  const [keyId, key, derivation] = [ids.next(), systemRandom.bytes(keyLength), newDerivation()];
  const sealed = await sealUnder(await derivedKey(passphrase, derivation), key, vaultContext(keyId));
  await writeNewVaultFile(file, { derivation, keyId, sealed });
  return vaultOf(keyId, key);
}

/**
 * Opens the vault of a facility. Takes about half a second and 128 MB on a small server: so does each guess of a
 * passphrase.
 *
 * @throws EmrError `storage.encryption.wrong_passphrase`, `storage.encryption.vault_unreadable`
 */
export async function openFileVault({ file, passphrase }: FileVaultOptions): Promise<KeyVault> {
  const { keyId, key } = await openVaultKey(file, passphrase);
  return vaultOf(keyId, key);
}

/** Puts the key of a vault under another passphrase. Data and keys stay as they are; old copies of the file keep the old one. */
export async function changePassphrase({
  file,
  passphrase,
  newPassphrase,
}: FileVaultOptions & { readonly newPassphrase: string }): Promise<void> {
  requireStrong(newPassphrase);
  const { keyId, key } = await openVaultKey(file, passphrase);
  const derivation = newDerivation();
  const sealed = await sealUnder(await derivedKey(newPassphrase, derivation), key, vaultContext(keyId));
  key.fill(0);
  await replaceVaultFile(file, { derivation, keyId, sealed });
}

async function openVaultKey(file: string, passphrase: string) {
  const { derivation, keyId, sealed } = await readVaultFile(file);
  const key = await openUnder(await derivedKey(passphrase, derivation), sealed, vaultContext(keyId));
  if (key === undefined) throw wrongPassphrase({});
  return { keyId, key };
}

/** The vault over a key, which it keeps to itself: `key` is overwritten. */
async function vaultOf(keyId: string, key: Uint8Array): Promise<KeyVault> {
  const over = await nodeCipher.keyOf(key);
  key.fill(0);
  return {
    async currentKeyId() {
      return keyId;
    },
    async wrapKey(bytes, context) {
      return { vaultKeyId: keyId, bytes: await sealUnder(over, bytes, context) };
    },
    async unwrapKey({ vaultKeyId, bytes }, context) {
      const opened = vaultKeyId === keyId ? await openUnder(over, bytes, context) : undefined;
      if (opened === undefined) throw keyRefused({});
      return opened;
    },
  };
}

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
