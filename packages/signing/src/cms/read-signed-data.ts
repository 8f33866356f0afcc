import { readBer, readBerChildren, readBerOctets } from "../der/read-ber.ts";
import { type DerValue, derTag, expectTag, readCount, readDerChildren, readOid } from "../der/read-der.ts";
import { writeDer, writeOid } from "../der/write-der.ts";
import { type CmsPart, cmsMalformed } from "./cms.faults.ts";
import { cmsOid } from "./cms-names.ts";
import { inPart } from "./in-part.ts";
import { readSignerInfo } from "./read-signer-info.ts";
import type { SignedData } from "./signed-data.ts";

/** Bounds on what one signature may make its reader do. */
const most = {
  bytes: 65 * 1024 * 1024,
  digestAlgorithms: 16,
  certificates: 64,
  revocationInfo: 128,
  signers: 32,
} as const;

const versions: ReadonlySet<number> = new Set([1, 3, 4, 5]);
const certificatesTag = 0xa0;
const listsTag = 0xa1;
const otherRevocationTag = 0xa1;
/** Extended, attribute (two versions) and other certificates. */
const otherCertificateTags: ReadonlySet<number> = new Set([0xa0, 0xa1, 0xa2, 0xa3]);

/**
 * Reads a CMS ContentInfo that holds a SignedData, strictly: DER, with the one freedom that the outermost levels may be
 * written without lengths (see `read-ber.ts`). Certificates and revocation information are told apart, not read.
 *
 * @throws EmrError `signing.cms.malformed`
 */
export function readSignedData(der: Uint8Array): SignedData {
  if (der.length > most.bytes) throw cmsMalformed({ part: "ContentInfo" });
  const inner = inPart("ContentInfo", () => {
    const [type, tagged, ...rest] = readBerChildren(expectTag(readBer(der), derTag.sequence));
    if (readOid(type) !== cmsOid.signedData || rest.length > 0) throw cmsMalformed({ part: "ContentInfo" });
    return readBer(expectTag(tagged, 0xa0).content);
  });
  const fields = inPart("SignedData", () => [...readBerChildren(expectTag(inner, derTag.sequence))]);
  const [version, digests, encapsulated] = fields.splice(0, 3);
  const certificates = fields[0]?.tag === certificatesTag ? fields.shift() : undefined;
  const revocation = fields[0]?.tag === listsTag ? fields.shift() : undefined;
  const [signers, ...rest] = fields;
  if (rest.length > 0) throw cmsMalformed({ part: "SignedData" });
  return {
    version: inPart("SignedData", () => readVersion(version)),
    digestAlgorithms: inPart("digestAlgorithms", () =>
      setOf("digestAlgorithms", digests, most.digestAlgorithms).map(
        (one) => expectTag(one, derTag.sequence).raw,
      ),
    ),
    ...inPart("encapContentInfo", () => readEncapsulated(encapsulated)),
    ...inPart("certificates", () => readCertificates(certificates)),
    ...inPart("crls", () => readRevocationInfo(revocation)),
    signers: setOf("signerInfos", signers, most.signers).map(readSignerInfo),
  };
}

function readVersion(value: DerValue | undefined): number {
  const version = readCount(value, 6);
  if (!versions.has(version)) throw cmsMalformed({ part: "SignedData" });
  return version;
}

/** The elements of a SET OF. Their order means nothing here, and much software does not sort them. */
function setOf(part: CmsPart, value: DerValue | undefined, atMost: number): readonly DerValue[] {
  return inPart(part, () => bounded(part, readDerChildren(expectTag(value, derTag.set)), atMost));
}

function bounded(part: CmsPart, values: readonly DerValue[], atMost: number): readonly DerValue[] {
  if (values.length > atMost) throw cmsMalformed({ part });
  return values;
}

function readEncapsulated(value: DerValue | undefined): Pick<SignedData, "contentType" | "content"> {
  const [type, tagged, ...rest] = readBerChildren(expectTag(value, derTag.sequence));
  if (rest.length > 0) throw cmsMalformed({ part: "encapContentInfo" });
  const contentType = readOid(type);
  if (tagged === undefined) return { contentType };
  return { contentType, content: readBerOctets(readBer(expectTag(tagged, 0xa0).content)) };
}

function readCertificates(
  value: DerValue | undefined,
): Pick<SignedData, "certificates" | "otherCertificates"> {
  const all = value === undefined ? [] : bounded("certificates", readDerChildren(value), most.certificates);
  const others = all.filter(({ tag }) => tag !== derTag.sequence);
  if (others.some(({ tag }) => !otherCertificateTags.has(tag))) throw cmsMalformed({ part: "certificates" });
  return {
    certificates: all.filter(({ tag }) => tag === derTag.sequence).map(({ raw }) => raw),
    otherCertificates: others.map(({ raw }) => raw),
  };
}

function readRevocationInfo(
  value: DerValue | undefined,
): Pick<SignedData, "lists" | "answers" | "revocationInfo"> {
  const all = value === undefined ? [] : bounded("crls", readDerChildren(value), most.revocationInfo);
  const lists = all.filter(({ tag }) => tag === derTag.sequence);
  const others = all.filter(({ tag }) => tag === otherRevocationTag);
  if (lists.length + others.length !== all.length) throw cmsMalformed({ part: "crls" });
  return {
    lists: lists.map(({ raw }) => raw),
    answers: others.flatMap(readAnswer),
    revocationInfo: all.map(({ raw }) => raw),
  };
}

function readAnswer(value: DerValue): readonly Uint8Array[] {
  const [format, info, ...rest] = readDerChildren(value);
  const kind = readOid(format);
  if (info === undefined || rest.length > 0) throw cmsMalformed({ part: "crls" });
  if (kind === cmsOid.ocspResponse) return [info.raw];
  return kind === cmsOid.basicOcspResponse ? [wrapBasicAnswer(info.raw)] : [];
}

/** The answer again with what says that it is a successful one of the basic kind (RFC 6960 4.2.1). */
function wrapBasicAnswer(basic: Uint8Array): Uint8Array {
  const octets = writeDer(derTag.octetString, basic);
  const inner = writeDer(derTag.sequence, writeOid(cmsOid.basicOcspResponse), octets);
  return writeDer(derTag.sequence, writeDer(0x0a, Uint8Array.of(0)), writeDer(0xa0, inner));
}
