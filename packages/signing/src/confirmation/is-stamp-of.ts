import { isEmrError } from "@benhan/core/faults";
import { hashOf, isSameDigest } from "../policy/hash-of.ts";
import { readTimeStampToken } from "../time-stamp/read-time-stamp-token.ts";

/** Whether a time-stamp token is over that content; nothing when it is no token that is read. Says nothing of its signer. */
export async function isStampOf(token: Uint8Array, content: Uint8Array): Promise<boolean | undefined> {
  try {
    const { hash, imprint } = readTimeStampToken(token).info;
    // Nobody stamps new evidence over a hash that collisions are known of.
    return hash !== undefined && hash !== "SHA-1" && isSameDigest(await hashOf(hash, content), imprint);
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
