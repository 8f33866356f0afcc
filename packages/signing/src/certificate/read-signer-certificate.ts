import { derUnreadable } from "../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readCount,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
  readWholeBits,
} from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import type { CertificateKey, SignerCertificate } from "./certificate.ts";
import { readDistinguishedName } from "./distinguished-name.ts";
import { keyUsageOid, readKeyUsage } from "./extensions/key-usage.ts";
import { type Extension, readTaggedExtensions } from "./extensions/read-extensions.ts";
import { keepLast } from "./keep-last.ts";
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

/**
 * Reads of the certificate in DER what those who sign with it have to know, strictly; of its extensions only what its key is
 * for. The same bytes may give the same object.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export const readSignerCertificate: (der: Uint8Array) => SignerCertificate = keepLast(
  (der) => parseCertificate(der).certificate,
);

/** A certificate but for its extensions, which are told apart and not read. */
export interface ParsedCertificate {
  readonly certificate: SignerCertificate;
  readonly extensions: readonly Extension[];
}

/** @throws EmrError `signing.der.unreadable` */
export function parseCertificate(der: Uint8Array): ParsedCertificate {
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
  const extensions = readTaggedExtensions(readOptional(version, optional));
  const usage = extensions.find(({ oid }) => oid === keyUsageOid);
  const certificate: SignerCertificate = {
    der,
    signedPart: signedPart.raw,
    signatureAlgorithm: signatureAlgorithm.raw,
    signature: readWholeBits(signature),
    serialNumber: hexOf(readUnsigned(serial)),
    serialDer: expectTag(serial, derTag.integer).raw,
    issuer: readDistinguishedName(issuer),
    subject: readDistinguishedName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    key: readKey(spki),
    ...(usage && { keyUsage: readKeyUsage(usage.content) }),
  };
  return { certificate, extensions };
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
  const key = readWholeBits(bits);
  if (oid === "1.2.840.113549.1.1.1" || oid === "1.2.840.113549.1.1.10") {
    const [modulus, exponent] = readDerChildren(readDer(key, derTag.sequence)).map(readUnsigned);
    if (modulus !== undefined && exponent !== undefined && isPlainRsa(modulus, exponent))
      return { family: "rsa", bits: bitsOf(modulus), spki };
  }
  if (oid === "1.2.840.10045.2.1" && parameters?.tag === derTag.oid) {
    const known = curves[readOid(parameters)];
    if (known !== undefined) return { family: "ec", ...known, spki };
  }
  return { family: "other", bits: 0, spki };
}

/** Bits of the largest modulus that is tried. */
const mostRsaBits = 8192;
/** Bytes of the largest public exponent: 65537 is what everybody uses. */
const mostExponentBytes = 4;

/** What verifying costs grows with both: a key of 3072 bits with an exponent as long takes a thousand times as long. */
function isPlainRsa(modulus: Uint8Array, exponent: Uint8Array): boolean {
  const last = exponent[exponent.length - 1] ?? 0;
  const isOdd = last % 2 === 1 && (exponent.length > 1 || last > 1);
  return bitsOf(modulus) <= mostRsaBits && exponent.length <= mostExponentBytes && isOdd;
}

function bitsOf(bytes: Uint8Array): number {
  return bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24;
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}
