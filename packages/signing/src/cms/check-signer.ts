import type { Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { isSameName, readDistinguishedName } from "../certificate/distinguished-name.ts";
import { readDer } from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { hashBytes } from "../policy/hash-of.ts";
import {
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import type { NamedHash, UnjudgedClaim } from "../verification/found-signature.ts";
import { hashOfIdentifier, isSameIdentifier, signatureAlgorithmOf } from "./algorithm-identifiers.ts";
import type { CmsDefect } from "./cms-defects.ts";
import { attributeOid } from "./cms-names.ts";
import type { CmsAttribute, SignerInfo } from "./signed-data.ts";
import {
  readAlgorithmProtection,
  readContentType,
  readMessageDigest,
  readSignaturePolicy,
  readSigningCertificate,
  readSigningTime,
  type SigningCertificate,
} from "./signer-attributes.ts";

/** What a signer signs: the content of the file, or, for a counter-signature, the value of another signature. */
export interface SignedThing {
  /** The type of the content; absent for a counter-signature, whose content has none (RFC 5652 11.4). */
  readonly contentType?: string;
  /** The digest algorithms that the file announces; absent for a counter-signature. */
  readonly digestAlgorithms?: readonly Uint8Array[];
}

/** A signer as far as it can be read without its content. */
export interface CheckedSigner {
  readonly defects: readonly CmsDefect[];
  readonly digestHash: NamedHash;
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm;
  readonly messageDigest?: Uint8Array;
  readonly signingTime?: Instant;
  readonly signingCertificate?: SigningCertificate;
  readonly policy?: UnjudgedClaim;
}

const mustBeSigned: readonly string[] = [
  attributeOid.contentType,
  attributeOid.messageDigest,
  attributeOid.signingTime,
  attributeOid.signingCertificate,
  attributeOid.signingCertificateV2,
  attributeOid.algorithmProtection,
  attributeOid.contentTimeStamp,
  attributeOid.signaturePolicy,
];
const mustNotBeSigned: readonly string[] = [
  attributeOid.counterSignature,
  attributeOid.signatureTimeStamp,
  attributeOid.archiveTimeStampV3,
];
/** Only a time-stamp on the content may be given by several authorities. */
const mayHaveSeveralValues: readonly string[] = [attributeOid.contentTimeStamp];

/** Reads the signed attributes of a signer and names every rule that they break. Nothing is hashed here. */
export function checkSigner(signer: SignerInfo, thing: SignedThing): CheckedSigner {
  const defects = new Set<CmsDefect>();
  const demand = (isRight: boolean, defect: CmsDefect) => {
    if (!isRight) defects.add(defect);
  };
  const attributes = signer.signedAttributes?.attributes ?? [];
  const read = <T>(reader: (all: readonly CmsAttribute[]) => T | undefined) =>
    readOr(
      () => reader(attributes),
      () => defects.add("attribute_malformed"),
    );
  demand(signer.signedAttributes !== undefined, "signed_attributes_missing");
  demand(isEachOnce(attributes), "attribute_repeated");
  demand(isInPlace(attributes, signer.unsignedAttributes), "attribute_misplaced");

  const digestHash = readOr(
    () => hashOfIdentifier(signer.digestAlgorithm),
    () => defects.add("algorithms_differ"),
  );
  const algorithm = readOr(
    () => signatureAlgorithmOf(signer.signatureAlgorithm, digestHash),
    () => undefined,
  );
  const isListed = thing.digestAlgorithms?.some((one) => isSameOr(one, signer.digestAlgorithm)) ?? true;
  demand(isListed, "digest_algorithm_unlisted");
  // A hash that is not known is no defect: the policy names it.
  const signedWith = algorithm && signatureAlgorithms[algorithm].hash;
  demand(!signedWith || !digestHash || signedWith === digestHash, "algorithms_differ");

  const contentType = read(readContentType);
  const messageDigest = read(readMessageDigest);
  const signingTime = read(readSigningTime);
  const signingCertificate = read(readSigningCertificate);
  const policy = read(readSignaturePolicy);
  const protection = read(readAlgorithmProtection);
  if (signer.signedAttributes !== undefined) {
    demand(contentType === thing.contentType, "content_type_differs");
    const isRightLength = digestHash === undefined || messageDigest?.length === hashBytes[digestHash];
    demand(messageDigest !== undefined && isRightLength, "message_digest_missing");
  }
  demand(
    protection === undefined ||
      (isSameOr(protection.digestAlgorithm, signer.digestAlgorithm) &&
        isSameOr(protection.signatureAlgorithm, signer.signatureAlgorithm)),
    "algorithm_protection_differs",
  );
  demand(signingCertificate === undefined || isSameSigner(signer, signingCertificate), "signer_differs");
  return {
    defects: [...defects],
    digestHash,
    ...(algorithm && { algorithm }),
    ...(messageDigest && { messageDigest }),
    ...(signingTime && { signingTime }),
    ...(signingCertificate && { signingCertificate }),
    ...(policy && { policy }),
  };
}

function isEachOnce(attributes: readonly CmsAttribute[]): boolean {
  const types = attributes.map(({ type }) => type);
  const isSingle = ({ type, values }: CmsAttribute) =>
    values.length === 1 || !mustBeSigned.includes(type) || mayHaveSeveralValues.includes(type);
  return new Set(types).size === types.length && attributes.every(isSingle);
}

/** What must be signed and is not was put there by anyone. */
function isInPlace(signed: readonly CmsAttribute[], unsigned: readonly CmsAttribute[]): boolean {
  return (
    !signed.some(({ type }) => mustNotBeSigned.includes(type)) &&
    !unsigned.some(({ type }) => mustBeSigned.includes(type))
  );
}

function isSameSigner(signer: SignerInfo, { issuer, serialDer }: SigningCertificate): boolean {
  const id = signer.signer;
  if (issuer === undefined || serialDer === undefined || id.issuer === undefined) return true;
  if (!sameBytes(id.serialDer, serialDer)) return false;
  if (sameBytes(id.issuer, issuer.raw)) return true;
  const named = readOr(
    () => readDistinguishedName(readDer(id.issuer)),
    () => undefined,
  );
  return named !== undefined && isSameName(named, issuer);
}

function isSameOr(one: Uint8Array, other: Uint8Array): boolean {
  return (
    readOr(
      () => isSameIdentifier(one, other),
      () => undefined,
    ) ?? false
  );
}

function readOr<T>(read: () => T | undefined, onUnreadable: () => unknown): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isEmrError(error, "signing.der.unreadable")) throw error;
    onUnreadable();
    return undefined;
  }
}
