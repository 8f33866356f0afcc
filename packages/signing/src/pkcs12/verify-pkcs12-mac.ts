import type { CallOptions } from "@benhan/core/ports";
import { pkcs12TooManyIterations, pkcs12Unreadable } from "./pkcs12.faults.ts";

/** The integrity value of a PKCS#12 file. */
export interface Pkcs12Mac {
  readonly digestOid: string;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

const hashes: Readonly<Record<string, { readonly name: string; readonly block: number }>> = {
  "1.3.14.3.2.26": { name: "SHA-1", block: 64 },
  "2.16.840.1.101.3.4.2.1": { name: "SHA-256", block: 64 },
  "2.16.840.1.101.3.4.2.2": { name: "SHA-384", block: 128 },
  "2.16.840.1.101.3.4.2.3": { name: "SHA-512", block: 128 },
};

const mostIterations = 1_000_000;

/**
 * True when the passphrase gives the file's integrity value (RFC 7292 4 and B.2). Done here because pkijs takes each byte
 * of a passphrase for a character, which fails for Vietnamese ones.
 */
export async function verifyPkcs12Mac(
  mac: Pkcs12Mac,
  content: Uint8Array,
  passphrase: string,
  { signal }: CallOptions,
): Promise<boolean> {
  const hash = hashes[mac.digestOid];
  if (hash === undefined) throw pkcs12Unreadable({ part: "MacData" });
  if (!(mac.iterations >= 1 && mac.iterations <= mostIterations))
    throw pkcs12TooManyIterations({ most: mostIterations });
  const characters = new Uint8Array(passphrase.length * 2 + 2);
  for (let i = 0; i < passphrase.length; i++) {
    const unit = passphrase.charCodeAt(i);
    characters.set([unit >> 8, unit & 0xff], i * 2);
  }
  const salt = repeatToBlocks(mac.salt, hash.block);
  const password = repeatToBlocks(characters, hash.block);
  // Purpose 3 is the key of the MAC; it is as long as one hash, so the first round of the derivation is the last.
  let key = new Uint8Array(hash.block + salt.length + password.length).fill(3, 0, hash.block);
  key.set(salt, hash.block);
  key.set(password, hash.block + salt.length);
  for (let i = 0; i < mac.iterations; i++) {
    if (i % 1024 === 0) signal?.throwIfAborted();
    key = new Uint8Array(await crypto.subtle.digest(hash.name, key));
  }
  const parameters = { name: "HMAC", hash: hash.name };
  const imported = await crypto.subtle.importKey("raw", key, parameters, false, ["verify"]);
  return crypto.subtle.verify("HMAC", imported, new Uint8Array(mac.digest), new Uint8Array(content));
}

function repeatToBlocks(bytes: Uint8Array, block: number): Uint8Array {
  const length = Math.ceil(bytes.length / block) * block;
  return Uint8Array.from({ length }, (_, i) => bytes[i % bytes.length] ?? 0);
}
