import { derUnreadable } from "../../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readBoolean,
  readCount,
  readDer,
  readDerChildren,
  readUnsigned,
  readWholeBits,
  untag,
} from "../../der/read-der.ts";
import { sameBytes } from "../../der/same-bytes.ts";
import { readDistinguishedName } from "../distinguished-name.ts";
import {
  readDistributionPointName,
  readDistributionPoints,
  readReasons,
} from "../extensions/distribution-point.ts";
import { readTaggedExtensions } from "../extensions/read-extensions.ts";
import { readTime } from "../read-time.ts";
import type { ListScope, RevocationList } from "./revocation-list.ts";

const issuingDistributionPoint = "2.5.29.28";
const deltaIndicator = "2.5.29.27";
const listNumber = "2.5.29.20";
const freshestList = "2.5.29.46";
const timeTags: ReadonlySet<number | undefined> = new Set([derTag.utcTime, derTag.generalizedTime]);

/**
 * Reads one revocation list in DER, strictly, up to its entries; those are looked at when a certificate is looked up.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readRevocationList(der: Uint8Array): RevocationList {
  const [body, algorithm, signature, ...rest] = readDerChildren(readDer(der, derTag.sequence));
  const signedPart = expectTag(body, derTag.sequence);
  const signatureAlgorithm = expectTag(algorithm, derTag.sequence);
  const fields = [...readDerChildren(signedPart)];
  const isVersion2 = fields[0]?.tag === derTag.integer;
  if (isVersion2 && readCount(fields.shift(), 2) !== 1) throw derUnreadable({ offset: 0 });
  const [inner, issuer, thisUpdate] = fields.splice(0, 3);
  if (rest.length > 0 || inner === undefined || !sameBytes(inner.raw, signatureAlgorithm.raw))
    throw derUnreadable({ offset: 0 });
  const nextUpdate = timeTags.has(fields[0]?.tag) ? fields.shift() : undefined;
  const entries = fields[0]?.tag === derTag.sequence ? fields.shift() : undefined;
  const extensions = isVersion2 && fields[0]?.tag === 0xa0 ? fields.shift() : undefined;
  if (fields.length > 0) throw derUnreadable({ offset: 0 });
  return {
    der,
    signedPart: signedPart.raw,
    signatureAlgorithm: signatureAlgorithm.raw,
    signature: readWholeBits(signature),
    issuer: readDistinguishedName(issuer),
    thisUpdate: readTime(thisUpdate),
    ...(nextUpdate && { nextUpdate: readTime(nextUpdate) }),
    entries: entries?.content ?? new Uint8Array(),
    ...readListExtensions(extensions),
  };
}

function readListExtensions(
  value: DerValue | undefined,
): Pick<
  RevocationList,
  "scope" | "number" | "changesSince" | "hasDeltaLists" | "deltaPoints" | "unprocessedCritical"
> {
  const found = readTaggedExtensions(value);
  const contentOf = (wanted: string) => found.find(({ oid }) => oid === wanted)?.content;
  const [point, number, since] = [issuingDistributionPoint, listNumber, deltaIndicator].map(contentOf);
  const freshest = contentOf(freshestList);
  const processed = [issuingDistributionPoint, listNumber, deltaIndicator];
  return {
    scope: point === undefined ? { isIndirect: false, raw: new Uint8Array() } : readScope(readDer(point)),
    ...(number && { number: readNumber(number) }),
    ...(since && { changesSince: readNumber(since) }),
    hasDeltaLists: freshest !== undefined,
    ...(freshest && { deltaPoints: readDistributionPoints(readDer(freshest)) }),
    unprocessedCritical: found
      .filter(({ oid, critical }) => critical && !processed.includes(oid))
      .map(({ oid }) => oid),
  };
}

/** Numbers of lists have up to 20 bytes (RFC 5280 5.2.3). */
function readNumber(content: Uint8Array): bigint {
  const bytes = readUnsigned(readDer(content));
  if (bytes.length > 20) throw derUnreadable({ offset: 0 });
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function readScope(value: DerValue): ListScope {
  const parts = [...readDerChildren(expectTag(value, derTag.sequence))];
  const take = (tag: number) => (parts[0]?.tag === tag ? parts.shift() : undefined);
  const flag = (part: DerValue | undefined) => part !== undefined && readBoolean(untag(part, derTag.boolean));
  const name = take(0xa0);
  const users = flag(take(0x81));
  const authorities = flag(take(0x82));
  const reasons = take(0x83);
  const isIndirect = flag(take(0x84));
  const attributes = flag(take(0x85));
  const limits = { users, authorities, attributes };
  const [only, ...others] = (["users", "authorities", "attributes"] as const).filter((one) => limits[one]);
  if (parts.length > 0 || others.length > 0) throw derUnreadable({ offset: 0 });
  return {
    ...(name && { name: readDistributionPointName(name) }),
    ...(only && { only }),
    ...(reasons && { reasons: readReasons(reasons) }),
    isIndirect,
    raw: value.raw,
  };
}
