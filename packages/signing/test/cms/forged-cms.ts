import { derOfEcdsaValue } from "../../src/certificate/ecdsa-value.ts";
import { identifierOfHash, identifierOfSignature } from "../../src/cms/algorithm-identifiers.ts";
import { attributeOid, cmsOid } from "../../src/cms/cms-names.ts";
import {
  type SignedDataParts,
  writeAttribute,
  writeSignedData,
  writeSignerInfo,
} from "../../src/cms/write-signed-data.ts";
import { derTag, readDer, readDerChildren } from "../../src/der/read-der.ts";
import { writeDer, writeOid, writeSetOf, writeTime } from "../../src/der/write-der.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import { signerOf, signingTime } from "./cms-signer.ts";

/** A signature that its key really made, with whatever else a test wants to be wrong. */
export interface Forgery {
  /** Attributes in DER by their names; `undefined` leaves one out. */
  readonly attributes?: Readonly<Record<string, Uint8Array | undefined>>;
  readonly more?: readonly Uint8Array[];
  readonly unsigned?: readonly Uint8Array[];
  readonly data?: Partial<SignedDataParts>;
  readonly digestAlgorithm?: Uint8Array;
  readonly signatureAlgorithm?: Uint8Array;
  readonly signature?: Uint8Array;
  readonly id?: Uint8Array;
  /** Leaves the attributes as they come instead of sorting them. */
  readonly isUnsorted?: boolean;
  readonly withoutAttributes?: boolean;
}

export const content: Uint8Array = new TextEncoder().encode("Đơn thuốc thử nghiệm");

/** The attributes of a sound signature. */
export async function soundAttributes(): Promise<Record<string, Uint8Array>> {
  const { certificate } = await signerOf("P-256");
  const digest = writeDer(derTag.octetString, await hashOf("SHA-256", content));
  const binding = writeDer(derTag.octetString, await hashOf("SHA-256", certificate.der));
  return {
    contentType: writeAttribute(attributeOid.contentType, writeOid(cmsOid.data)),
    messageDigest: writeAttribute(attributeOid.messageDigest, digest),
    signingTime: writeAttribute(attributeOid.signingTime, writeTime(signingTime)),
    signingCertificateV2: writeAttribute(
      attributeOid.signingCertificateV2,
      sequence(sequence(sequence(binding))),
    ),
  };
}

/** A SignerInfo with those faults and a value that fits it. */
export async function forgeSigner(forgery: Forgery = {}): Promise<Uint8Array> {
  const { certificate, sign } = await signerOf("P-256");
  const all = Object.values({ ...(await soundAttributes()), ...forgery.attributes });
  const wanted = [...all, ...(forgery.more ?? [])].flatMap((one) => one ?? []);
  const toBeSigned = forgery.isUnsorted ? writeDer(derTag.set, ...wanted) : writeSetOf(wanted);
  const signed = forgery.withoutAttributes ? content : toBeSigned;
  const value = derOfEcdsaValue(await sign(signed, "ecdsa-sha256"));
  const signer = writeSignerInfo({
    id: forgery.id ?? sequence(certificate.issuer.raw, certificate.serialDer),
    digestAlgorithm: forgery.digestAlgorithm ?? identifierOfHash("SHA-256"),
    toBeSigned,
    signatureAlgorithm: forgery.signatureAlgorithm ?? identifierOfSignature("ecdsa-sha256"),
    signature: forgery.signature ?? value,
  });
  const fields = readDerChildren(readDer(signer)).filter(
    ({ tag }) => !forgery.withoutAttributes || tag !== 0xa0,
  );
  const unsigned = forgery.unsigned === undefined ? [] : [writeSetOf(forgery.unsigned, 0xa1)];
  return sequence(...fields.map(({ raw }) => raw), ...unsigned);
}

/** A whole file with one such signer, or with the given ones. */
export async function forge(forgery: Forgery = {}): Promise<Uint8Array> {
  const { certificate, root } = await signerOf("P-256");
  return writeSignedData({
    contentType: cmsOid.data,
    content,
    digestAlgorithms: [identifierOfHash("SHA-256")],
    certificates: [certificate.der, root],
    otherCertificates: [],
    revocationInfo: [],
    signers: [await forgeSigner(forgery)],
    ...forgery.data,
  });
}

/** A SEQUENCE. */
export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return writeDer(derTag.sequence, ...parts);
}
