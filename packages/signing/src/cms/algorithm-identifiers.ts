import { getIssuerAlgorithm } from "../certificate/issuer-algorithm.ts";
import { derTag, readDer, readDerChildren, readOid } from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { derNull, writeCount, writeDer, writeOid } from "../der/write-der.ts";
import { hashBytes } from "../policy/hash-of.ts";
import {
  type HashAlgorithm,
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import type { NamedHash } from "../verification/found-signature.ts";

const hashOids: Readonly<Record<HashAlgorithm | "SHA-1", string>> = {
  "SHA-1": "1.3.14.3.2.26",
  "SHA-256": "2.16.840.1.101.3.4.2.1",
  "SHA-384": "2.16.840.1.101.3.4.2.2",
  "SHA-512": "2.16.840.1.101.3.4.2.3",
};
const hashOfOid: ReadonlyMap<string, NamedHash> = new Map(
  Object.entries(hashOids).map(([hash, oid]) => [oid, hash as NamedHash]),
);

const rsaEncryption = "1.2.840.113549.1.1.1";
const rsaSha1 = "1.2.840.113549.1.1.5";
const pss = "1.2.840.113549.1.1.10";
const mgf1 = "1.2.840.113549.1.1.8";
const ecdsaOids: Readonly<Record<HashAlgorithm, string>> = {
  "SHA-256": "1.2.840.10045.4.3.2",
  "SHA-384": "1.2.840.10045.4.3.3",
  "SHA-512": "1.2.840.10045.4.3.4",
};
const rsaOfHash: Readonly<Record<HashAlgorithm | "SHA-1", SignatureAlgorithm | LegacySignatureAlgorithm>> = {
  "SHA-1": "rsa-sha1",
  "SHA-256": "rsa-sha256",
  "SHA-384": "rsa-sha384",
  "SHA-512": "rsa-sha512",
};

/** The hash that an AlgorithmIdentifier in DER means, or `undefined` for one that the code does not know. */
export function hashOfIdentifier(der: Uint8Array): NamedHash {
  const { oid, isPlain } = readIdentifier(der);
  return isPlain ? hashOfOid.get(oid) : undefined;
}

/**
 * The algorithm that a SignerInfo names, or `undefined` for one that the code does not know. Plain `rsaEncryption` leaves
 * the hash to the digest algorithm (RFC 3370 3.2).
 */
export function signatureAlgorithmOf(
  der: Uint8Array,
  digest: NamedHash,
): SignatureAlgorithm | LegacySignatureAlgorithm | undefined {
  const { oid, isPlain } = readIdentifier(der);
  if (oid === rsaEncryption) return isPlain && digest !== undefined ? rsaOfHash[digest] : undefined;
  if (oid === rsaSha1) return isPlain ? "rsa-sha1" : undefined;
  return oid === pss || isPlain ? getIssuerAlgorithm(der) : undefined;
}

/** The AlgorithmIdentifier of a hash, without parameters (RFC 5754 2). */
export function identifierOfHash(hash: HashAlgorithm | "SHA-1"): Uint8Array {
  return writeDer(derTag.sequence, writeOid(hashOids[hash]));
}

/**
 * The AlgorithmIdentifier of a signature. RSA PKCS#1 v1.5 is named by its key alone, as every verifier understands it; the
 * digest algorithm beside it names the hash.
 */
export function identifierOfSignature(algorithm: SignatureAlgorithm): Uint8Array {
  const { scheme } = signatureAlgorithms[algorithm];
  const hash = hashOfAlgorithm(algorithm);
  if (scheme === "ECDSA") return writeDer(derTag.sequence, writeOid(ecdsaOids[hash]));
  if (scheme === "RSA-PSS") return writeDer(derTag.sequence, writeOid(pss), pssParameters(hash));
  return writeDer(derTag.sequence, writeOid(rsaEncryption), derNull);
}

/** The hash of an algorithm that signs. */
export function hashOfAlgorithm(algorithm: SignatureAlgorithm): HashAlgorithm {
  const { hash } = signatureAlgorithms[algorithm];
  return hash === "SHA-1" ? "SHA-256" : hash;
}

/** True when both mean the same: parameters that are NULL and parameters that are absent do not differ. */
export function isSameIdentifier(one: Uint8Array, other: Uint8Array): boolean {
  const [mine, theirs] = [readIdentifier(one), readIdentifier(other)];
  return sameBytes(one, other) || (mine.isPlain && theirs.isPlain && mine.oid === theirs.oid);
}

/** MGF1 with the same hash and a salt as long as it, all of it said (RFC 4055 3.1). */
function pssParameters(hash: HashAlgorithm): Uint8Array {
  const named = writeDer(derTag.sequence, writeOid(hashOids[hash]), derNull);
  const mask = writeDer(derTag.sequence, writeOid(mgf1), named);
  const salt = writeCount(hashBytes[hash]);
  return writeDer(derTag.sequence, writeDer(0xa0, named), writeDer(0xa1, mask), writeDer(0xa2, salt));
}

/** Plain is what has no parameters, or NULL. */
function readIdentifier(der: Uint8Array): { readonly oid: string; readonly isPlain: boolean } {
  const [id, parameters, ...rest] = readDerChildren(readDer(der, derTag.sequence));
  const isPlain = parameters === undefined || sameBytes(parameters.raw, derNull);
  return { oid: readOid(id), isPlain: isPlain && rest.length === 0 };
}
