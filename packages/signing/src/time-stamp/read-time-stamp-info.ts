import { type Instant, isInstant } from "@benhan/core";
import { readExtensions } from "../certificate/extensions/read-extensions.ts";
import { hashOfIdentifier } from "../cms/algorithm-identifiers.ts";
import { derUnreadable } from "../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readBoolean,
  readCount,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
  untag,
} from "../der/read-der.ts";
import type { NamedHash } from "../verification/found-signature.ts";

/** What a time-stamp says (RFC 3161 2.4.2). */
export interface TimeStampInfo {
  /** Identifier of the authority's policy. */
  readonly policy: string;
  readonly hash: NamedHash;
  /** The hash of what was stamped. */
  readonly imprint: Uint8Array;
  /** As the INTEGER of DER. */
  readonly serialDer: Uint8Array;
  readonly time: Instant;
  /** The number of the request, without the sign byte. */
  readonly nonce?: Uint8Array;
  /** Identifiers of critical extensions: none is processed. */
  readonly unprocessedCritical: readonly string[];
}

/** Serial numbers have up to 160 bits (RFC 3161 2.4.2); some authorities write a little more. */
const longestNumber = 40;

/**
 * Reads a TSTInfo, strictly.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readTimeStampInfo(der: Uint8Array): TimeStampInfo {
  const fields = [...readDerChildren(readDer(der, derTag.sequence))];
  const [version, policy, imprint, serial, time] = fields.splice(0, 5);
  const [identifier, hashed, ...more] = readDerChildren(expectTag(imprint, derTag.sequence));
  const take = (tag: number) => (fields[0]?.tag === tag ? fields.shift() : undefined);
  const accuracy = take(derTag.sequence);
  const ordering = take(derTag.boolean);
  const nonce = take(derTag.integer);
  const authority = take(0xa0);
  const extensions = take(0xa1);
  if (readCount(version, 2) !== 1 || fields.length + more.length > 0) throw derUnreadable({ offset: 0 });
  if (accuracy !== undefined) readAccuracy(accuracy);
  // FALSE is the default, which DER does not write; some authorities do, and it says the same.
  if (ordering !== undefined) readBoolean(ordering);
  if (authority !== undefined) readDer(authority.content);
  if (readUnsigned(serial).length > longestNumber) throw derUnreadable({ offset: 0 });
  return {
    policy: readOid(policy),
    hash: hashOfIdentifier(expectTag(identifier, derTag.sequence).raw),
    imprint: expectTag(hashed, derTag.octetString).content,
    serialDer: expectTag(serial, derTag.integer).raw,
    time: readMoment(time),
    ...(nonce && { nonce: readUnsigned(nonce) }),
    unprocessedCritical:
      extensions === undefined
        ? []
        : readExtensions(untag(extensions, derTag.sequence))
            .filter(({ critical }) => critical)
            .map(({ oid }) => oid),
  };
}

function readAccuracy(value: DerValue): void {
  const tags = readDerChildren(value).map(({ tag }) => tag);
  const known = [derTag.integer, 0x80, 0x81];
  const isOrdered = tags.every(
    (tag, i) => known.indexOf(tag) > (i === 0 ? -1 : known.indexOf(tags[i - 1] ?? 0)),
  );
  if (!isOrdered || tags.some((tag) => !known.includes(tag as never))) throw derUnreadable({ offset: 0 });
}

/** GeneralizedTime in UTC, with a fraction of a second that does not end in zero. */
function readMoment(value: DerValue | undefined): Instant {
  const { content } = expectTag(value, derTag.generalizedTime);
  if (content.length > 40) throw derUnreadable({ offset: 0 });
  const text = String.fromCharCode(...content);
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d*[1-9]))?Z$/.exec(text);
  if (parts === null) throw derUnreadable({ offset: 0 });
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
  if (!isInstant(written)) throw derUnreadable({ offset: 0 });
  return written;
}
