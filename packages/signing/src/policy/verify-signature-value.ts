import type { CertificateKey } from "../certificate/certificate.ts";
import { curveBytes } from "../certificate/curve-bytes.ts";
import {
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "./signature-algorithm.ts";

/** Importing takes as long as verifying. A key lives here as long as the certificate that was read. */
const importedKeys = new WeakMap<CertificateKey, Map<string, Promise<CryptoKey>>>();

function importKey(
  key: CertificateKey,
  algorithm: SignatureAlgorithm | LegacySignatureAlgorithm,
): Promise<CryptoKey> {
  const known = importedKeys.get(key) ?? new Map<string, Promise<CryptoKey>>();
  importedKeys.set(key, known);
  const before = known.get(algorithm);
  if (before !== undefined) return before;
  const { scheme, hash } = signatureAlgorithms[algorithm];
  const parameters =
    key.curve === undefined ? { name: scheme, hash } : { name: scheme, namedCurve: key.curve };
  const imported = crypto.subtle.importKey("spki", new Uint8Array(key.spki), parameters, false, ["verify"]);
  known.set(algorithm, imported);
  return imported;
}

/** True when the value is the signature of `data` under that public key. A value of the wrong shape is just false. */
export async function verifySignatureValue(
  key: CertificateKey,
  algorithm: SignatureAlgorithm | LegacySignatureAlgorithm,
  value: Uint8Array,
  data: Uint8Array,
): Promise<boolean> {
  const { family, scheme, hash } = signatureAlgorithms[algorithm];
  if (key.family !== family) return false;
  if (key.curve !== undefined && value.length !== curveBytes[key.curve] * 2) return false;
  try {
    const imported = await importKey(key, algorithm);
    const saltLength = Number.parseInt(hash.slice(4), 10) / 8;
    return await crypto.subtle.verify(
      { name: scheme, hash, saltLength },
      imported,
      new Uint8Array(value),
      new Uint8Array(data),
    );
  } catch {
    // WebCrypto refuses some damaged keys and values by throwing: they do not verify either.
    return false;
  }
}
