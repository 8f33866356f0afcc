import { type Issue, isEmrError } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import { ecdsaValueOfDer } from "../certificate/ecdsa-value.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { hashWith, isSameDigest } from "../policy/hash-of.ts";
import { type HashAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import type { SignatureFormat } from "../signature/signature-format.ts";
import type {
  Coverage,
  Evidence,
  FoundSignature,
  FoundTimeStamp,
  SignerName,
} from "../verification/found-signature.ts";
import { createItemDigests, findArchiveTimeStamps, type ItemDigests } from "./archive-time-stamp.ts";
import { type CheckedSigner, checkSigner, type SignedThing } from "./check-signer.ts";
import { cmsMalformed } from "./cms.faults.ts";
import { cmsDefect } from "./cms-defects.ts";
import { attributeOid } from "./cms-names.ts";
import { readSignerInfo } from "./read-signer-info.ts";
import type { SignedData, SignerInfo } from "./signed-data.ts";
import { valuesOf } from "./signer-attributes.ts";

/** What the place where a SignedData was found says about its signatures. */
export interface SignersPlace {
  /** Default: `cades` for a signer whose certificate is bound, `cms` for another. */
  readonly format?: SignatureFormat;
  /** What was signed, where it stands beside the signature. */
  readonly detached?: Uint8Array;
  readonly covers?: Coverage;
  /** Hashes the content; default: the engine's. */
  readonly digest?: Digest;
}

/** Counter-signatures of counter-signatures are read so deep, and so many signatures altogether. */
const most = { depth: 3, signatures: 64 } as const;

/**
 * Every signature of a SignedData as the judge takes it, counter-signatures as signatures of their own. The rules are those
 * of RFC 5652 and of CAdES; whatever stands beside the signed attributes is a hint.
 *
 * @throws EmrError `signing.cms.malformed` when there are more counter-signatures than anyone needs
 */
export async function findSigners(
  data: SignedData,
  place: SignersPlace = {},
): Promise<readonly FoundSignature[]> {
  const { evidence, isReadable } = readEvidence(data);
  const content = data.content ?? place.detached;
  const shared: Issue[] = [];
  if (!isReadable) shared.push(cmsDefect("certificate_unreadable"));
  if (content === undefined) shared.push(cmsDefect("content_missing"));
  const isAmbiguous = data.content && place.detached && !sameBytes(data.content, place.detached);
  if (isAmbiguous === true) shared.push(cmsDefect("content_ambiguous"));
  const scope = data.content === undefined ? "detached" : "whole";
  const found: FoundSignature[] = [];
  const digests = createItemDigests();
  const add = async (signer: SignerInfo, thing: Thing, name: string, depth: number) => {
    if (found.length >= most.signatures || depth > most.depth) throw cmsMalformed({ part: "unsignedAttrs" });
    const counters = readCounterSignatures(signer);
    const defects = [...shared, ...(counters === undefined ? [cmsDefect("attribute_malformed")] : [])];
    found.push(await foundOf(data, signer, thing, { name, defects, evidence }, digests, place.format));
    for (const [i, counter] of (counters ?? []).entries()) {
      const covers = { scope: "element", part: name } as const;
      await add(counter, thingOf(signer.signature, { covers }), `${name}.${i + 1}`, depth + 1);
    }
  };
  const about = {
    ...(content && { content }),
    contentType: data.contentType,
    digestAlgorithms: data.digestAlgorithms,
    covers: place.covers ?? { scope },
  };
  const thing = thingOf(content, about, place.digest);
  for (const [i, signer] of data.signers.entries()) {
    await add(signer, thing, `${i + 1}`, 0);
  }
  return found;
}

/** What a signer signed: the content of the file, or the value of another signature. */
interface Thing extends SignedThing {
  /** Present for the content of the file. */
  readonly content?: Uint8Array;
  readonly covers: Coverage;
  /** Made once, however many signers there are; `undefined` when the content is not at hand. */
  readonly digest: (hash: HashAlgorithm | "SHA-1") => Promise<Uint8Array> | undefined;
}

function thingOf(bytes: Uint8Array | undefined, thing: Omit<Thing, "digest">, callers?: Digest): Thing {
  const digests = new Map<string, Promise<Uint8Array>>();
  const digest: Thing["digest"] = (hash) => {
    if (bytes === undefined) return undefined;
    const made = digests.get(hash) ?? hashWith(callers, hash, bytes);
    digests.set(hash, made);
    return made;
  };
  return { ...thing, digest };
}

async function foundOf(
  data: SignedData,
  signer: SignerInfo,
  thing: Thing,
  known: Pick<FoundSignature, "name" | "defects" | "evidence">,
  digests: ItemDigests,
  format: SignatureFormat | undefined,
): Promise<FoundSignature> {
  const checked = checkSigner(signer, thing);
  const { digestHash, algorithm, signingTime, signingCertificate } = checked;
  const isEcdsa = algorithm !== undefined && signatureAlgorithms[algorithm].family === "ec";
  const value = isEcdsa ? ecdsaValueOfDer(signer.signature) : signer.signature;
  const broken = value === undefined ? [cmsDefect("value_malformed")] : [];
  return {
    format: format ?? (signingCertificate === undefined ? "cms" : "cades"),
    name: known.name,
    defects: [...known.defects, ...checked.defects.map(cmsDefect), ...broken],
    ...(algorithm && { algorithm }),
    hashes: [digestHash, ...(signingCertificate === undefined ? [] : [signingCertificate.hash])],
    value: value ?? new Uint8Array(),
    signer: signerNameOf(signer, checked),
    evidence: known.evidence,
    ...(signingTime && { claimedTime: signingTime }),
    timeStamps: await findTimeStamps(data, signer, thing, known.evidence, digests),
    isBaseline: signingCertificate !== undefined,
    covers: thing.covers,
    ...(thing.contentType === undefined && { isCounterSignature: true }),
    ...(checked.policy && { claims: [checked.policy] }),
    async open(options = {}) {
      options.signal?.throwIfAborted();
      const { messageDigest } = checked;
      const digest = digestHash && (await thing.digest(digestHash));
      const matches =
        digest !== undefined && messageDigest !== undefined && isSameDigest(digest, messageDigest);
      options.signal?.throwIfAborted();
      return {
        toBeSigned: signer.signedAttributes?.toBeSigned ?? new Uint8Array(),
        digestsMatch: [matches],
        ...(thing.content && { content: thing.content }),
      };
    },
  };
}

function signerNameOf({ signer }: SignerInfo, { signingCertificate }: CheckedSigner): SignerName {
  const named =
    signer.issuer === undefined
      ? {
          subjectKeyId: signer.subjectKeyId,
          ...(signingCertificate?.issuer && { issuer: signingCertificate.issuer.raw }),
          ...(signingCertificate?.serialDer && { serialDer: signingCertificate.serialDer }),
        }
      : { issuer: signer.issuer, serialDer: signer.serialDer };
  const digest = signingCertificate && {
    hash: signingCertificate.hash,
    value: signingCertificate.digest,
  };
  return { ...named, ...(digest && { digest }) };
}

async function findTimeStamps(
  data: SignedData,
  signer: SignerInfo,
  thing: Thing,
  evidence: Evidence,
  digests: ItemDigests,
): Promise<readonly FoundTimeStamp[]> {
  const signed = signer.signedAttributes?.attributes ?? [];
  const others: readonly FoundTimeStamp[] = [
    ...valuesOf(signer.unsignedAttributes, attributeOid.signatureTimeStamp).map(({ raw }) => ({
      kind: "signature" as const,
      token: raw,
      stamped: () => signer.signature,
    })),
    ...valuesOf(signed, attributeOid.contentTimeStamp).map(({ raw }) => ({
      kind: "content" as const,
      token: raw,
      // Missing content is a defect of the signature, so that nobody asks.
      stamped: () => thing.content ?? new Uint8Array(),
    })),
  ];
  const place = { data, signer, content: thing.content, evidence, others, digests };
  return [...others, ...(await findArchiveTimeStamps(place))];
}

/** `undefined` when one of them cannot be read. */
function readCounterSignatures({ unsignedAttributes }: SignerInfo): readonly SignerInfo[] | undefined {
  try {
    return valuesOf(unsignedAttributes, attributeOid.counterSignature).map(readSignerInfo);
  } catch (error) {
    if (isEmrError(error, "signing.cms.malformed")) return undefined;
    throw error;
  }
}

/** Lists and answers that cannot be read are left out: they prove nothing, and nobody signed that they are there. */
function readEvidence(data: SignedData): { readonly evidence: Evidence; readonly isReadable: boolean } {
  const certificates = data.certificates.flatMap((der) => orNone(der, readCertificate));
  const evidence = {
    certificates,
    lists: data.lists.flatMap((der) => orNone(der, readRevocationList)),
    answers: data.answers.flatMap((der) => orNone(der, readOcspAnswer)),
  };
  return { evidence, isReadable: certificates.length === data.certificates.length };
}

function orNone<T>(der: Uint8Array, read: (der: Uint8Array) => T): readonly T[] {
  try {
    return [read(der)];
  } catch (error) {
    if (isEmrError(error)) return [];
    throw error;
  }
}
