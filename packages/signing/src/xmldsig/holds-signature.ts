import { sameBytes } from "../der/same-bytes.ts";
import { createHashing, type Hashing, isSameDigest } from "../policy/hash-of.ts";
import { digestUris } from "../policy/signature-algorithm.ts";
import { Refusal } from "../refusal/refusal.ts";
import type { MadeSignature, ReadSignaturesOptions } from "../signature/signature-container.ts";
import { canonicalizeReferences } from "./canonicalize-references.ts";
import { findPlaceDefects, type ReadPlace } from "./place-defects.ts";
import { readSignature } from "./read-signature.ts";
import { surveySignatures } from "./survey-signatures.ts";

/** Reads a finished file as a verifier does, but for what only a judge wants to know. */
export async function holdsSignature(
  bytes: Uint8Array,
  { toBeSigned, certificate, value }: MadeSignature,
  options: ReadSignaturesOptions = {},
): Promise<boolean> {
  const survey = await readable(() => surveySignatures(bytes));
  for (const site of survey?.sites ?? []) {
    const signature = await readable(() => readSignature(site.element));
    const isOurs =
      signature !== undefined &&
      sameBytes(signature.value, value) &&
      signature.certificates.some((der) => sameBytes(der, certificate.der));
    if (survey === undefined || !isOurs) continue;
    const place = { survey, site, signature };
    const signed = await readable(() => signedInfoOf(bytes, place, options));
    return signed !== undefined && findPlaceDefects(place).length === 0 && sameBytes(signed, toBeSigned);
  }
  return false;
}

/** The canonical SignedInfo; `undefined` when one of its digests is not that of what it leads to. */
async function signedInfoOf(
  bytes: Uint8Array,
  { survey, site, signature }: ReadPlace,
  { digest }: ReadSignaturesOptions,
): Promise<Uint8Array | undefined> {
  const hashing = (expected?: number) => createHashing(digest, expected);
  const made = canonicalizeReferences(bytes, survey, site, signature, {}, hashing);
  const hashes = new Map<Hashing | undefined, Uint8Array | undefined>();
  for (const one of new Set(made.references)) hashes.set(one, await one?.finish());
  const areRight = signature.references.every(({ digestUri, digestValue }, i) => {
    const hash = hashes.get(made.references[i]);
    return digestUris.get(digestUri) === "SHA-256" && hash !== undefined && isSameDigest(hash, digestValue);
  });
  return areRight ? made.signedInfo : undefined;
}

/** What is refused is not there. */
async function readable<T>(read: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
