import type { CallOptions } from "@benhan/core/ports";
import type { Certificate } from "../certificate/certificate.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { algorithmNotOffered } from "./key.faults.ts";

const curveAlgorithms = {
  "P-256": "ecdsa-sha256",
  "P-384": "ecdsa-sha384",
  "P-521": "ecdsa-sha512",
} as const;

/**
 * A signing key in WebCrypto, which cannot be read out again, from PKCS#8 bytes. Answers `undefined` when the private key
 * is not the one of the certificate.
 */
export async function importSigningKey(
  pkcs8: Uint8Array,
  certificate: Certificate,
  chain: readonly Uint8Array[],
  { signal }: CallOptions = {},
): Promise<SigningKey | undefined> {
  const { curve, family } = certificate.key;
  const algorithms: readonly SignatureAlgorithm[] =
    curve !== undefined ? [curveAlgorithms[curve]] : family === "rsa" ? ["rsa-sha256", "rsa-pss-sha256"] : [];
  const keys = new Map<SignatureAlgorithm, CryptoKey>();
  for (const algorithm of algorithms) {
    signal?.throwIfAborted();
    const { scheme, hash } = signatureAlgorithms[algorithm];
    const parameters = curve === undefined ? { name: scheme, hash } : { name: scheme, namedCurve: curve };
    try {
      keys.set(
        algorithm,
        await crypto.subtle.importKey("pkcs8", new Uint8Array(pkcs8), parameters, false, ["sign"]),
      );
    } catch {
      // A key of another kind or curve than the certificate names.
      return undefined;
    }
  }
  const key = keyOf(keys, certificate, chain);
  const [first] = algorithms;
  if (first === undefined) return undefined;
  const probe = new TextEncoder().encode("benhan key check");
  const value = await key.sign(probe, { algorithm: first });
  return (await verifySignatureValue(certificate.key, first, value, probe)) ? key : undefined;
}

function keyOf(
  keys: ReadonlyMap<SignatureAlgorithm, CryptoKey>,
  certificate: Certificate,
  chain: readonly Uint8Array[],
): SigningKey {
  return {
    certificate: certificate.der,
    chain,
    algorithms: [...keys.keys()],
    async sign(toBeSigned, { algorithm, signal }) {
      signal?.throwIfAborted();
      const key = keys.get(algorithm);
      if (key === undefined) throw algorithmNotOffered({ offered: [...keys.keys()] });
      const { scheme, hash } = signatureAlgorithms[algorithm];
      const saltLength = Number(hash.slice(4)) / 8;
      const value = await crypto.subtle.sign(
        { name: scheme, hash, saltLength },
        key,
        new Uint8Array(toBeSigned),
      );
      signal?.throwIfAborted();
      return new Uint8Array(value);
    },
  };
}
