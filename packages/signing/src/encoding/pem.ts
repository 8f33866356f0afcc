import { encodeBase64 } from "./base64.ts";

/** A certificate in the text form that command-line tools read. */
export function encodeCertificatePem(der: Uint8Array): string {
  const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
