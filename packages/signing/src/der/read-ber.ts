import { derUnreadable } from "./der.faults.ts";
import { type DerValue, derTag, mostChildren, readDerChildren } from "./read-der.ts";

/**
 * The one freedom of BER that signatures use: a constructed value may end with two zero bytes instead of saying its length,
 * and an OCTET STRING may come in pieces. Widespread software writes the outermost levels of a CMS signature so. Only
 * those levels are read here; whatever lies in them and is hashed or compared is read as DER.
 */

/** Reads exactly one value. The content of one that says no length goes up to its end mark. */
export function readBer(bytes: Uint8Array): DerValue {
  const value = readBerStart(bytes);
  if (value.raw.length !== bytes.length) throw derUnreadable({ offset: value.raw.length });
  return value;
}

/** Reads the value that bytes begin with, where padding follows it, as in a PDF file. */
export function readBerStart(bytes: Uint8Array): DerValue {
  const header = headerAt(bytes, 0);
  const end = header.end ?? endOfOpen(bytes, header.start);
  const closing = header.end === undefined ? 2 : 0;
  return {
    tag: header.tag,
    content: bytes.subarray(header.start, end - closing),
    raw: bytes.subarray(0, end),
  };
}

/** The values inside a constructed value, in order; one level only. */
export function readBerChildren(parent: DerValue): readonly DerValue[] {
  if ((parent.tag & 0x20) === 0) throw derUnreadable({ offset: 0 });
  const children: DerValue[] = [];
  for (let at = 0; at < parent.content.length; ) {
    const child = readBerStart(parent.content.subarray(at));
    if (children.length === mostChildren) throw derUnreadable({ offset: at });
    children.push(child);
    at += child.raw.length;
  }
  return children;
}

/** The octets of an OCTET STRING in one piece or in several. */
export function readBerOctets(value: DerValue | undefined): Uint8Array {
  if (value?.tag === derTag.octetString) return value.content;
  if (value?.tag !== (derTag.octetString | 0x20)) throw derUnreadable({ offset: 0 });
  // Programs that do not know how much will come write pieces of a kilobyte, and so very many.
  const octets = new Uint8Array(value.content.length);
  let length = 0;
  for (let at = 0; at < value.content.length; ) {
    const { tag, start, end } = headerAt(value.content, at);
    if (tag !== derTag.octetString || end === undefined) throw derUnreadable({ offset: at });
    octets.set(value.content.subarray(start, end), length);
    length += end - start;
    at = end;
  }
  return octets.subarray(0, length);
}

const mostDepth = 32;

/** Checks that a value is DER all the way down: lengths said, and in the shortest way. */
export function checkDeepDer(value: DerValue, depth: number = mostDepth): void {
  if ((value.tag & 0x20) === 0) return;
  if (depth === 0) throw derUnreadable({ offset: 0 });
  for (const child of readDerChildren(value)) checkDeepDer(child, depth - 1);
}

interface Header {
  readonly tag: number;
  readonly start: number;
  /** Absent when the value says no length. */
  readonly end?: number;
}

function headerAt(bytes: Uint8Array, at: number): Header {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw derUnreadable({ offset: at });
  if (first === 0x80 && (tag & 0x20) !== 0) return { tag, start: at + 2 };
  const count = first >= 0x80 ? first & 0x7f : 0;
  let length = count === 0 ? first : 0;
  if (first >= 0x80 && (count === 0 || count > 4)) throw derUnreadable({ offset: at });
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  const start = at + 2 + count;
  const isPadded = count > 0 && (length < 0x80 || bytes[at + 2] === 0);
  if (isPadded || start + length > bytes.length) throw derUnreadable({ offset: at });
  return { tag, start, end: start + length };
}

/** Behind the end mark of the value whose content starts there. No recursion, so depth costs nothing. */
function endOfOpen(bytes: Uint8Array, start: number): number {
  let open = 1;
  let at = start;
  while (open > 0) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      open--;
      at += 2;
      continue;
    }
    const header = headerAt(bytes, at);
    if (header.end === undefined) open++;
    at = header.end ?? header.start;
  }
  return at;
}
