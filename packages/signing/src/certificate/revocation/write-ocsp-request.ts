import { derTag } from "../../der/read-der.ts";
import { derNull, writeDer, writeOid } from "../../der/write-der.ts";
import { hashOf } from "../../policy/hash-of.ts";
import type { Certificate } from "../certificate.ts";
import { keyBytesOf } from "./ocsp-rules.ts";
import { nonceExtension } from "./read-ocsp-answer.ts";

/** What a request says besides the certificate that it asks about. */
export interface OcspRequestOptions {
  /** How the certificate is named. Many responders know SHA-1 names only; nothing is secured by this hash. */
  readonly hash: "SHA-256" | "SHA-1";
  /** 1 to 32 bytes that the answer should repeat (RFC 8954). Default: none. */
  readonly nonce?: Uint8Array;
}

const hashOids = { "SHA-256": "2.16.840.1.101.3.4.2.1", "SHA-1": "1.3.14.3.2.26" } as const;
const octets = (bytes: Uint8Array) => writeDer(derTag.octetString, bytes);
const sequence = (...parts: readonly Uint8Array[]) => writeDer(derTag.sequence, ...parts);

/** A request for the status of one certificate in DER (RFC 6960 4.1), not signed. */
export async function writeOcspRequest(
  certificate: Certificate,
  issuer: Certificate,
  { hash, nonce }: OcspRequestOptions,
): Promise<Uint8Array> {
  const id = sequence(
    sequence(writeOid(hashOids[hash]), derNull),
    octets(await hashOf(hash, certificate.issuer.raw)),
    octets(await hashOf(hash, keyBytesOf(issuer))),
    certificate.serialDer,
  );
  const list = sequence(sequence(id));
  if (nonce === undefined) return sequence(sequence(list));
  const extension = sequence(writeOid(nonceExtension), octets(nonceContent(nonce)));
  return sequence(sequence(list, writeDer(0xa2, sequence(extension))));
}

/** The number of a request as the extension holds it, in request and answer. */
export function nonceContent(nonce: Uint8Array): Uint8Array {
  return octets(nonce);
}
