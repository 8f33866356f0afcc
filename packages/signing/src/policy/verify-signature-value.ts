import type { CertificateKey } from "../certificate/certificate.ts";
import { curveBytes } from "../certificate/curve-bytes.ts";
import {
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "./signature-algorithm.ts";

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
  const parameters =
    key.curve === undefined ? { name: scheme, hash } : { name: scheme, namedCurve: key.curve };
  try {
    const imported = await crypto.subtle.importKey("spki", new Uint8Array(key.spki), parameters, false, [
      "verify",
    ]);
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
