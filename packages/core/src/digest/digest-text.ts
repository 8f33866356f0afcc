import { hexOf } from "./hex.ts";

const shape = /^sha-256:[0-9a-f]{64}$/;

declare const digestText: unique symbol;
/** A digest with the name of its algorithm in front: `sha-256:` and 64 lower-case hex digits. */
export type DigestText = string & { readonly [digestText]: true };

/** Writes the bytes of a SHA-256 digest as {@link DigestText}. */
export function formatDigest(bytes: Uint8Array): DigestText {
  return `sha-256:${hexOf(bytes)}` as DigestText;
}

/** True when the text has the shape of a digest that this version of the SDK writes. */
export function isDigestText(text: string): text is DigestText {
  return shape.test(text);
}
