import { derTag, readDer, readDerChildren, readUnsigned } from "../der/read-der.ts";

const curveBytes = { "P-256": 32, "P-384": 48, "P-521": 66 } as const;

/** r and s side by side, as WebCrypto and XML want them, from the DER that certificates carry; `undefined` when damaged. */
export function ecdsaValueOfDer(der: Uint8Array, curve: keyof typeof curveBytes): Uint8Array | undefined {
  const size = curveBytes[curve];
  try {
    const parts = readDerChildren(readDer(der, derTag.sequence)).map(readUnsigned);
    if (parts.length !== 2 || parts.some((part) => part.length > size)) return undefined;
    const value = new Uint8Array(size * 2);
    parts.forEach((part, i) => {
      value.set(part, size * (i + 1) - part.length);
    });
    return value;
  } catch {
    return undefined;
  }
}
