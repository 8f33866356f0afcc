import type { CertificateKey } from "../certificate/certificate.ts";
import { identifierOfSignature } from "../cms/algorithm-identifiers.ts";
import { derTag, readDer, readDerChildren } from "../der/read-der.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import {
  type HashAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";

/** Hash functions by their object identifiers. */
export const cscHashOids: Readonly<Record<HashAlgorithm, string>> = {
  "SHA-256": "2.16.840.1.101.3.4.2.1",
  "SHA-384": "2.16.840.1.101.3.4.2.2",
  "SHA-512": "2.16.840.1.101.3.4.2.3",
};

const rsa = "1.2.840.113549.1.1.1";
const pss = "1.2.840.113549.1.1.10";
const combined: Readonly<Record<string, readonly SignatureAlgorithm[]>> = {
  [rsa]: ["rsa-sha256", "rsa-sha384", "rsa-sha512"],
  "1.2.840.113549.1.1.11": ["rsa-sha256"],
  "1.2.840.113549.1.1.12": ["rsa-sha384"],
  "1.2.840.113549.1.1.13": ["rsa-sha512"],
  [pss]: ["rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"],
  "1.2.840.10045.4.3.2": ["ecdsa-sha256"],
  "1.2.840.10045.4.3.3": ["ecdsa-sha384"],
  "1.2.840.10045.4.3.4": ["ecdsa-sha512"],
};

/** What a credential signs with, by the identifiers in its `key.algo`. */
export function readCscAlgorithms(
  oids: readonly string[],
  { family }: CertificateKey,
): readonly SignatureAlgorithm[] {
  const named = oids.flatMap((oid) => (Object.hasOwn(combined, oid) ? (combined[oid] ?? []) : []));
  return [...new Set(named)].filter((algorithm) => signatureAlgorithms[algorithm].family === family);
}

/** The fields of `signHash` that name an algorithm: the identifier that the credential lists, with parameters for PSS. */
export function cscSignAlgorithm(
  algorithm: SignatureAlgorithm,
  offered: readonly string[],
): { readonly signAlgo: string; readonly signAlgoParams?: string } {
  const names = Object.keys(combined).filter((oid) => combined[oid]?.includes(algorithm));
  const signAlgo = names.find((oid) => offered.includes(oid)) ?? names[0] ?? "";
  if (signatureAlgorithms[algorithm].scheme !== "RSA-PSS") return { signAlgo };
  const [, parameters] = readDerChildren(readDer(identifierOfSignature(algorithm), derTag.sequence));
  return { signAlgo: pss, ...(parameters && { signAlgoParams: encodeBase64(parameters.raw) }) };
}
