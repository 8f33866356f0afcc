import { derTag, readDer, readDerChildren, readUnsigned } from "../der/read-der.ts";
import { writeDer, writeUnsigned } from "../der/write-der.ts";
import { curveBytes } from "./curve-bytes.ts";

/**
 * r and s side by side, as WebCrypto and XML want them, from the DER that certificates and CMS carry; `undefined` when
 * damaged. Without a curve the smallest one that both fit is taken: numbers of a larger one are never that short.
 */
export function ecdsaValueOfDer(der: Uint8Array, curve?: keyof typeof curveBytes): Uint8Array | undefined {
  try {
    const parts = readDerChildren(readDer(der, derTag.sequence)).map(readUnsigned);
    const longest = Math.max(...parts.map((part) => part.length));
    const sizes = curve === undefined ? Object.values(curveBytes) : [curveBytes[curve]];
    const size = sizes.find((one) => longest <= one);
    if (parts.length !== 2 || size === undefined) return undefined;
    const value = new Uint8Array(size * 2);
    parts.forEach((part, i) => {
      value.set(part, size * (i + 1) - part.length);
    });
    return value;
  } catch {
    return undefined;
  }
}

/** The DER of r and s that stand side by side. */
export function derOfEcdsaValue(value: Uint8Array): Uint8Array {
  const middle = value.length / 2;
  const parts = [value.subarray(0, middle), value.subarray(middle)];
  return writeDer(derTag.sequence, ...parts.map(writeUnsigned));
}
