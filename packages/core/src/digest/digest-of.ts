import type { Digest } from "../ports/digest.ts";
import { type DigestText, formatDigest } from "./digest-text.ts";
import { portableDigest } from "./portable-digest.ts";

/** The digest of bytes that lie in memory, as text with its algorithm. */
export function digestOf(bytes: Uint8Array, digest: Digest = portableDigest): DigestText {
  return formatDigest(digest.create().update(bytes).digest());
}
