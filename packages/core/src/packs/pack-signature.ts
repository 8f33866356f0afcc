import { hexOf } from "../digest/hex.ts";
import { packCryptoMissing } from "./pack.faults.ts";
import type { PackSignature } from "./pack.ts";

const curve = { name: "ECDSA", namedCurve: "P-256" } as const;
const hash = { name: "ECDSA", hash: "SHA-256" } as const;

/** The WebCrypto of this place, unless the host brings its own. */
export function subtleOf(given: SubtleCrypto | undefined): SubtleCrypto {
  const found = given ?? (globalThis.crypto as Crypto | undefined)?.subtle;
  if (found === undefined) throw packCryptoMissing({});
  return found;
}

/** The public key, or undefined when it is none of P-256. */
export async function importPackKey(subtle: SubtleCrypto, jwk: JsonWebKey): Promise<CryptoKey | undefined> {
  try {
    return await subtle.importKey("jwk", jwk, curve, false, ["verify"]);
  } catch {
    return undefined;
  }
}

/** True when the signature is of that key and of those bytes. */
export async function isSignatureOf(
  subtle: SubtleCrypto,
  key: CryptoKey,
  signature: PackSignature,
  bytes: Uint8Array,
): Promise<boolean> {
  return subtle.verify(hash, key, bytesOfHex(signature.value), new Uint8Array(bytes));
}

/** Signs the bytes of a pack. */
export async function signBytes(subtle: SubtleCrypto, key: CryptoKey, bytes: Uint8Array): Promise<string> {
  const value = new Uint8Array(await subtle.sign(hash, key, new Uint8Array(bytes)));
  return hexOf(value);
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}
