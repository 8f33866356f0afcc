import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import { systemRandom } from "@benhan/core/platform";
import { type CipherKey, keyLength } from "../encryption/cipher.ts";
import { nodeCipher } from "../encryption/node-cipher.ts";

/** How a key is made of a passphrase. @official RFC 7914 */
export interface Derivation {
  /** Cost in processor and memory, a power of two. */
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: Uint8Array;
}

const derive = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt);

/** With a fresh salt, and a cost of 128 MB. */
export function newDerivation(): Derivation {
  return { n: 2 ** 17, r: 8, p: 1, salt: systemRandom.bytes(16) };
}

/** Whether the costs are some that we would have chosen, so that an altered file cannot ask for all memory, or for none. */
export function isSane({ n, r, p, salt }: Derivation): boolean {
  const isPower = Number.isInteger(Math.log2(n));
  return isPower && n >= 2 ** 14 && n <= 2 ** 20 && r === 8 && p >= 1 && p <= 4 && salt.length >= 16;
}

/** The key of a passphrase. */
export async function derivedKey(passphrase: string, { n, r, p, salt }: Derivation): Promise<CipherKey> {
  const maxmem = 256 * n * r;
  const bytes = await derive(passphrase.normalize("NFKC"), salt, keyLength, { N: n, r, p, maxmem });
  const key = await nodeCipher.keyOf(bytes);
  bytes.fill(0);
  return key;
}
