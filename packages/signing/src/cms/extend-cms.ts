import { readBer } from "../der/read-ber.ts";
import { derTag, expectTag, readDer, readDerChildren } from "../der/read-der.ts";
import { writeDer, writeSetOf } from "../der/write-der.ts";
import { signerToExtendMissing } from "./cms.faults.ts";
import { attributeOid } from "./cms-names.ts";
import { readSignedData } from "./read-signed-data.ts";
import type { SignerInfo } from "./signed-data.ts";
import { writeAnswerInfo, writeAttribute, writeSignedData } from "./write-signed-data.ts";

const unsignedTag = 0xa1;

/**
 * Adds a time-stamp on the signature value of one signer (level B-T). Whatever was signed stays byte for byte.
 *
 * @param token the token over `signature` of that signer, a CMS ContentInfo in DER
 * @throws EmrError `signing.cms.malformed`, `signing.cms.signer_missing`
 */
export function addSignatureTimeStamp(cms: Uint8Array, token: Uint8Array, signerIndex = 0): Uint8Array {
  const data = readSignedData(cms);
  const signer = data.signers[signerIndex];
  if (signer === undefined) throw signerToExtendMissing({ number: signerIndex + 1 });
  const attribute = writeAttribute(
    attributeOid.signatureTimeStamp,
    expectTag(readBer(token), derTag.sequence).raw,
  );
  const signers = data.signers.map((one) => (one === signer ? withUnsigned(one, attribute) : one.der));
  return writeSignedData({ ...data, signers });
}

/** What judging a signature needs, all of it in DER. */
export interface CmsEvidence {
  readonly certificates?: readonly Uint8Array[];
  readonly lists?: readonly Uint8Array[];
  readonly answers?: readonly Uint8Array[];
}

/**
 * Adds certificates and revocation information, so that the signature can be judged without a network (level B-LT). What is
 * there already is not added again.
 *
 * @throws EmrError `signing.cms.malformed`
 */
export function addCmsEvidence(cms: Uint8Array, evidence: CmsEvidence): Uint8Array {
  const data = readSignedData(cms);
  const { certificates = [], lists = [], answers = [] } = evidence;
  return writeSignedData({
    ...data,
    certificates: [...data.certificates, ...certificates],
    revocationInfo: [...data.revocationInfo, ...lists, ...answers.map(writeAnswerInfo)],
    signers: data.signers.map(({ der }) => der),
  });
}

/** The SignerInfo again with one more unsigned attribute. */
export function withUnsigned({ der, unsignedAttributes }: SignerInfo, attribute: Uint8Array): Uint8Array {
  const signed = readDerChildren(readDer(der)).filter(({ tag }) => tag !== unsignedTag);
  const attributes = writeSetOf([...unsignedAttributes.map((one) => one.der), attribute], unsignedTag);
  return writeDer(derTag.sequence, ...signed.map(({ raw }) => raw), attributes);
}
