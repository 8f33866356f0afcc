import { epochMs } from "@benhan/core";
import { derTag, readBits, readDer, readDerChildren } from "../../der/read-der.ts";
import { sameBytes } from "../../der/same-bytes.ts";
import type { Certificate } from "../certificate.ts";
import { isSameName } from "../distinguished-name.ts";
import type { OcspAnswer, OcspStatus, ResponderId } from "./ocsp-answer.ts";
import type { RevocationGap } from "./revocation-gap.ts";

const ocspSigning = "1.3.6.1.5.5.7.3.9";
/** How far clocks of responders and ours may differ; also how long an answer lives that names no next update. */
const clockSkewMs = 5 * 60 * 1000;

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

/** Why nothing can be learned from an answer at that moment, before its signature is looked at. */
export function findAnswerDefect(
  answer: OcspAnswer,
  { thisUpdate, nextUpdate }: OcspStatus,
  at: number,
): RevocationGap | undefined {
  if (answer.unprocessedCritical.length > 0) return "not-understood";
  const from = epochMs(thisUpdate) - clockSkewMs;
  const until = epochMs(nextUpdate ?? thisUpdate) + clockSkewMs;
  return from <= at && at <= until ? undefined : "outdated";
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
function keyBytesOf({ key }: Certificate): Uint8Array {
  return readBits(readDerChildren(readDer(key.spki, derTag.sequence))[1]).bytes;
}

async function hashOf(hash: OcspStatus["hash"], bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(bytes)));
}
