import { epochMs, type Instant, instantOf } from "@benhan/core";
import { joinBytes } from "../encoding/join-bytes.ts";
import { compareDer } from "./compare-der.ts";
import { derTag } from "./read-der.ts";

/** One value in DER: identifier octet, length in the shortest way, and the parts of its content one behind the other. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  return joinBytes(nestDer(tag, ...parts));
}

/** {@link writeDer} without joining, so that what lies deep inside is not copied once for every level. */
export function nestDer(tag: number, ...parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.of(tag, ...lengthOctets(length)), ...parts];
}

/** A SET OF, in the order that DER demands; `tag` is another one where the field is tagged implicitly. */
export function writeSetOf(elements: readonly Uint8Array[], tag: number = derTag.set): Uint8Array {
  return writeDer(tag, ...[...elements].sort(compareDer));
}

/** The identifiers that were written: always the same few. */
const writtenOids = new Map<string, Uint8Array>();
const mostOids = 256;

/** An object identifier in its dotted form. What is answered is shared: nobody changes it. */
export function writeOid(oid: string): Uint8Array {
  const written = writtenOids.get(oid) ?? encodeOid(oid);
  if (writtenOids.size < mostOids) writtenOids.set(oid, written);
  return written;
}

function encodeOid(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split(".").map(Number);
  return writeDer(derTag.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** An INTEGER that is not negative, from its bytes, highest first. */
export function writeUnsigned(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  const sign = (digits[0] ?? 0) >= 0x80 ? [Uint8Array.of(0)] : [];
  return writeDer(derTag.integer, ...sign, digits);
}

/** A small INTEGER, such as a version. */
export function writeCount(count: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = count; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return writeUnsigned(Uint8Array.from(bytes));
}

/** A time in whole seconds, as RFC 5280 and CMS want it: UTCTime up to the year 2049, GeneralizedTime from then on. */
export function writeTime(moment: Instant): Uint8Array {
  const digits = instantOf(epochMs(moment), 0).slice(0, 19).replace(/[-:T]/g, "");
  const isShort = digits >= "1950" && digits < "2050";
  const text = `${isShort ? digits.slice(2) : digits}Z`;
  return writeDer(isShort ? derTag.utcTime : derTag.generalizedTime, new TextEncoder().encode(text));
}

/** NULL. */
export const derNull: Uint8Array = Uint8Array.of(5, 0);

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) octets.unshift(left % 256);
  return [0x80 | octets.length, ...octets];
}

function base128(arc: number): readonly number[] {
  const octets = [arc % 128];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
    octets.unshift(0x80 | (left % 128));
  }
  return octets;
}
