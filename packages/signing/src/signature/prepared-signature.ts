import type { DigestText } from "@benhan/core/digest";
import type { SignerCertificate } from "../certificate/certificate.ts";
import { readSignerCertificate } from "../certificate/read-signer-certificate.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { digestTextOf } from "../policy/hash-of.ts";
import {
  type HashAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import { type SignaturePolicyEdition, signaturePolicies } from "../policy/signature-policy.ts";
import { inWords } from "../refusal/refusal.ts";
import type { SignatureParts } from "./signature-container.ts";
import { preparedStateUnreadable } from "./signature-refusal.ts";
import type { CreatedFormat } from "./signature-request.ts";

/**
 * A signature that waits for its value: plain data that survives `JSON.stringify`, a queue and a restart. It may hold the
 * whole document, so store it where documents may be stored. It holds no secret.
 */
export interface PreparedSignature {
  readonly version: 2;
  readonly format: CreatedFormat;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  /** Exactly the bytes that the key signs, in base64. */
  readonly toBeSigned: string;
  /** The hash of {@link toBeSigned} that the algorithm names, in base64: what a signing service is sent. */
  readonly digest: string;
  readonly digestAlgorithm: HashAlgorithm;
  /** The expected signer, DER in base64. */
  readonly certificate: string;
  /** What the value is put into, in base64; the meaning of the pieces is the format's own affair. */
  readonly pieces: readonly string[];
  /**
   * SHA-256 of all the other fields, so that state that was damaged is refused before anything is done with it. No
   * protection against somebody who changes it on purpose: for that, store it where only your program writes.
   */
  readonly stateDigest: DigestText;
}

/** The same, with bytes in place of base64. */
export interface SignatureDraft extends SignatureParts {
  readonly format: CreatedFormat;
  readonly policy: SignaturePolicyEdition;
  readonly algorithm: SignatureAlgorithm;
  readonly certificate: SignerCertificate;
}

/** More than any format has. */
const mostPieces = 64;

/** Turns a draft into data that can be stored. */
export async function storeDraft(draft: SignatureDraft): Promise<PreparedSignature> {
  const state: Omit<PreparedSignature, "stateDigest"> = {
    version: 2,
    format: draft.format,
    policy: draft.policy,
    algorithm: draft.algorithm,
    toBeSigned: encodeBase64(draft.toBeSigned),
    digest: encodeBase64(await hashOf(draft)),
    digestAlgorithm: hashNameOf(draft.algorithm),
    certificate: encodeBase64(draft.certificate.der),
    pieces: draft.pieces.map(encodeBase64),
  };
  return { ...state, stateDigest: await digestOfState(state) };
}

/** Reads stored state back; whatever is not exactly as it was written is refused. */
export function draftOfPrepared(prepared: PreparedSignature): Promise<SignatureDraft> {
  return inWords(() => readPrepared(prepared));
}

async function readPrepared(prepared: PreparedSignature): Promise<SignatureDraft> {
  if (prepared?.version !== 2)
    throw preparedStateUnreadable(typeof prepared === "string" ? "text" : "version");
  const { algorithm, format, policy, pieces } = prepared;
  const isKnown =
    typeof format === "string" &&
    Object.hasOwn(signaturePolicies, policy) &&
    Object.hasOwn(signatureAlgorithms, algorithm);
  if (!isKnown) throw preparedStateUnreadable("algorithm");
  if (!Array.isArray(pieces) || pieces.length > mostPieces) throw preparedStateUnreadable("pieces");
  const draft = {
    format,
    policy,
    algorithm,
    toBeSigned: bytesOf("toBeSigned", prepared.toBeSigned),
    pieces: pieces.map((piece) => bytesOf("pieces", piece)),
  };
  const der = bytesOf("certificate", prepared.certificate);
  if (prepared.stateDigest !== (await digestOfState(prepared))) throw preparedStateUnreadable("stateDigest");
  if (prepared.digest !== encodeBase64(await hashOf(draft))) throw preparedStateUnreadable("digest");
  return { ...draft, certificate: readSignerCertificate(der) };
}

function bytesOf(part: string, text: unknown): Uint8Array {
  const bytes = typeof text === "string" ? decodeBase64(text) : undefined;
  if (bytes === undefined) throw preparedStateUnreadable(part);
  return bytes;
}

/** Names and base64 have no line breaks, so that a line each tells the fields apart. */
function digestOfState(state: Omit<PreparedSignature, "stateDigest">): Promise<DigestText> {
  const { version, format, policy, algorithm, toBeSigned, digest, digestAlgorithm, certificate, pieces } =
    state;
  const fields = [version, format, policy, algorithm, toBeSigned, digest, digestAlgorithm, certificate];
  return digestTextOf(new TextEncoder().encode([...fields, ...pieces].join("\n")));
}

function hashNameOf(algorithm: SignatureAlgorithm): HashAlgorithm {
  const { hash } = signatureAlgorithms[algorithm];
  if (hash === "SHA-1") throw preparedStateUnreadable("algorithm");
  return hash;
}

async function hashOf(draft: Pick<SignatureDraft, "algorithm" | "toBeSigned">): Promise<Uint8Array> {
  const hash = hashNameOf(draft.algorithm);
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(draft.toBeSigned)));
}
