import { kind, type OptionShape, word } from "@benhan/core/options";
import { base64, bytesOf } from "./json-body.ts";

const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** What keys can do, by the names of `@benhan/signing`. */
export const algorithmNames: readonly string[] = [
  ...["rsa-sha256", "rsa-sha384", "rsa-sha512", "rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"],
  ...["ecdsa-sha256", "ecdsa-sha384", "ecdsa-sha512"],
];

/** One of {@link algorithmNames}: a name of another library, such as SHA256withRSA, would look like a key that cannot sign. */
export const algorithmName: OptionShape = word(...algorithmNames);

/** A certificate: base64 of DER, PEM as it stands in a file, or base64 of that. */
export const certificate: OptionShape = kind(
  "chứng thư: base64 của DER, hoặc PEM (-----BEGIN CERTIFICATE-----)",
  "a certificate: base64 of DER, or PEM (-----BEGIN CERTIFICATE-----)",
  (value) => typeof value === "string" && certificatesIn(value).length > 0,
);

/** The certificates of a text that {@link certificate} takes, in DER: of PEM there may be several, the signer's first. */
export function certificatesIn(value: string): readonly Uint8Array[] {
  const own = pemIn(value);
  if (own.length > 0) return own;
  if (!base64.fits(value)) return [];
  const bytes = bytesOf(value);
  const isText = bytes[0] === 0x2d || bytes[0] === 0x42;
  return isText ? pemIn(new TextDecoder("latin1").decode(bytes)) : [bytes];
}

function pemIn(text: string): readonly Uint8Array[] {
  return [...text.matchAll(pem)].map(([, inside = ""]) => bytesOf(inside.replaceAll(/\s/g, "")));
}
