import { derUnreadable } from "../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readBits,
  readCount,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
} from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { type Certificate, type CertificateKey, fingerprintOf } from "./certificate.ts";
import { readDistinguishedName } from "./distinguished-name.ts";
import { readCertificateExtensions } from "./extensions/read-certificate-extensions.ts";
import { readTime } from "./read-time.ts";

const versionTag = 0xa0;
const extensionsTag = 0xa3;
/** The optional fields at the end and the version that brought them. */
const optionalTags: ReadonlyMap<number, number> = new Map([
  [0x81, 2],
  [0x82, 2],
  [extensionsTag, 3],
]);

const curves: Readonly<
  Record<string, { readonly curve: "P-256" | "P-384" | "P-521"; readonly bits: number }>
> = {
  "1.2.840.10045.3.1.7": { curve: "P-256", bits: 256 },
  "1.3.132.0.34": { curve: "P-384", bits: 384 },
  "1.3.132.0.35": { curve: "P-521", bits: 521 },
};

/** Whatever is larger is no certificate but an attempt to make its reader work. */
const mostBytes = 256 * 1024;

/** The certificates read last, by a mark of their bytes: a facility signs with the same few all day. */
const readLast = new Map<number, Certificate>();
const mostKept = 64;
/** Larger ones are read each time, so that what is kept stays small. */
const mostKeptBytes = 8 * 1024;

/**
 * Reads one X.509 certificate in DER, strictly. The same bytes may give the same object.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readCertificate(der: Uint8Array): Certificate {
  if (der.length > mostKeptBytes) return parseCertificate(der);
  const mark = markOf(der);
  const known = readLast.get(mark);
  if (known !== undefined && sameBytes(known.der, der)) return known;
  // A copy, which no caller can change afterwards.
  const certificate = parseCertificate(new Uint8Array(der));
  readLast.delete(mark);
  readLast.set(mark, certificate);
  for (const oldest of readLast.keys()) {
    if (readLast.size <= mostKept) break;
    readLast.delete(oldest);
  }
  return certificate;
}

/** Finds bytes again quickly and proves nothing. */
function markOf(bytes: Uint8Array): number {
  let mark = bytes.length;
  for (const byte of bytes) mark = Math.imul(mark ^ byte, 16777619);
  return mark;
}

function parseCertificate(der: Uint8Array): Certificate {
  if (der.length > mostBytes) throw derUnreadable({ offset: mostBytes });
  const [body, algorithm, signature, ...rest] = readDerChildren(readDer(der, derTag.sequence));
  const signedPart = expectTag(body, derTag.sequence);
  const signatureAlgorithm = expectTag(algorithm, derTag.sequence);
  const fields = [...readDerChildren(signedPart)];
  const version = fields[0]?.tag === versionTag ? readVersion(fields.shift()) : 1;
  const [serial, inner, issuer, validity, subject, spki, ...optional] = fields;
  // The two statements of the algorithm must agree (RFC 5280 4.1.1.2).
  if (rest.length > 0 || inner === undefined || !sameBytes(inner.raw, signatureAlgorithm.raw))
    throw derUnreadable({ offset: 0 });
  const [notBefore, notAfter] = readDerChildren(expectTag(validity, derTag.sequence));
  return {
    der,
    fingerprint: fingerprintOf(der),
    signedPart: signedPart.raw,
    signatureAlgorithm: signatureAlgorithm.raw,
    signature: readBits(signature).bytes,
    serialNumber: hexOf(readUnsigned(serial)),
    serialDer: expectTag(serial, derTag.integer).raw,
    issuer: readDistinguishedName(issuer),
    subject: readDistinguishedName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    key: readKey(spki),
    ...readCertificateExtensions(readOptional(version, optional)),
  };
}

/** Of versions 2 and 3; version 1 is not written out, because DER leaves out what is the default. */
function readVersion(value: DerValue | undefined): number {
  const version = value === undefined ? 0 : readCount(readDer(value.content), 3) + 1;
  if (version !== 2 && version !== 3) throw derUnreadable({ offset: 0 });
  return version;
}

/** What follows the key: unique identifiers, which nobody uses, and the extensions, in this order. */
function readOptional(version: number, parts: readonly DerValue[]): DerValue | undefined {
  const tags = parts.map(({ tag }) => tag);
  const isOrdered = tags.every((tag, i) => i === 0 || tag > (tags[i - 1] ?? 0));
  const isKnown = tags.every(
    (tag) => optionalTags.get(tag) !== undefined && version >= (optionalTags.get(tag) ?? 0),
  );
  if (!isOrdered || !isKnown) throw derUnreadable({ offset: 0 });
  return parts.find(({ tag }) => tag === extensionsTag);
}

function readKey(value: DerValue | undefined): CertificateKey {
  const info = expectTag(value, derTag.sequence);
  const [algorithm, bits] = readDerChildren(info);
  const [id, parameters] = readDerChildren(expectTag(algorithm, derTag.sequence));
  const oid = readOid(id);
  const spki = info.raw;
  const key = readBits(bits).bytes;
  if (oid === "1.2.840.113549.1.1.1" || oid === "1.2.840.113549.1.1.10") {
    const [modulus] = readDerChildren(readDer(key, derTag.sequence));
    const bytes = readUnsigned(modulus);
    return { family: "rsa", bits: bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24, spki };
  }
  if (oid === "1.2.840.10045.2.1" && parameters?.tag === derTag.oid) {
    const known = curves[readOid(parameters)];
    if (known !== undefined) return { family: "ec", ...known, spki };
  }
  return { family: "other", bits: 0, spki };
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
