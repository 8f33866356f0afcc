import type { Instant } from "@benhan/core";
import { type DistinguishedName, readDistinguishedName } from "../certificate/distinguished-name.ts";
import { readTime } from "../certificate/read-time.ts";
import { derUnreadable } from "../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
} from "../der/read-der.ts";
import type { NamedHash, UnjudgedClaim } from "../verification/found-signature.ts";
import { hashOfIdentifier } from "./algorithm-identifiers.ts";
import { attributeOid } from "./cms-names.ts";
import type { CmsAttribute } from "./signed-data.ts";

/** How an attribute binds the signer's certificate (RFC 5035). */
export interface SigningCertificate {
  /** SHA-1 always in the first version of the attribute. */
  readonly hash: NamedHash;
  readonly digest: Uint8Array;
  /** Issuer and serial number in DER, where they are given. */
  readonly issuer?: DistinguishedName;
  readonly serialDer?: Uint8Array;
}

/** Which policy the signer says to follow (CAdES 5.2.9): its identifier, or that the circumstances tell. */
export function readSignaturePolicy(attributes: readonly CmsAttribute[]): UnjudgedClaim | undefined {
  const value = onlyValueOf(attributes, attributeOid.signaturePolicy);
  if (value === undefined) return undefined;
  if (value.tag === derTag.null) return { kind: "implied-policy" };
  return { kind: "signature-policy", id: readOid(readDerChildren(expectTag(value, derTag.sequence))[0]) };
}

/** What CMS algorithm protection repeats under the signature (RFC 6211), in DER. */
export interface AlgorithmProtection {
  readonly digestAlgorithm: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
}

/** The values of attributes of one type; none when there is no such attribute. */
export function valuesOf(attributes: readonly CmsAttribute[], type: string): readonly DerValue[] {
  return attributes.filter((attribute) => attribute.type === type).flatMap(({ values }) => values);
}

/**
 * The one value of an attribute that must not have several; `undefined` when there is no such attribute.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function onlyValueOf(attributes: readonly CmsAttribute[], type: string): DerValue | undefined {
  const [value, ...others] = valuesOf(attributes, type);
  if (others.length > 0) throw derUnreadable({ offset: 0 });
  return value;
}

/** The content type that was signed. */
export function readContentType(attributes: readonly CmsAttribute[]): string | undefined {
  const value = onlyValueOf(attributes, attributeOid.contentType);
  return value && readOid(value);
}

/** The digest of the content that was signed. */
export function readMessageDigest(attributes: readonly CmsAttribute[]): Uint8Array | undefined {
  const value = onlyValueOf(attributes, attributeOid.messageDigest);
  return value && expectTag(value, derTag.octetString).content;
}

/** The time that the signer claims. */
export function readSigningTime(attributes: readonly CmsAttribute[]): Instant | undefined {
  const value = onlyValueOf(attributes, attributeOid.signingTime);
  return value && readTime(value);
}

/** How the signer's certificate is bound: by the second version of the attribute, or by the first where that is alone. */
export function readSigningCertificate(attributes: readonly CmsAttribute[]): SigningCertificate | undefined {
  const first = onlyValueOf(attributes, attributeOid.signingCertificate);
  const second = onlyValueOf(attributes, attributeOid.signingCertificateV2);
  // Read even when the second one counts: a malformed attribute is never passed over.
  const old = first && readBinding(first, 1);
  return second === undefined ? old : readBinding(second, 2);
}

/** The first certificate of the list is the signer's (RFC 5035 3); others and policies are not used. */
function readBinding(value: DerValue, version: 1 | 2): SigningCertificate {
  const [list, policies, ...rest] = readDerChildren(expectTag(value, derTag.sequence));
  const [id] = readDerChildren(expectTag(list, derTag.sequence));
  if (rest.length > 0 || (policies && policies.tag !== derTag.sequence)) throw derUnreadable({ offset: 0 });
  const parts = [...readDerChildren(expectTag(id, derTag.sequence))];
  const named = version === 2 && parts[0]?.tag === derTag.sequence ? parts.shift() : undefined;
  const [digest, issuerSerial, ...others] = parts;
  if (others.length > 0) throw derUnreadable({ offset: 0 });
  return {
    hash: named === undefined ? (version === 1 ? "SHA-1" : "SHA-256") : hashOfIdentifier(named.raw),
    digest: expectTag(digest, derTag.octetString).content,
    ...(issuerSerial && readIssuerSerial(issuerSerial)),
  };
}

function readIssuerSerial(value: DerValue): Pick<SigningCertificate, "issuer" | "serialDer"> {
  const [names, serial, ...rest] = readDerChildren(expectTag(value, derTag.sequence));
  const [name, ...others] = readDerChildren(expectTag(names, derTag.sequence));
  if (rest.length + others.length > 0) throw derUnreadable({ offset: 0 });
  readUnsigned(serial);
  return {
    issuer: readDistinguishedName(readDer(expectTag(name, 0xa4).content)),
    serialDer: expectTag(serial, derTag.integer).raw,
  };
}

/** The algorithms as the signer saw them; that of a MAC means another kind of message. */
export function readAlgorithmProtection(
  attributes: readonly CmsAttribute[],
): AlgorithmProtection | undefined {
  const value = onlyValueOf(attributes, attributeOid.algorithmProtection);
  if (value === undefined) return undefined;
  const [digest, signature, ...rest] = readDerChildren(expectTag(value, derTag.sequence));
  if (rest.length > 0) throw derUnreadable({ offset: 0 });
  const algorithm = new Uint8Array(expectTag(signature, 0xa1).raw);
  algorithm[0] = derTag.sequence;
  return { digestAlgorithm: expectTag(digest, derTag.sequence).raw, signatureAlgorithm: algorithm };
}
