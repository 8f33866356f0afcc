import { instantOf } from "@benhan/core";
import { hashOfCertificate } from "../certificate/certificate-hash.ts";
import { derOfEcdsaValue } from "../certificate/ecdsa-value.ts";
import { derTag } from "../der/read-der.ts";
import { writeDer, writeOid, writeSetOf, writeTime } from "../der/write-der.ts";
import { hashWith } from "../policy/hash-of.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import type { SignatureParts, SignerChoice } from "../signature/signature-container.ts";
import { preparedStateUnreadable } from "../signature/signature-refusal.ts";
import { hashOfAlgorithm, identifierOfHash, identifierOfSignature } from "./algorithm-identifiers.ts";
import { attributeOid, cmsOid } from "./cms-names.ts";
import { readSignedData } from "./read-signed-data.ts";
import { writeAttribute, writeSignedData, writeSignerInfo } from "./write-signed-data.ts";

/** What is signed, by whom, and after which rules. */
export interface SignerInfoDraft {
  readonly signer: SignerChoice;
  /** PAdES leaves out the signing time, because the PDF says it (ETSI EN 319 142-1, 6.3). */
  readonly profile: "cades" | "pades";
  /** The content. Either this or its digest. */
  readonly content?: Uint8Array;
  /** The digest of the content, made with the hash of the signer's algorithm. */
  readonly contentDigest?: Uint8Array;
  /** Puts the content into the signature. */
  readonly isAttached?: boolean;
  /** Object identifier; default: plain data. */
  readonly contentType?: string;
}

/**
 * Builds everything of a CMS signature with one signer but the value (level B-B). The pieces are the SignedData without
 * signer and content, the name of the signer, and the content if it is to be attached; {@link fillSignedData} joins them.
 */
export async function draftSignerInfo(draft: SignerInfoDraft): Promise<SignatureParts> {
  const { signer, content, contentType = cmsOid.data } = draft;
  const { certificate } = signer;
  const hash = hashOfAlgorithm(signer.algorithm);
  const digest = draft.contentDigest ?? (await hashWith(signer.digest, hash, content ?? new Uint8Array()));
  const attributes = [
    writeAttribute(attributeOid.contentType, writeOid(contentType)),
    writeAttribute(attributeOid.messageDigest, writeDer(derTag.octetString, digest)),
    writeAttribute(attributeOid.signingCertificateV2, await writeSigningCertificate(signer)),
  ];
  if (draft.profile === "cades") {
    const time = writeTime(instantOf(signer.signingTime));
    attributes.push(writeAttribute(attributeOid.signingTime, time));
  }
  const unsigned = writeSignedData({
    contentType,
    digestAlgorithms: [identifierOfHash(hash)],
    certificates: [certificate.der, ...signer.chain],
    otherCertificates: [],
    revocationInfo: [],
    signers: [],
  });
  const name = writeDer(derTag.sequence, certificate.issuer.raw, certificate.serialDer);
  const attached = draft.isAttached === true && content !== undefined ? [content] : [];
  return { toBeSigned: writeSetOf(attributes), pieces: [unsigned, name, ...attached] };
}

/**
 * Joins what {@link draftSignerInfo} made and the value (RSA as it is; ECDSA r and s side by side) to a ContentInfo in DER.
 *
 * @throws EmrError `signing.signature.prepared_unreadable`
 */
export function fillSignedData(
  { toBeSigned, pieces }: SignatureParts,
  value: Uint8Array,
  algorithm: SignatureAlgorithm,
): Uint8Array {
  const [unsigned, name, content] = pieces;
  if (unsigned === undefined || name === undefined) throw preparedStateUnreadable("pieces");
  const isEcdsa = signatureAlgorithms[algorithm].family === "ec";
  const signer = writeSignerInfo({
    id: name,
    digestAlgorithm: identifierOfHash(hashOfAlgorithm(algorithm)),
    toBeSigned,
    signatureAlgorithm: identifierOfSignature(algorithm),
    signature: isEcdsa ? derOfEcdsaValue(value) : value,
  });
  return writeSignedData({ ...readSignedData(unsigned), ...(content && { content }), signers: [signer] });
}

/**
 * The attribute that binds the certificate (RFC 5035), always with SHA-256, which is then not said. Issuer and serial
 * number are repeated, because the ones in the SignerInfo are not signed.
 */
async function writeSigningCertificate({ certificate, digest }: SignerChoice): Promise<Uint8Array> {
  const { issuer, serialDer } = certificate;
  const hash = writeDer(derTag.octetString, await hashOfCertificate(certificate, digest));
  const names = writeDer(derTag.sequence, writeDer(0xa4, issuer.raw));
  const id = writeDer(derTag.sequence, hash, writeDer(derTag.sequence, names, serialDer));
  return writeDer(derTag.sequence, writeDer(derTag.sequence, id));
}
