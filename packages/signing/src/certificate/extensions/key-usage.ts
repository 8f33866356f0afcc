import { readBits, readDer } from "../../der/read-der.ts";
import type { KeyUsage } from "../certificate.ts";

/** Identifier of the extension. */
export const keyUsageOid = "2.5.29.15";

const usages: readonly KeyUsage[] = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
];

/** Reads the content of the extension. */
export function readKeyUsage(content: Uint8Array): ReadonlySet<KeyUsage> {
  const { bytes } = readBits(readDer(content));
  return new Set(usages.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0));
}
