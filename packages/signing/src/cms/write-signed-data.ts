import { derTag, readDer, readDerChildren } from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { nestDer, writeCount, writeDer, writeOid, writeSetOf } from "../der/write-der.ts";
import { cmsOid } from "./cms-names.ts";
import type { SignedData } from "./signed-data.ts";

const otherRevocationTag = 0xa1;

/** What a SignedData is written from: the same as is read, of each signer only the finished DER. */
export type SignedDataParts = Pick<
  SignedData,
  "contentType" | "content" | "digestAlgorithms" | "certificates" | "otherCertificates" | "revocationInfo"
> & { readonly signers: readonly Uint8Array[] };

/** A ContentInfo with a SignedData, in DER. The version is the lowest that the parts allow (RFC 5652 5.1). */
export function writeSignedData(parts: SignedDataParts): Uint8Array {
  const certificates = distinct([...parts.certificates, ...parts.otherCertificates]);
  const revocation = distinct(parts.revocationInfo);
  const octets = parts.content === undefined ? [] : nestDer(derTag.octetString, parts.content);
  const content = octets.length === 0 ? [] : nestDer(0xa0, ...octets);
  const signedData = nestDer(
    derTag.sequence,
    writeCount(versionOf(parts)),
    writeSetOf(distinct(parts.digestAlgorithms)),
    ...nestDer(derTag.sequence, writeOid(parts.contentType), ...content),
    ...(certificates.length > 0 ? [writeSetOf(certificates, 0xa0)] : []),
    ...(revocation.length > 0 ? [writeSetOf(revocation, 0xa1)] : []),
    writeSetOf(parts.signers),
  );
  return writeDer(derTag.sequence, writeOid(cmsOid.signedData), ...nestDer(0xa0, ...signedData));
}

/** What a SignerInfo is written from. */
export interface SignerInfoParts {
  /** The name of the signer in DER: issuer and serial number. */
  readonly id: Uint8Array;
  readonly digestAlgorithm: Uint8Array;
  /** The signed attributes as they were signed: with the tag of a SET. */
  readonly toBeSigned: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
  readonly signature: Uint8Array;
}

/** A SignerInfo in DER, without unsigned attributes. */
export function writeSignerInfo(parts: SignerInfoParts): Uint8Array {
  const attributes = new Uint8Array(parts.toBeSigned);
  attributes[0] = 0xa0;
  return writeDer(
    derTag.sequence,
    writeCount(1),
    parts.id,
    parts.digestAlgorithm,
    attributes,
    parts.signatureAlgorithm,
    writeDer(derTag.octetString, parts.signature),
  );
}

/** One attribute with one value. */
export function writeAttribute(type: string, value: Uint8Array): Uint8Array {
  return writeDer(derTag.sequence, writeOid(type), writeDer(derTag.set, value));
}

/** An OCSP answer as revocation information (RFC 5940). */
export function writeAnswerInfo(answer: Uint8Array): Uint8Array {
  return writeDer(otherRevocationTag, writeOid(cmsOid.ocspResponse), answer);
}

function versionOf({ contentType, otherCertificates, revocationInfo, signers }: SignedDataParts): number {
  const has = (tag: number) => otherCertificates.some((one) => one[0] === tag);
  if (has(0xa3) || revocationInfo.some((one) => one[0] === otherRevocationTag)) return 5;
  if (has(0xa2)) return 4;
  const namesKey = signers.some((one) => readDerChildren(readDer(one))[0]?.content[0] === 3);
  return has(0xa1) || namesKey || contentType !== cmsOid.data ? 3 : 1;
}

function distinct(items: readonly Uint8Array[]): readonly Uint8Array[] {
  return items.filter((item, i) => items.findIndex((other) => sameBytes(item, other)) === i);
}
