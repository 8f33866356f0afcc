import type { Uuid } from "@benhan/core";
import { type CipherKey, nonceLength, tagLength } from "./cipher.ts";
import type { RandomBytes } from "./random-pool.ts";

/**
 * Sealed bytes with what opens them: a mark with the format (4 bytes), the id of the key (16), the nonce (12), the
 * ciphertext with its tag. The key itself lies elsewhere, so that it can be destroyed in one place.
 */
export interface Envelope {
  readonly keyId: Uuid;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
}

/** No text begins so: 89 is never the first byte of a sign in UTF-8. Then "BH", and the format. */
const mark = [0x89, 0x42, 0x48, 1] as const;
const idLength = 16;
const idEnd = mark.length + idLength;
const headLength = idEnd + nonceLength;

/** What an envelope adds to its content, in bytes. */
export const envelopeOverhead = headLength + tagLength;

/** Seals bytes under a key. `context` says where they stand, so that they open nowhere else. */
export async function sealEnvelope(
  plain: Uint8Array,
  keyId: Uuid,
  key: CipherKey,
  context: readonly (string | number)[],
  random: RandomBytes,
): Promise<Uint8Array> {
  const nonce = random(nonceLength);
  const head = new Uint8Array(headLength);
  head.set(mark);
  head.set(bytesOfId(keyId), mark.length);
  head.set(nonce, idEnd);
  return key.seal(plain, nonce, contextBytes(context), head);
}

/** The parts of an envelope, or `undefined` for what is none. */
export function readEnvelope(bytes: Uint8Array): Envelope | undefined {
  if (bytes.length < envelopeOverhead || mark.some((byte, at) => bytes[at] !== byte)) return undefined;
  return {
    keyId: idOfBytes(bytes.subarray(mark.length, idEnd)),
    nonce: bytes.subarray(idEnd, headLength),
    sealed: bytes.subarray(headLength),
  };
}

/** The content, or `undefined` when it was altered, or sealed for another place or under another key. */
export async function openEnvelope(
  { nonce, sealed }: Envelope,
  key: CipherKey,
  context: readonly (string | number)[],
): Promise<Uint8Array | undefined> {
  return await key.open(sealed, nonce, contextBytes(context));
}

/** The context as bytes: no two lists give the same. */
export function contextBytes(context: readonly (string | number)[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(context));
}

/** The 16 bytes of an id. */
export function bytesOfId(id: Uuid): Uint8Array {
  const bytes = new Uint8Array(idLength);
  for (let at = 0, digit = 0; at < idLength; at += 1, digit += 2) {
    if (id[digit] === "-") digit += 1;
    bytes[at] = Number.parseInt(id.slice(digit, digit + 2), 16);
  }
  return bytes;
}

/** The id of 16 bytes. */
export function idOfBytes(bytes: Uint8Array): Uuid {
  let id = "";
  for (const [at, byte] of bytes.entries()) {
    if (at === 4 || at === 6 || at === 8 || at === 10) id += "-";
    id += (byte < 16 ? "0" : "") + byte.toString(16);
  }
  return id as Uuid;
}
