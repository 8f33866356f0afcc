import { isEmrError } from "@benhan/core/faults";
import type { Certificate } from "../certificate/certificate.ts";
import { curveBytes } from "../certificate/curve-bytes.ts";
import { ecdsaValueOfDer } from "../certificate/ecdsa-value.ts";
import { readSignedData } from "../cms/read-signed-data.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { decodeBase64 } from "../encoding/base64.ts";

/** Why a returned value was not kept. */
export type ValueRefusal =
  /** No value came for this item. */
  | "missing"
  /** Two different values came for it. */
  | "repeated"
  /** Not spelt as agreed: hexadecimal for base64, or no encoding at all. */
  | "encoding"
  /** Neither a bare value of this certificate's key nor a wrapping that is known. */
  | "shape"
  /** A PKCS#7 whose signed attributes are not those that were prepared. */
  | "other-attributes"
  /** The value of another item of the same batch. */
  | "swapped"
  /** Not the signature of this digest under the expected certificate. */
  | "does-not-verify";

/** What was to be signed, and by whom. */
export interface ExpectedValue {
  readonly certificate: Pick<Certificate, "key">;
  readonly toBeSigned: Uint8Array;
}

/**
 * The bare value out of what a service returned: RSA as long as the modulus, ECDSA r and s side by side. Taken are the bare
 * value, for ECDSA its DER, and a PKCS#7 over exactly the prepared attributes. Nothing is guessed: a value in another
 * encoding than agreed is refused. It is not verified here.
 */
export function decodeRemoteValue(
  text: string,
  encoding: "base64" | "hex",
  expected: ExpectedValue,
): Uint8Array | ValueRefusal {
  const compact = text.replace(/\s+/g, "");
  const { bits, curve } = expected.certificate.key;
  const length = curve === undefined ? Math.ceil(bits / 8) : curveBytes[curve] * 2;
  // Hexadecimal is valid base64 too, three halves as long as it should be.
  const isHex = compact.length === length * 2 && /^[0-9a-fA-F]+$/.test(compact);
  if (isHex !== (encoding === "hex")) return "encoding";
  const bytes = isHex ? decodeHex(compact) : decodeBase64(compact);
  if (bytes === undefined || bytes.length === 0) return "encoding";
  return bytes.length === length ? bytes : unwrap(bytes, expected, length);
}

function unwrap(bytes: Uint8Array, expected: ExpectedValue, length: number): Uint8Array | ValueRefusal {
  const { curve } = expected.certificate.key;
  const bare = curve === undefined ? undefined : ecdsaValueOfDer(bytes, curve);
  if (bare !== undefined) return bare;
  try {
    const { signers } = readSignedData(bytes);
    const [signer] = signers;
    if (signer === undefined || signers.length !== 1) return "shape";
    const { signedAttributes, signature } = signer;
    if (signedAttributes === undefined || !sameBytes(signedAttributes.toBeSigned, expected.toBeSigned)) {
      return "other-attributes";
    }
    const value = curve === undefined ? signature : ecdsaValueOfDer(signature, curve);
    return value?.length === length ? value : "shape";
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return "shape";
  }
}

function decodeHex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
