import { isEmrError } from "@benhan/core/faults";
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
}

/** Signature checks per verification: a bound on what a file full of look-alike certificates can cost. */
export const mostSignatures = 64;

/** Makes the checks of one verification. The same question is asked once. */
export function createSignatureChecks(most: number = mostSignatures): SignatureChecks {
  let left = most;
  const known = new Map<Issued, Map<string, Promise<SignatureAnswer>>>();
  return {
    isSignedBy(issued, issuer) {
      const answers = known.get(issued) ?? new Map<string, Promise<SignatureAnswer>>();
      known.set(issued, answers);
      const answer = answers.get(issuer.fingerprint);
      if (answer !== undefined) return answer;
      if (left <= 0) return Promise.resolve("spent");
      left--;
      const asked = checkSignature(issued, issuer);
      answers.set(issuer.fingerprint, asked);
      return asked;
    },
  };
}

async function checkSignature(issued: Issued, { key }: Certificate): Promise<SignatureAnswer> {
  const algorithm = algorithmOf(issued);
  if (algorithm === undefined || (key.family === "rsa" && key.bits < 2048)) return "weak";
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
