import type { CertificateKey } from "../certificate/certificate.ts";
import { curveBytes } from "../certificate/curve-bytes.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { hashBytes, hashOf } from "../policy/hash-of.ts";
import {
  type HashAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import { ck } from "./pkcs11-names.ts";

/** How a token is asked for one signature. */
export interface TokenSigning {
  /** As `pkcs11js` takes it. */
  readonly mechanism: { readonly mechanism: number; readonly parameter?: object };
  /** What goes into the token. */
  readonly input: Uint8Array;
  /** Bytes of the value. */
  readonly length: number;
}

const combined = { "SHA-256": ck.sha256RsaPkcs, "SHA-384": ck.sha384RsaPkcs, "SHA-512": ck.sha512RsaPkcs };

/** The beginning of DigestInfo (RFC 8017 9.2), up to the digest. */
const digestInfo: Readonly<Record<HashAlgorithm, readonly number[]>> = {
  "SHA-256": [0x30, 0x31, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0, 4, 0x20],
  "SHA-384": [0x30, 0x41, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2, 5, 0, 4, 0x30],
  "SHA-512": [0x30, 0x51, 0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3, 5, 0, 4, 0x40],
};
/** CKM and CKG (mask generation) numbers of the hashes, for PSS. */
const pssNumbers = { "SHA-256": [0x250, 2], "SHA-384": [0x260, 3], "SHA-512": [0x270, 4] } as const;
/** How `pkcs11js` is told which structure the parameters are. */
const pssParameterType = 5;

const byCurve = { "P-256": "ecdsa-sha256", "P-384": "ecdsa-sha384", "P-521": "ecdsa-sha512" } as const;

/** What a token does with a key, by the mechanisms that it lists; most usual first. */
export function tokenAlgorithms(
  { family, curve }: CertificateKey,
  mechanisms: ReadonlySet<number>,
): readonly SignatureAlgorithm[] {
  if (curve !== undefined) return mechanisms.has(ck.ecdsa) ? [byCurve[curve]] : [];
  if (family !== "rsa") return [];
  const plain = (["rsa-sha256", "rsa-sha384", "rsa-sha512"] as const).filter(
    (algorithm) => mechanisms.has(ck.rsaPkcs) || mechanisms.has(combined[hashOfAlgorithm(algorithm)]),
  );
  const pss = ["rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"] as const;
  return [...plain, ...(mechanisms.has(ck.rsaPkcsPss) ? pss : [])];
}

/** Hashes outside the token, which is slow, unless it can do nothing else. */
export async function tokenSigning(
  algorithm: SignatureAlgorithm,
  { bits, curve }: CertificateKey,
  mechanisms: ReadonlySet<number>,
  toBeSigned: Uint8Array,
): Promise<TokenSigning> {
  const hash = hashOfAlgorithm(algorithm);
  if (curve !== undefined) {
    const input = await hashOf(hash, toBeSigned);
    return { mechanism: { mechanism: ck.ecdsa }, input, length: curveBytes[curve] * 2 };
  }
  const length = Math.ceil(bits / 8);
  if (signatureAlgorithms[algorithm].scheme === "RSA-PSS") {
    const [hashAlg, mgf] = pssNumbers[hash];
    const parameter = { type: pssParameterType, hashAlg, mgf, saltLen: hashBytes[hash] };
    return {
      mechanism: { mechanism: ck.rsaPkcsPss, parameter },
      input: await hashOf(hash, toBeSigned),
      length,
    };
  }
  if (!mechanisms.has(ck.rsaPkcs))
    return { mechanism: { mechanism: combined[hash] }, input: toBeSigned, length };
  const input = joinBytes([Uint8Array.from(digestInfo[hash]), await hashOf(hash, toBeSigned)]);
  return { mechanism: { mechanism: ck.rsaPkcs }, input, length };
}

function hashOfAlgorithm(algorithm: SignatureAlgorithm): HashAlgorithm {
  return signatureAlgorithms[algorithm].hash as HashAlgorithm;
}
