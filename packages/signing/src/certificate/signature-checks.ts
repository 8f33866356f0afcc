import { isEmrError } from "@benhan/core/faults";
import { sameBytes } from "../der/same-bytes.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import type { Certificate } from "./certificate.ts";
import { ecdsaValueOfDer } from "./ecdsa-value.ts";
import { getIssuerAlgorithm } from "./issuer-algorithm.ts";

/** What an authority signs: a certificate or a revocation list. */
export interface Issued {
  readonly signedPart: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
  readonly signature: Uint8Array;
}

/** `weak` says that the signature was not even tried, `spent` that no more of them may be. */
export type SignatureAnswer = "yes" | "no" | "weak" | "spent";

/** Checks signatures of authorities, and no more of them than one verification may cost. */
export interface SignatureChecks {
  isSignedBy(issued: Issued, issuer: Certificate): Promise<SignatureAnswer>;
  /** True once a question was left unanswered: from then on nobody knows what else would have been found. */
  readonly isSpent: boolean;
}

/** Checks of the path of one certificate: a bound on what look-alike certificates can cost. */
const mostForOne = 64;

/**
 * Checks of a whole document, all its signatures and time-stamps together. A PDF of level B-LTA with 30 signers, each with
 * a time-stamp and an OCSP answer, needs less than 185.
 */
export const mostForDocument = 1024;

/** Hashing takes its time too: a list of this many bytes counts as one check more. */
const bytesOfOne = 256 * 1024;

/** Makes the checks of one verification. The same question is asked once, also about copies of a certificate. */
export function createSignatureChecks(most: number = mostForOne): SignatureChecks {
  let left = most;
  let isSpent = false;
  const answersTo = createKnownAnswers();
  return {
    get isSpent() {
      return isSpent;
    },
    isSignedBy(issued, issuer) {
      const answers = answersTo(issued);
      const answer = answers.get(issuer.fingerprint);
      if (answer !== undefined) return answer;
      if (left <= 0) {
        isSpent = true;
        return Promise.resolve("spent");
      }
      left -= 1 + Math.floor(issued.signedPart.length / bytesOfOne);
      const asked = checkSignature(issued, issuer);
      answers.set(issuer.fingerprint, asked);
      return asked;
    },
  };
}

type Answers = Map<string, Promise<SignatureAnswer>>;

/** The answers about what was issued, by issuer. Every time-stamp brings the same certificates, each time read anew. */
function createKnownAnswers(): (issued: Issued) => Answers {
  const byObject = new Map<Issued, Answers>();
  const bySignature = new Map<string, (readonly [Issued, Answers])[]>();
  return (issued) => {
    const before = byObject.get(issued);
    if (before !== undefined) return before;
    const name = String(issued.signature.subarray(0, 32));
    const alike = bySignature.get(name) ?? [];
    const copy = alike.find(([other]) => isCopy(issued, other));
    const answers: Answers = copy?.[1] ?? new Map();
    if (copy === undefined) bySignature.set(name, [...alike, [issued, answers]]);
    byObject.set(issued, answers);
    return answers;
  };
}

function isCopy(one: Issued, other: Issued): boolean {
  return (
    sameBytes(one.signature, other.signature) &&
    sameBytes(one.signedPart, other.signedPart) &&
    sameBytes(one.signatureAlgorithm, other.signatureAlgorithm)
  );
}

async function checkSignature(issued: Issued, { key }: Certificate): Promise<SignatureAnswer> {
  const algorithm = algorithmOf(issued);
  if (algorithm === undefined || key.family === "other") return "weak";
  if (key.family === "rsa" && key.bits < 2048) return "weak";
  const value = key.curve === undefined ? issued.signature : ecdsaValueOfDer(issued.signature, key.curve);
  if (value === undefined) return "no";
  return (await verifySignatureValue(key, algorithm, value, issued.signedPart)) ? "yes" : "no";
}

/** An algorithm that is not even written properly is none. */
function algorithmOf({ signatureAlgorithm }: Issued): ReturnType<typeof getIssuerAlgorithm> {
  try {
    return getIssuerAlgorithm(signatureAlgorithm);
  } catch (error) {
    if (isEmrError(error, "signing.der.unreadable")) return undefined;
    throw error;
  }
}
