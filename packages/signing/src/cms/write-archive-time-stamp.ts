import type { CallOptions } from "@benhan/core/ports";
import { derTag, readDer, readDerChildren } from "../der/read-der.ts";
import { writeDer, writeOid } from "../der/write-der.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { TimestampAuthority } from "../time-stamp/time-stamp-authority.ts";
import { identifierOfHash } from "./algorithm-identifiers.ts";
import { cmsMalformed, signerToExtendMissing } from "./cms.faults.ts";
import { attributeOid } from "./cms-names.ts";
import { withUnsigned } from "./extend-cms.ts";
import { readSignedData } from "./read-signed-data.ts";
import type { SignedData, SignerInfo } from "./signed-data.ts";
import { writeAttribute, writeSignedData } from "./write-signed-data.ts";

/** Which signature is archived, and by whom. */
export interface CmsArchiveOptions extends CallOptions {
  readonly authority: TimestampAuthority;
  /** Default: the first. */
  readonly signerIndex?: number;
  /** What was signed, where the file does not hold it. */
  readonly detached?: Uint8Array;
}

const hash = "SHA-256";
const unsignedTag = 0xa1;

/**
 * Adds a time-stamp over the signature and everything that was added to it (`archive-time-stamp-v3`, level B-LTA). Whatever
 * was signed or stamped before stays byte for byte.
 *
 * @throws EmrError `signing.cms.malformed`, `signing.cms.signer_missing`, and what the authority throws
 */
export async function addCmsArchiveTimeStamp(
  cms: Uint8Array,
  { authority, signerIndex = 0, detached, signal }: CmsArchiveOptions,
): Promise<Uint8Array> {
  const data = readSignedData(cms);
  const signer = data.signers[signerIndex];
  if (signer === undefined) throw signerToExtendMissing({ number: signerIndex + 1 });
  const content = data.content ?? detached;
  if (content === undefined) throw cmsMalformed({ part: "encapContentInfo" });
  const index = await writeIndex(data, signer);
  const fields = readDerChildren(readDer(signer.der)).filter(({ tag }) => tag !== unsignedTag);
  const signed = fields.map(({ raw }) => raw);
  const parts = [writeOid(data.contentType), await hashOf(hash, content), ...signed, index];
  const digest = { hash, value: await hashOf(hash, joinBytes(parts)) } as const;
  const token = await authority.stamp(digest, signal ? { signal } : {});
  const attribute = writeAttribute(attributeOid.archiveTimeStampV3, withIndex(token, index));
  const signers = data.signers.map((one) => (one === signer ? withUnsigned(one, attribute) : one.der));
  return writeSignedData({ ...data, signers });
}

/** Digests of everything that the file holds besides the signature (ETSI EN 319 122-1, 5.5.2). */
async function writeIndex(data: SignedData, { unsignedAttributes }: SignerInfo): Promise<Uint8Array> {
  const values = unsignedAttributes.flatMap(({ type, values: all }) =>
    all.map(({ raw }) => joinBytes([writeOid(type), raw])),
  );
  return writeDer(
    derTag.sequence,
    identifierOfHash(hash),
    await digestsOf([...data.certificates, ...data.otherCertificates]),
    await digestsOf(data.revocationInfo),
    await digestsOf(values),
  );
}

async function digestsOf(items: readonly Uint8Array[]): Promise<Uint8Array> {
  const digests = await Promise.all(items.map((item) => hashOf(hash, item)));
  return writeDer(derTag.sequence, ...digests.map((digest) => writeDer(derTag.octetString, digest)));
}

/** The token with the index beside its signature: the index is what was stamped, so that nobody need sign it again. */
function withIndex(token: Uint8Array, index: Uint8Array): Uint8Array {
  const data = readSignedData(token);
  const attribute = writeAttribute(attributeOid.hashIndexV3, index);
  return writeSignedData({ ...data, signers: data.signers.map((one) => withUnsigned(one, attribute)) });
}
