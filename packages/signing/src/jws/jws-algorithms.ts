import type { CertificateKey } from "../certificate/certificate.ts";
import type { SignatureAlgorithm } from "../policy/signature-algorithm.ts";

/** The names of RFC 7518 for the algorithms that are known. There is no `none` and no HMAC on purpose. */
export const jwsAlgorithms: Readonly<Record<SignatureAlgorithm, string>> = {
  "rsa-sha256": "RS256",
  "rsa-sha384": "RS384",
  "rsa-sha512": "RS512",
  "rsa-pss-sha256": "PS256",
  "rsa-pss-sha384": "PS384",
  "rsa-pss-sha512": "PS512",
  "ecdsa-sha256": "ES256",
  "ecdsa-sha384": "ES384",
  "ecdsa-sha512": "ES512",
};

const byName = new Map(
  Object.entries(jwsAlgorithms).map(([algorithm, name]) => [name, algorithm as SignatureAlgorithm]),
);

/** The algorithm that a header means, or `undefined` for one that the code does not know. */
export function getAlgorithmOfJws(name: unknown): SignatureAlgorithm | undefined {
  return typeof name === "string" ? byName.get(name) : undefined;
}

/** Each ECDSA algorithm of RFC 7518 belongs to one curve. */
export const jwsCurves: Readonly<Partial<Record<SignatureAlgorithm, CertificateKey["curve"]>>> = {
  "ecdsa-sha256": "P-256",
  "ecdsa-sha384": "P-384",
  "ecdsa-sha512": "P-521",
};
