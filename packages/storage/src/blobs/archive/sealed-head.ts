import { type DigestText, type FacilityId, formatDigest, type Uuid } from "@benhan/core";
import { type CipherKey, nonceLength, tagLength } from "../../encryption/cipher.ts";
import { bytesOfId, contextBytes, idOfBytes } from "../../encryption/envelope.ts";

/**
 * How a sealed file begins: a mark with the format (4 bytes), the id of its key (16), the beginning of all its nonces (7),
 * then digest (32) and size (8) of its content, sealed (and a tag of 16). Behind it stand the parts of the content, each
 * with its tag: every one has the same length, but the last may be shorter.
 *
 * A nonce is that beginning, the number of the part (4 bytes) and what it is (1): so a part opens only where it stood, and
 * the last one only as the last (the STREAM construction). A key seals one file.
 *
 * @official Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, 2015
 */
const mark = [0x89, 0x42, 0x42, 1] as const;
const idLength = 16;
const prefixAt = mark.length + idLength;
/** Of the random beginning of the nonces. */
export const prefixLength = 7;
const sealedAt = prefixAt + prefixLength;
const digestLength = 32;
const sealedLength = digestLength + 8 + tagLength;
/** Of everything in front of the content. */
export const headLength = sealedAt + sealedLength;
/** Bytes of plain content in each part but the last. */
export const segmentLength = 2 ** 18;

/** What a part of a file is. */
export type PartKind = "head" | "middle" | "last";

const kinds: Readonly<Record<PartKind, number>> = { middle: 0, last: 1, head: 2 };

/** What opens a file. */
export interface FileKey {
  readonly keyId: Uuid;
  readonly key: CipherKey;
  readonly prefix: Uint8Array;
}

/** What a head says. */
export interface SealedContent {
  readonly digest: DigestText;
  readonly size: number;
}

/** The nonce of a part. */
export function nonceOf(prefix: Uint8Array, number: number, kind: PartKind): Uint8Array {
  const nonce = new Uint8Array(nonceLength);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(prefixLength, number);
  nonce[nonceLength - 1] = kinds[kind];
  return nonce;
}

/** What the parts of a file are bound to besides their key. */
export function partContext(facilityId: FacilityId, kind: PartKind): Uint8Array {
  return contextBytes(["benhan-blob/1", facilityId, kind === "head" ? "head" : "content"]);
}

/** The bytes of a head. */
export async function sealHead(
  { keyId, key, prefix }: FileKey,
  { digest, size }: { readonly digest: Uint8Array; readonly size: number },
  facilityId: FacilityId,
): Promise<Uint8Array> {
  const front = new Uint8Array(sealedAt);
  front.set(mark);
  front.set(bytesOfId(keyId), mark.length);
  front.set(prefix, prefixAt);
  const plain = new Uint8Array(digestLength + 8);
  plain.set(digest);
  new DataView(plain.buffer).setBigUint64(digestLength, BigInt(size));
  return key.seal(plain, nonceOf(prefix, 0, "head"), partContext(facilityId, "head"), front);
}

/** Whose key it is, or `undefined` for what is no head. */
export function readFront(head: Uint8Array): Omit<FileKey, "key"> | undefined {
  if (head.length < headLength || mark.some((byte, at) => head[at] !== byte)) return undefined;
  return {
    keyId: idOfBytes(head.subarray(mark.length, prefixAt)),
    prefix: head.slice(prefixAt, sealedAt),
  };
}

/** What a head says, or `undefined` when it was altered or is of another file. */
export async function openHead(
  head: Uint8Array,
  { key, prefix }: FileKey,
  facilityId: FacilityId,
): Promise<SealedContent | undefined> {
  const sealed = head.subarray(sealedAt, headLength);
  const plain = await key.open(sealed, nonceOf(prefix, 0, "head"), partContext(facilityId, "head"));
  if (plain === undefined) return undefined;
  const size = new DataView(plain.buffer, plain.byteOffset).getBigUint64(digestLength);
  return { digest: formatDigest(plain.subarray(0, digestLength)), size: Number(size) };
}

/** Parts of a content of that size: one at least. */
export function partsOf(size: number): number {
  return Math.max(1, Math.ceil(size / segmentLength));
}

/** Bytes of the whole file. */
export function fileLengthOf(size: number): number {
  return headLength + size + partsOf(size) * tagLength;
}
