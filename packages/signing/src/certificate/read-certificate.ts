import { type Instant, isInstant } from "@benhan/core";
import { derUnreadable } from "../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readBits,
  readBoolean,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
} from "../der/read-der.ts";
import { type Certificate, type CertificateKey, fingerprintOf, type KeyUsage } from "./certificate.ts";
import { readDistinguishedName } from "./distinguished-name.ts";

const versionTag = 0xa0;
const extensionsTag = 0xa3;

const basicConstraints = "2.5.29.19";
const keyUsage = "2.5.29.15";
const extendedKeyUsage = "2.5.29.37";
/** Subject alternative name and policies never widen what a signer's certificate may do here. */
const harmlessExtensions = new Set(["2.5.29.17", "2.5.29.32"]);

const usageBits: readonly (readonly [KeyUsage, number])[] = [
  ["digitalSignature", 0],
  ["nonRepudiation", 1],
  ["keyCertSign", 5],
  ["cRLSign", 6],
];

const curves: Readonly<
  Record<string, { readonly curve: "P-256" | "P-384" | "P-521"; readonly bits: number }>
> = {
  "1.2.840.10045.3.1.7": { curve: "P-256", bits: 256 },
  "1.3.132.0.34": { curve: "P-384", bits: 384 },
  "1.3.132.0.35": { curve: "P-521", bits: 521 },
};

/**
 * Reads one X.509 certificate in DER, strictly.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readCertificate(der: Uint8Array): Certificate {
  const [body, algorithm, signature, ...rest] = readDerChildren(readDer(der, derTag.sequence));
  const signedPart = expectTag(body, derTag.sequence);
  const signatureAlgorithm = expectTag(algorithm, derTag.sequence);
  const fields = [...readDerChildren(signedPart)];
  if (fields[0]?.tag === versionTag) fields.shift();
  const [serial, inner, issuer, validity, subject, spki, ...optional] = fields;
  // The two statements of the algorithm must agree (RFC 5280 4.1.1.2).
  if (rest.length > 0 || !sameBytes(inner?.raw, signatureAlgorithm.raw)) throw derUnreadable({ offset: 0 });
  const [notBefore, notAfter] = readDerChildren(expectTag(validity, derTag.sequence));
  return {
    der,
    fingerprint: fingerprintOf(der),
    signedPart: signedPart.raw,
    signatureAlgorithm: signatureAlgorithm.raw,
    signature: readBits(signature).bytes,
    serialNumber: hexOf(readUnsigned(serial)),
    issuer: readDistinguishedName(issuer),
    subject: readDistinguishedName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    key: readKey(spki),
    ...readExtensions(optional.find((part) => part.tag === extensionsTag)),
  };
}

function readExtensions(
  value: DerValue | undefined,
): Pick<Certificate, "authority" | "keyUsage" | "criticalPurposes" | "unprocessedCritical"> {
  const unprocessedCritical: string[] = [];
  const found: {
    authority?: Certificate["authority"];
    keyUsage?: ReadonlySet<KeyUsage>;
    criticalPurposes?: readonly string[];
  } = {};
  const seen = new Set<string>();
  const list = value === undefined ? [] : readDerChildren(readDer(value.content, derTag.sequence));
  for (const extension of list) {
    const [id, second, third] = readDerChildren(expectTag(extension, derTag.sequence));
    const oid = readOid(id);
    if (seen.has(oid)) throw derUnreadable({ offset: 0 });
    seen.add(oid);
    const critical = second?.tag === derTag.boolean && readBoolean(second);
    const content = expectTag(second?.tag === derTag.boolean ? third : second, derTag.octetString).content;
    if (oid === basicConstraints) found.authority = readAuthority(content);
    else if (oid === keyUsage) found.keyUsage = readUsage(content);
    else if (oid === extendedKeyUsage) {
      const purposes = readDerChildren(readDer(content, derTag.sequence)).map(readOid);
      if (critical) found.criticalPurposes = purposes;
    } else if (critical && !harmlessExtensions.has(oid)) unprocessedCritical.push(oid);
  }
  return {
    ...(found.authority && { authority: found.authority }),
    ...(found.keyUsage && { keyUsage: found.keyUsage }),
    ...(found.criticalPurposes && { criticalPurposes: found.criticalPurposes }),
    unprocessedCritical,
  };
}

function readAuthority(content: Uint8Array): NonNullable<Certificate["authority"]> {
  const parts = [...readDerChildren(readDer(content, derTag.sequence))];
  const isAuthority = parts[0]?.tag === derTag.boolean && readBoolean(parts.shift());
  const [length] = parts;
  if (length === undefined) return { isAuthority };
  const pathLength = readUnsigned(length).reduce((sum, byte) => Math.min(sum * 256 + byte, 1000), 0);
  return { isAuthority, pathLength };
}

function readUsage(content: Uint8Array): ReadonlySet<KeyUsage> {
  const { bytes } = readBits(readDer(content));
  return new Set(
    usageBits.filter(([, bit]) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0).map(([name]) => name),
  );
}

function readKey(value: DerValue | undefined): CertificateKey {
  const info = expectTag(value, derTag.sequence);
  const [algorithm, bits] = readDerChildren(info);
  const [id, parameters] = readDerChildren(expectTag(algorithm, derTag.sequence));
  const oid = readOid(id);
  const spki = info.raw;
  if (oid === "1.2.840.113549.1.1.1" || oid === "1.2.840.113549.1.1.10") {
    const [modulus] = readDerChildren(readDer(readBits(bits).bytes, derTag.sequence));
    const bytes = readUnsigned(modulus);
    return { family: "rsa", bits: bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24, spki };
  }
  if (oid === "1.2.840.10045.2.1" && parameters?.tag === derTag.oid) {
    const known = curves[readOid(parameters)];
    if (known !== undefined) return { family: "ec", ...known, spki };
  }
  return { family: "other", bits: 0, spki };
}

/** UTCTime and GeneralizedTime in the one form that RFC 5280 4.1.2.5 allows. */
function readTime(value: DerValue | undefined): Instant {
  const isShort = value?.tag === derTag.utcTime;
  if (!isShort && value?.tag !== derTag.generalizedTime) throw derUnreadable({ offset: 0 });
  // Measured before it becomes arguments: a hostile certificate may bring megabytes here.
  if (value.content.length !== (isShort ? 13 : 15)) throw derUnreadable({ offset: 0 });
  const text = String.fromCharCode(...value.content);
  const parts = (
    isShort ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
  ).exec(text);
  if (parts === null) throw derUnreadable({ offset: 0 });
  const [, year = "", month, day, hour, minute, second] = parts;
  const century = isShort ? (Number(year) >= 50 ? "19" : "20") : "";
  const instant = `${century}${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  if (!isInstant(instant)) throw derUnreadable({ offset: 0 });
  return instant;
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
