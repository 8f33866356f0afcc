import type { Instant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { hashOf, isSameDigest } from "../policy/hash-of.ts";
import { readTimeStampToken } from "../time-stamp/read-time-stamp-token.ts";

/** What a time-stamp token says of some content. */
export interface StampOf {
  readonly isOfContent: boolean;
  readonly time: Instant;
}

/** Whether and when a time-stamp token was made over that content; nothing when it is no token that is read. Says nothing of its signer. */
export async function readStampOf(token: Uint8Array, content: Uint8Array): Promise<StampOf | undefined> {
  try {
    const { hash, imprint, time } = readTimeStampToken(token).info;
    // Nobody stamps new evidence over a hash that collisions are known of.
    const isOfContent =
      hash !== undefined && hash !== "SHA-1" && isSameDigest(await hashOf(hash, content), imprint);
    return { isOfContent, time };
  } catch (error) {
    if (isEmrError(error)) return undefined;
    throw error;
  }
}
