import {
  type DerValue,
  derTag,
  expectTag,
  readDer,
  readDerChildren,
  readOid,
  readUnsigned,
} from "../der/read-der.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";

const algorithms: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ["1.2.840.113549.1.1.11", "rsa-sha256"],
  ["1.2.840.113549.1.1.12", "rsa-sha384"],
  ["1.2.840.113549.1.1.13", "rsa-sha512"],
  ["1.2.840.10045.4.3.2", "ecdsa-sha256"],
  ["1.2.840.10045.4.3.3", "ecdsa-sha384"],
  ["1.2.840.10045.4.3.4", "ecdsa-sha512"],
]);

const pss = "1.2.840.113549.1.1.10";
const mgf1 = "1.2.840.113549.1.1.8";
const pssHashes: ReadonlyMap<string, readonly [algorithm: SignatureAlgorithm, saltLength: number]> = new Map([
  ["2.16.840.1.101.3.4.2.1", ["rsa-pss-sha256", 32]],
  ["2.16.840.1.101.3.4.2.2", ["rsa-pss-sha384", 48]],
  ["2.16.840.1.101.3.4.2.3", ["rsa-pss-sha512", 64]],
]);

/** How a certificate was signed by its issuer; `undefined` for SHA-1 and whatever else is not accepted. */
export function getIssuerAlgorithm(identifier: Uint8Array): SignatureAlgorithm | undefined {
  const [id, parameters] = readDerChildren(readDer(identifier, derTag.sequence));
  const oid = readOid(id);
  return oid === pss && parameters !== undefined ? pssAlgorithm(parameters) : algorithms.get(oid);
}

/** Only the one form of the policies: MGF1 of the same hash, a salt as long as the hash (RFC 4055 3.1). */
function pssAlgorithm(parameters: DerValue): SignatureAlgorithm | undefined {
  const [hash, mask, salt, ...rest] = readDerChildren(expectTag(parameters, derTag.sequence));
  if (hash?.tag !== 0xa0 || mask?.tag !== 0xa1 || salt?.tag !== 0xa2 || rest.length > 0) return undefined;
  const hashOid = oidOf(readDer(hash.content));
  const [generator, generatorHash] = readDerChildren(readDer(mask.content, derTag.sequence));
  if (readOid(generator) !== mgf1 || generatorHash === undefined || oidOf(generatorHash) !== hashOid)
    return undefined;
  const [algorithm, length] = pssHashes.get(hashOid) ?? [];
  const bytes = readUnsigned(readDer(salt.content));
  return bytes.length === 1 && bytes[0] === length ? algorithm : undefined;
}

function oidOf(identifier: DerValue): string {
  return readOid(readDerChildren(expectTag(identifier, derTag.sequence))[0]);
}
