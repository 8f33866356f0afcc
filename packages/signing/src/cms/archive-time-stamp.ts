import { isEmrError } from "@benhan/core/faults";
import { derUnreadable } from "../der/der.faults.ts";
import { type DerValue, derTag, expectTag, readDer, readDerChildren } from "../der/read-der.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { writeOid } from "../der/write-der.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { hashOf } from "../policy/hash-of.ts";
import type { HashAlgorithm } from "../policy/signature-algorithm.ts";
import type { Evidence, FoundTimeStamp } from "../verification/found-signature.ts";
import { hashOfIdentifier } from "./algorithm-identifiers.ts";
import { cmsMalformed } from "./cms.faults.ts";
import { attributeOid } from "./cms-names.ts";
import { readSignedData } from "./read-signed-data.ts";
import type { SignedData, SignerInfo } from "./signed-data.ts";
import { onlyValueOf, valuesOf } from "./signer-attributes.ts";

const unsignedTag = 0xa1;
/** Renewing a signature every few years for a lifetime needs fewer; and an index lists what one file holds. */
const most = { tokens: 32, listed: 512 } as const;

/** Digests of the items of one file, as texts: however many time-stamps list an item, it is hashed once. */
export type ItemDigests = (hash: HashAlgorithm, item: Uint8Array, before?: Uint8Array) => Promise<string>;

/** Starts without any digest. */
export function createItemDigests(): ItemDigests {
  const known = new Map<HashAlgorithm, Map<Uint8Array, Promise<string>>>();
  return (hash, item, before) => {
    const digests = known.get(hash) ?? new Map<Uint8Array, Promise<string>>();
    known.set(hash, digests);
    const whole = () => (before === undefined ? item : joinBytes([before, item]));
    const digest = digests.get(item) ?? hashOf(hash, whole()).then(String);
    digests.set(item, digest);
    return digest;
  };
}

/** Where archive time-stamps are looked for, and what they may stand over. */
export interface ArchivePlace {
  readonly data: SignedData;
  readonly signer: SignerInfo;
  readonly content: Uint8Array | undefined;
  readonly evidence: Evidence;
  /** The other time-stamps of the signer. */
  readonly others: readonly FoundTimeStamp[];
  readonly digests: ItemDigests;
}

/**
 * The archive time-stamps (version 3) of a signer. One that cannot be read, or lists something which is not in the file,
 * stands over nothing: what it stamped is not at hand then.
 */
export async function findArchiveTimeStamps(place: ArchivePlace): Promise<readonly FoundTimeStamp[]> {
  const found: FoundTimeStamp[] = [];
  const covered: (() => void)[] = [];
  for (const { raw } of valuesOf(place.signer.unsignedAttributes, attributeOid.archiveTimeStampV3)) {
    const token = found.length < most.tokens ? readToken(raw) : undefined;
    const listed = token && (await findListed(token.index, place));
    const alsoStamps: FoundTimeStamp[] = [];
    found.push({
      kind: "archive",
      token: raw,
      stamped: async () => {
        if (token === undefined || listed === undefined) throw cmsMalformed({ part: "unsignedAttrs" });
        return imprintInput(place, token);
      },
      ...(listed && { alsoProves: listed.evidence, alsoStamps }),
    });
    // Known once all of them were read: they list each other.
    covered.push(() => {
      const isStamped = (one: FoundTimeStamp) => one.kind === "content" || listed?.values.has(one.token);
      alsoStamps.push(...[...place.others, ...found].filter(isStamped));
    });
  }
  for (const fill of covered) fill();
  return found;
}

interface ArchiveToken {
  readonly index: HashIndex;
  readonly imprintHash: HashAlgorithm | "SHA-1";
}

/** What an archive time-stamp lists: digests of what it protects besides the signature (ETSI EN 319 122-1, 5.5.2). */
interface HashIndex {
  readonly der: Uint8Array;
  readonly hash: HashAlgorithm;
  readonly certificates: ReadonlySet<string>;
  readonly revocationInfo: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

function readToken(token: Uint8Array): ArchiveToken | undefined {
  try {
    const { content, signers } = readSignedData(token);
    const index = onlyValueOf(signers[0]?.unsignedAttributes ?? [], attributeOid.hashIndexV3);
    if (content === undefined || index === undefined) return undefined;
    const [, , imprint] = readDerChildren(readDer(content, derTag.sequence));
    const [algorithm] = readDerChildren(expectTag(imprint, derTag.sequence));
    const imprintHash = hashOfIdentifier(expectTag(algorithm, derTag.sequence).raw);
    return imprintHash && { index: readIndex(index), imprintHash };
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}

function readIndex(value: DerValue): HashIndex {
  const fields = readDerChildren(expectTag(value, derTag.sequence));
  const [algorithm, certificates, revocationInfo, values, ...rest] = fields;
  const hash = hashOfIdentifier(expectTag(algorithm, derTag.sequence).raw);
  // SHA-1 is read in old signatures, but nothing new was ever protected with it in this version.
  if (hash === undefined || hash === "SHA-1" || rest.length > 0) throw derUnreadable({ offset: 0 });
  return {
    der: value.raw,
    hash,
    certificates: readDigests(certificates),
    revocationInfo: readDigests(revocationInfo),
    values: readDigests(values),
  };
}

function readDigests(list: DerValue | undefined): ReadonlySet<string> {
  const digests = readDerChildren(expectTag(list, derTag.sequence));
  if (digests.length > most.listed) throw derUnreadable({ offset: 0 });
  return new Set(digests.map((digest) => String(expectTag(digest, derTag.octetString).content)));
}

interface Listed {
  readonly evidence: Evidence;
  /** Values of unsigned attributes. */
  readonly values: ReadonlySet<Uint8Array>;
}

/** What the index lists; `undefined` when the file does not hold all of it. */
async function findListed(
  index: HashIndex,
  { data, signer, evidence, digests }: ArchivePlace,
): Promise<Listed | undefined> {
  const find = async (wanted: ReadonlySet<string>, items: readonly Item[]) => {
    const found = new Map<string, Uint8Array[]>();
    for (const { bytes, before } of items) {
      const digest = await digests(index.hash, bytes, before);
      if (wanted.has(digest)) found.set(digest, [...(found.get(digest) ?? []), bytes]);
    }
    return found.size === wanted.size ? new Set([...found.values()].flat()) : undefined;
  };
  const plain = (items: readonly Uint8Array[]) => items.map((bytes) => ({ bytes }));
  const attributeValues = signer.unsignedAttributes.flatMap(({ type, values }) =>
    values.map(({ raw }) => ({ bytes: raw, before: writeOid(type) })),
  );
  const certificates = await find(
    index.certificates,
    plain([...data.certificates, ...data.otherCertificates]),
  );
  const revocation = await find(index.revocationInfo, plain(data.revocationInfo));
  const values = await find(index.values, attributeValues);
  if (certificates === undefined || revocation === undefined || values === undefined) return undefined;
  // An OCSP answer is a part of what is listed.
  const isListed = ({ der }: { readonly der: Uint8Array }) =>
    [...revocation].some((info) => isWithin(der, info));
  return {
    evidence: {
      // A certificate that was read may hold a copy of the bytes in the file.
      certificates: evidence.certificates.filter(({ der }) =>
        [...certificates].some((one) => sameBytes(one, der)),
      ),
      lists: evidence.lists.filter(isListed),
      answers: evidence.answers.filter(isListed),
    },
    values,
  };
}

interface Item {
  readonly bytes: Uint8Array;
  /** What is hashed before it. */
  readonly before?: Uint8Array;
}

/** True for a view into the same bytes. */
function isWithin(part: Uint8Array, whole: Uint8Array): boolean {
  const endOf = (bytes: Uint8Array) => bytes.byteOffset + bytes.length;
  return part.buffer === whole.buffer && whole.byteOffset <= part.byteOffset && endOf(part) <= endOf(whole);
}

/** What the token's imprint is the hash of (ETSI EN 319 122-1, 5.5.3). */
async function imprintInput(
  { data, signer, content }: ArchivePlace,
  { index, imprintHash }: ArchiveToken,
): Promise<Uint8Array> {
  if (content === undefined) throw cmsMalformed({ part: "encapContentInfo" });
  const fields = readDerChildren(readDer(signer.der)).filter(({ tag }) => tag !== unsignedTag);
  const digest = await hashOf(imprintHash, content);
  return joinBytes([writeOid(data.contentType), digest, ...fields.map(({ raw }) => raw), index.der]);
}
