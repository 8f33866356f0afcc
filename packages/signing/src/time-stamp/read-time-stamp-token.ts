import { isEmrError } from "@benhan/core/faults";
import { ecdsaValueOfDer } from "../certificate/ecdsa-value.ts";
import { readCertificate } from "../certificate/read-certificate.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import { hashOfIdentifier, signatureAlgorithmOf } from "../cms/algorithm-identifiers.ts";
import { checkSigner, type SignedThing } from "../cms/check-signer.ts";
import { cmsOid } from "../cms/cms-names.ts";
import { readSignedData } from "../cms/read-signed-data.ts";
import type { SignerInfo } from "../cms/signed-data.ts";
import {
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import type { Evidence, NamedHash, SignerName } from "../verification/found-signature.ts";
import { readTimeStampInfo, type TimeStampInfo } from "./read-time-stamp-info.ts";
import { timeStampMalformed } from "./time-stamp.faults.ts";

/** A time-stamp token that was read, not judged. */
export interface TimeStampToken {
  readonly info: TimeStampInfo;
  /** The TSTInfo in DER, of which {@link messageDigest} is the digest. */
  readonly content: Uint8Array;
  readonly messageDigest: Uint8Array;
  readonly digestHash: NamedHash;
  /** Exactly what the authority's key signed. */
  readonly toBeSigned: Uint8Array;
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm;
  /** RSA as it stands there, ECDSA r and s side by side; empty when damaged. */
  readonly value: Uint8Array;
  /** How the token names its signer; always with the digest of a signed attribute. */
  readonly signer: SignerName;
  readonly evidence: Evidence;
}

/**
 * Reads a time-stamp token (a CMS ContentInfo), strictly: a TSTInfo, exactly one signer, signed attributes with the digest
 * of the authority's certificate.
 *
 * @throws EmrError `signing.time_stamp.malformed`, `signing.cms.malformed`
 */
export function readTimeStampToken(der: Uint8Array): TimeStampToken {
  const data = readSignedData(der);
  const [signer, ...others] = data.signers;
  if (data.contentType !== cmsOid.timeStampInfo || data.content === undefined)
    throw timeStampMalformed({ part: "eContentType" });
  if (signer === undefined || others.length > 0) throw timeStampMalformed({ part: "signerInfos" });
  const { content } = data;
  const info = inPart("TSTInfo", () => readTimeStampInfo(content));
  const attributes = inPart("signedAttrs", () => readAttributes(signer, data));
  return {
    info,
    content,
    ...attributes,
    ...readValue(signer),
    evidence: {
      certificates: inPart("certificates", () => data.certificates.map(readCertificate)),
      lists: data.lists.flatMap((list) => orNone(list, readRevocationList)),
      answers: data.answers.flatMap((answer) => orNone(answer, readOcspAnswer)),
    },
  };
}

/** The rules of CMS hold for an authority as for any signer; besides, it must bind its certificate (RFC 3161 2.4.2). */
function readAttributes(
  signer: SignerInfo,
  thing: SignedThing,
): Pick<TimeStampToken, "messageDigest" | "toBeSigned" | "signer"> {
  const { defects, messageDigest, signingCertificate } = checkSigner(signer, thing);
  const { signedAttributes } = signer;
  if (defects.includes("signer_differs")) throw timeStampMalformed({ part: "signingCertificate" });
  const isWhole = messageDigest !== undefined && signingCertificate !== undefined;
  if (defects.length > 0 || signedAttributes === undefined || !isWhole)
    throw timeStampMalformed({ part: "signedAttrs" });
  const { hash, digest } = signingCertificate;
  return {
    messageDigest,
    toBeSigned: signedAttributes.toBeSigned,
    signer: { ...signer.signer, digest: { hash, value: digest } },
  };
}

function readValue({
  digestAlgorithm,
  signatureAlgorithm,
  signature,
}: SignerInfo): Pick<TimeStampToken, "digestHash" | "algorithm" | "value"> {
  const digestHash = hashOfIdentifier(digestAlgorithm);
  const algorithm = signatureAlgorithmOf(signatureAlgorithm, digestHash);
  const isEc = algorithm !== undefined && signatureAlgorithms[algorithm].family === "ec";
  const value = isEc ? (ecdsaValueOfDer(signature) ?? new Uint8Array()) : signature;
  return { digestHash, value, ...(algorithm !== undefined && { algorithm }) };
}

/** Evidence that cannot be read is left out: nobody signed that it is there. */
function orNone<T>(der: Uint8Array, read: (der: Uint8Array) => T): readonly T[] {
  try {
    return [read(der)];
  } catch (error) {
    if (isEmrError(error)) return [];
    throw error;
  }
}

function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isEmrError(error, "signing.der.unreadable") ? timeStampMalformed({ part }) : error;
  }
}
