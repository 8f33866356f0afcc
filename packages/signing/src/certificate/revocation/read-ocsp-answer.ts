import { derUnreadable } from "../../der/der.faults.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readDer,
  readDerChildren,
  readOid,
  readWholeBits,
} from "../../der/read-der.ts";
import { readDistinguishedName } from "../distinguished-name.ts";
import { type Extension, readTaggedExtensions } from "../extensions/read-extensions.ts";
import { readCertificate } from "../read-certificate.ts";
import { readTime } from "../read-time.ts";
import type { OcspAnswer, OcspStatus, ResponderId } from "./ocsp-answer.ts";
import { readReason } from "./read-reason.ts";

/** The extension that repeats a number of the request (RFC 6960 4.4.1). */
export const nonceExtension = "1.3.6.1.5.5.7.48.1.2";
const basicAnswer = "1.3.6.1.5.5.7.48.1.1";
const hashes: ReadonlyMap<string, OcspStatus["hash"]> = new Map([
  ["1.3.14.3.2.26", "SHA-1"],
  ["2.16.840.1.101.3.4.2.1", "SHA-256"],
]);
const mostCertificates = 10;
/** An answer is about the certificates that were asked for, not about an authority's whole stock. */
const mostStatuses = 100;

/**
 * Reads one OCSP answer in DER, strictly. An answer without a status, such as "try later", is unreadable as well.
 *
 * @throws EmrError `signing.der.unreadable`
 */
export function readOcspAnswer(der: Uint8Array): OcspAnswer {
  const [outcome, tagged, ...more] = readDerChildren(readDer(der, derTag.sequence));
  const isSuccessful = outcome?.tag === 0x0a && outcome.content.length === 1 && outcome.content[0] === 0;
  const [type, bytes, ...others] = readDerChildren(readDer(expectTag(tagged, 0xa0).content, derTag.sequence));
  if (!isSuccessful || more.length + others.length > 0 || readOid(type) !== basicAnswer)
    throw derUnreadable({ offset: 0 });
  return readBasicAnswer(der, expectTag(bytes, derTag.octetString).content);
}

function readBasicAnswer(der: Uint8Array, content: Uint8Array): OcspAnswer {
  const [data, algorithm, signature, certificates, ...rest] = readDerChildren(
    readDer(content, derTag.sequence),
  );
  const signedPart = expectTag(data, derTag.sequence);
  const fields = [...readDerChildren(signedPart)];
  // Version 1 is the default and the only one.
  if (fields[0]?.tag === 0xa0) throw derUnreadable({ offset: 0 });
  const [responder, producedAt, list, tagged, ...others] = fields;
  const singles = readDerChildren(expectTag(list, derTag.sequence)).map(readSingle);
  const brought = certificates === undefined ? [] : readCertificates(certificates);
  const isOdd = rest.length + others.length > 0 || singles.length > mostStatuses;
  if (isOdd || (tagged !== undefined && tagged.tag !== 0xa1)) throw derUnreadable({ offset: 0 });
  const extensions = readTaggedExtensions(tagged);
  const nonce = extensions.find(({ oid }) => oid === nonceExtension)?.content;
  return {
    der,
    signedPart: signedPart.raw,
    signatureAlgorithm: expectTag(algorithm, derTag.sequence).raw,
    signature: readWholeBits(signature),
    responder: readResponder(responder),
    producedAt: readTime(expectTag(producedAt, derTag.generalizedTime)),
    statuses: singles.map(({ status }) => status),
    certificates: brought,
    ...(nonce && { nonce }),
    unprocessedCritical: [...extensions, ...singles.flatMap((single) => single.extensions)]
      .filter(({ critical }) => critical)
      .map(({ oid }) => oid),
  };
}

function readCertificates(value: DerValue): OcspAnswer["certificates"] {
  const list = readDerChildren(readDer(expectTag(value, 0xa0).content, derTag.sequence));
  if (list.length > mostCertificates) throw derUnreadable({ offset: 0 });
  return list.map(({ raw }) => readCertificate(raw));
}

function readResponder(value: DerValue | undefined): ResponderId {
  if (value?.tag === 0xa1) return { name: readDistinguishedName(readDer(value.content)) };
  return { keyHash: readDer(expectTag(value, 0xa2).content, derTag.octetString).content };
}

function readSingle(value: DerValue): {
  readonly status: OcspStatus;
  readonly extensions: readonly Extension[];
} {
  const parts = [...readDerChildren(expectTag(value, derTag.sequence))];
  const [id, state, thisUpdate] = parts.splice(0, 3);
  const nextUpdate = parts[0]?.tag === 0xa0 ? parts.shift() : undefined;
  const extensions = parts[0]?.tag === 0xa1 ? parts.shift() : undefined;
  if (parts.length > 0) throw derUnreadable({ offset: 0 });
  const status = {
    ...readCertificateId(id),
    ...readState(state),
    thisUpdate: readTime(expectTag(thisUpdate, derTag.generalizedTime)),
    ...(nextUpdate && { nextUpdate: readTime(readDer(nextUpdate.content, derTag.generalizedTime)) }),
  };
  return { status, extensions: readTaggedExtensions(extensions) };
}

function readCertificateId(
  value: DerValue | undefined,
): Pick<OcspStatus, "hash" | "issuerNameHash" | "issuerKeyHash" | "serialDer"> {
  const [algorithm, name, key, serial, ...rest] = readDerChildren(expectTag(value, derTag.sequence));
  const hash = hashes.get(readOid(readDerChildren(expectTag(algorithm, derTag.sequence))[0]));
  if (hash === undefined || rest.length > 0) throw derUnreadable({ offset: 0 });
  return {
    hash,
    issuerNameHash: expectTag(name, derTag.octetString).content,
    issuerKeyHash: expectTag(key, derTag.octetString).content,
    serialDer: expectTag(serial, derTag.integer).raw,
  };
}

function readState(value: DerValue | undefined): Pick<OcspStatus, "state" | "since" | "reason"> {
  if (value?.tag === 0x80 && value.content.length === 0) return { state: "good" };
  if (value?.tag === 0x82 && value.content.length === 0) return { state: "unknown" };
  const [since, tagged, ...rest] = readDerChildren(expectTag(value, 0xa1));
  if (rest.length > 0) throw derUnreadable({ offset: 0 });
  const reason = tagged === undefined ? "unspecified" : readReason(expectTag(tagged, 0xa0).content);
  if (reason === undefined || reason === "removed") throw derUnreadable({ offset: 0 });
  return { state: "revoked", since: readTime(since), reason };
}
