import { derUnreadable } from "./der.faults.ts";

/** One DER value. The arrays are views into the bytes that were read. */
export interface DerValue {
  /** The identifier octet: class, constructed bit and tag number together. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** Header and content. */
  readonly raw: Uint8Array;
}

/** The tags that certificates use. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/**
 * Reads exactly one value: definite, minimal lengths, one-byte tags, nothing behind it.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readDer(bytes: Uint8Array, tag?: number): DerValue {
  const value = valueAt(bytes, 0);
  if (value.raw.length !== bytes.length) throw derUnreadable({ offset: value.raw.length });
  return tag === undefined ? value : expectTag(value, tag);
}

/** Far more than anything has whose parts are looked at one by one. */
export const mostChildren = 10_000;

/** The values inside a constructed value, in order. Reads one level only, so depth is the caller's own. */
export function readDerChildren(parent: DerValue): readonly DerValue[] {
  if ((parent.tag & 0x20) === 0) throw derUnreadable({ offset: 0 });
  const children: DerValue[] = [];
  for (let at = 0; at < parent.content.length; ) {
    const child = valueAt(parent.content, at);
    if (children.length === mostChildren) throw derUnreadable({ offset: at });
    children.push(child);
    at += child.raw.length;
  }
  return children;
}

/** The value again, when it has that tag. */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw derUnreadable({ offset: 0 });
  return value;
}

/** The dotted form of an object identifier. */
export function readOid(value: DerValue | undefined): string {
  const { content } = expectTag(value, derTag.oid);
  const arcs: number[] = [];
  let arc = 0;
  let begun = false;
  for (const byte of content) {
    if ((!begun && byte === 0x80) || arc > 0x1fffffff) throw derUnreadable({ offset: 0 });
    arc = arc * 128 + (byte & 0x7f);
    begun = (byte & 0x80) !== 0;
    if (begun) continue;
    if (arcs.length === 0) {
      const first = Math.min(2, Math.floor(arc / 40));
      arcs.push(first, arc - first * 40);
    } else {
      arcs.push(arc);
    }
    arc = 0;
  }
  if (begun || arcs.length === 0) throw derUnreadable({ offset: 0 });
  return arcs.join(".");
}

/** The content of an INTEGER: minimal, not negative, without the sign byte. */
export function readUnsigned(value: DerValue | undefined): Uint8Array {
  const { content } = expectTag(value, derTag.integer);
  const [first = 0xff, second = 0] = content;
  const padded = first === 0 && content.length > 1;
  if (content.length === 0 || first >= 0x80 || (padded && second < 0x80)) throw derUnreadable({ offset: 0 });
  return padded ? content.subarray(1) : content;
}

/** An INTEGER that counts something: never negative, and whatever is larger than any count here is `atMost`. */
export function readCount(value: DerValue | undefined, atMost: number): number {
  return readUnsigned(value).reduce((sum, byte) => Math.min(sum * 256 + byte, atMost), 0);
}

/** The value of an implicitly tagged field, as the type that the standard gives it. */
export function untag(value: DerValue, tag: number): DerValue {
  return { ...value, tag };
}

/** The bytes of a BIT STRING and how many bits of the last one do not count. */
export function readBits(value: DerValue | undefined): {
  readonly bytes: Uint8Array;
  readonly unused: number;
} {
  const { content } = expectTag(value, derTag.bitString);
  const unused = content[0] ?? 8;
  const bytes = content.subarray(1);
  const last = bytes[bytes.length - 1] ?? 0;
  const clean = (last & ((1 << unused) - 1)) === 0;
  if (unused > 7 || (bytes.length === 0 && unused > 0) || !clean) throw derUnreadable({ offset: 0 });
  return { bytes, unused };
}

/** The bytes of a BIT STRING that holds whole bytes, as keys and signatures do. */
export function readWholeBits(value: DerValue | undefined): Uint8Array {
  const { bytes, unused } = readBits(value);
  if (unused !== 0) throw derUnreadable({ offset: 0 });
  return bytes;
}

/** A BOOLEAN, which DER writes as 00 or FF. */
export function readBoolean(value: DerValue | undefined): boolean {
  const { content } = expectTag(value, derTag.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw derUnreadable({ offset: 0 });
  return content[0] === 0xff;
}

function valueAt(bytes: Uint8Array, at: number): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw derUnreadable({ offset: at });
  let length = first;
  let header = 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw derUnreadable({ offset: at });
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
    header += count;
    if (length < 0x80 || bytes[at + 2] === 0) throw derUnreadable({ offset: at });
  }
  const end = at + header + length;
  if (end > bytes.length) throw derUnreadable({ offset: at });
  return { tag, content: bytes.subarray(at + header, end), raw: bytes.subarray(at, end) };
}
