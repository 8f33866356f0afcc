import type { Certificate } from "../certificate/certificate.ts";
import {
  type LegacySignatureAlgorithm,
  type SignatureAlgorithm,
  signatureAlgorithms,
} from "../policy/signature-algorithm.ts";
import type { SignaturePolicy } from "../policy/signature-policy.ts";
import type { NamedHash } from "./found-signature.ts";

/** Why the algorithms of a signature were not even tried. */
export type AlgorithmDefect = "signature-algorithm" | "digest-algorithm" | "key-family" | "key-size";

/** What a signature is made with. */
export interface AlgorithmUse {
  readonly algorithm?: SignatureAlgorithm | LegacySignatureAlgorithm | undefined;
  readonly hashes: readonly NamedHash[];
}

/** Compares the algorithms of a signature, and the key where it is known, with the policy. */
export function findAlgorithmDefect(
  { algorithm, hashes }: AlgorithmUse,
  certificate: Certificate | undefined,
  policy: SignaturePolicy,
): AlgorithmDefect | undefined {
  if (algorithm === undefined || !policy.verify.includes(algorithm)) return "signature-algorithm";
  const digests: readonly NamedHash[] = policy.digests;
  if (!hashes.every((hash) => digests.includes(hash))) return "digest-algorithm";
  if (certificate === undefined) return undefined;
  if (certificate.key.family !== signatureAlgorithms[algorithm].family) return "key-family";
  const isShort = certificate.key.family === "rsa" && certificate.key.bits < policy.minimumRsaBits;
  return isShort ? "key-size" : undefined;
}

/** True when something of it is SHA-1: then it must be proven to be older than the policy's last day of SHA-1. */
export function usesSha1({ algorithm, hashes }: AlgorithmUse): boolean {
  return (
    hashes.includes("SHA-1") || (algorithm !== undefined && signatureAlgorithms[algorithm].hash === "SHA-1")
  );
}
