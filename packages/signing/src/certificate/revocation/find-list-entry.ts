import type { Instant } from "@benhan/core";
import { derUnreadable } from "../../der/der.faults.ts";
import { derTag, readDer, readDerChildren } from "../../der/read-der.ts";
import { readExtensions } from "../extensions/read-extensions.ts";
import { readTime } from "../read-time.ts";
import { type RevocationReason, readReason } from "./read-reason.ts";

/** What a list says of one certificate. */
export type ListAnswer =
  | { readonly state: "not-listed" }
  | { readonly state: "listed"; readonly since: Instant; readonly reason: RevocationReason }
  /** An entry, not even that of the certificate, holds something critical that is not understood (RFC 5280 5.3). */
  | { readonly state: "unusable" };

const reasonCode = "2.5.29.21";
/** Reason code and invalidity date. The third one, certificate issuer, belongs to indirect lists. */
const processedEntryExtensions: readonly (readonly number[])[] = [
  [0x55, 0x1d, 0x15],
  [0x55, 0x1d, 0x18],
];

/**
 * Looks a serial number up in the entries of a list: one pass over the bytes, nothing made for the entries of others.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function findListEntry(entries: Uint8Array, serialDer: Uint8Array): ListAnswer {
  const entry = { at: 0, end: 0 };
  const part = { at: 0, end: 0 };
  let found: Uint8Array | undefined;
  for (let at = 0; at < entries.length; at = entry.end) {
    enter(entries, at, entries.length, derTag.sequence, entry);
    enter(entries, entry.at, entry.end, derTag.integer, part);
    // A number written with more bytes than it needs would be missed below.
    const isPadded = entries[part.at] === 0 && part.end - part.at > 1 && (entries[part.at + 1] ?? 0) < 0x80;
    if (isPadded) throw derUnreadable({ offset: part.at });
    if (part.end - entry.at === serialDer.length && startsWith(entries, entry.at, serialDer))
      found ??= entries.subarray(at, entry.end);
    const date = part.end;
    enter(
      entries,
      date,
      entry.end,
      entries[date] === derTag.utcTime ? derTag.utcTime : derTag.generalizedTime,
      part,
    );
    if (part.end < entry.end && !areUnderstood(entries, part.end, entry.end)) return { state: "unusable" };
  }
  return found === undefined ? { state: "not-listed" } : readEntry(found);
}

interface Span {
  at: number;
  end: number;
}

function readEntry(entry: Uint8Array): ListAnswer {
  const [, date, extensions] = readDerChildren(readDer(entry, derTag.sequence));
  const found = extensions === undefined ? [] : readExtensions(extensions);
  const code = found.find(({ oid }) => oid === reasonCode);
  const reason = code === undefined ? "unspecified" : readReason(code.content);
  return reason === undefined ? { state: "unusable" } : { state: "listed", since: readTime(date), reason };
}

/** Walks over the extensions of one entry and looks no further than at what is critical. */
function areUnderstood(bytes: Uint8Array, at: number, limit: number): boolean {
  const list = { at: 0, end: 0 };
  const extension = { at: 0, end: 0 };
  const oid = { at: 0, end: 0 };
  enter(bytes, at, limit, derTag.sequence, list);
  if (list.end !== limit) throw derUnreadable({ offset: at });
  for (let next = list.at; next < list.end; next = extension.end) {
    enter(bytes, next, list.end, derTag.sequence, extension);
    enter(bytes, extension.at, extension.end, derTag.oid, oid);
    const isCritical = bytes[oid.end] === derTag.boolean && bytes[oid.end + 2] !== 0;
    const isProcessed = processedEntryExtensions.some(
      (known) => known.length === oid.end - oid.at && startsWith(bytes, oid.at, known),
    );
    if (isCritical && !isProcessed) return false;
  }
  return true;
}

function startsWith(bytes: Uint8Array, at: number, wanted: ArrayLike<number>): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

/** Goes into the value at a place: `span` becomes its content. */
function enter(bytes: Uint8Array, at: number, limit: number, tag: number, span: Span): void {
  const first = bytes[at + 1] ?? 0x80;
  let length = first;
  let header = 2;
  if (first >= 0x80) {
    header += first & 0x7f;
    length = 0;
    for (let i = 2; i < header && i <= 5; i++) length = length * 256 + (bytes[at + i] ?? 0);
    if (header === 2 || header > 6 || length < 0x80 || bytes[at + 2] === 0)
      throw derUnreadable({ offset: at });
  }
  span.at = at + header;
  span.end = span.at + length;
  if (bytes[at] !== tag || span.end > limit) throw derUnreadable({ offset: at });
}
