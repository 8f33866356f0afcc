import { derTag, readDer, readDerChildren, readWholeBits } from "../../der/read-der.ts";
import { sameBytes } from "../../der/same-bytes.ts";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import type { OcspAnswer, OcspStatus, ResponderId } from "./ocsp-answer.ts";

const ocspSigning = "1.3.6.1.5.5.7.3.9";

/** What an answer says of a certificate: the status with its serial number under the hashes of its issuer. */
export async function findAnswerFor(
  answer: OcspAnswer,
  certificate: Certificate,
  [issuer]: readonly Certificate[],
): Promise<OcspStatus | undefined> {
  if (issuer === undefined) return undefined;
  for (const status of answer.statuses) {
    const isAbout =
      sameBytes(status.serialDer, certificate.serialDer) &&
      sameBytes(status.issuerNameHash, await hashOf(status.hash, certificate.issuer.raw)) &&
      sameBytes(status.issuerKeyHash, await hashOf(status.hash, keyBytesOf(issuer)));
    if (isAbout) return status;
  }
  return undefined;
}

/** True for a certificate that the authority issued to a responder: anything else of it must not answer for it. */
export function mayAnswerFor(signer: Certificate, authority: Certificate): boolean {
  return (
    isSameName(signer.issuer, authority.subject) &&
    signer.purposes?.includes(ocspSigning) === true &&
    signer.keyUsage?.has("digitalSignature") !== false
  );
}

/** True when an answer names that certificate's holder as its responder. */
export async function isNamed({ name, keyHash }: ResponderId, signer: Certificate): Promise<boolean> {
  if (name !== undefined) return isSameName(name, signer.subject);
  return sameBytes(keyHash, await hashOf("SHA-1", keyBytesOf(signer)));
}

/** The key alone, without the name of its algorithm. */
export function keyBytesOf({ key }: Certificate): Uint8Array {
  return readWholeBits(readDerChildren(readDer(key.spki, derTag.sequence))[1]);
}

async function hashOf(hash: OcspStatus["hash"], bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(bytes)));
}
