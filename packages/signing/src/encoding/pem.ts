import { decodeBase64, encodeBase64 } from "./base64.ts";

/** A certificate in the text form that command-line tools read. */
export function encodeCertificatePem(der: Uint8Array): string {
  const lines = encodeBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

/**
 * The certificates of a PEM file, in DER and in their order; `undefined` when the bytes are no PEM file, because they are
 * DER already. What stands between the certificates is passed over, as RFC 7468 demands.
 */
export function decodeCertificatePem(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  return decodePem(bytes, "CERTIFICATE");
}

/** The same for blocks with other labels, such as `X509 CRL`. */
export function decodePem(
  bytes: Uint8Array,
  ...labels: readonly string[]
): readonly Uint8Array[] | undefined {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!text.includes("-----BEGIN ")) return undefined;
  const blocks = text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g);
  return [...blocks].flatMap(([, label = "", base64 = ""]) =>
    labels.includes(label) ? (decodeBase64(base64.replace(/\s/g, "")) ?? []) : [],
  );
}
