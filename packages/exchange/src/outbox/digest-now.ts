import { type DigestText, digestOf, formatDigest } from "@benhan/core/digest";

/** Shorter bytes are hashed faster here than handed over to the platform. */
const shortestForPlatform = 4096;

/**
 * The digest of bytes, by the platform where it has one: it is several times faster, and beside the running program.
 * Pages that were not loaded securely have none.
 */
export async function digestNow(bytes: Uint8Array): Promise<DigestText> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (subtle === undefined || bytes.length < shortestForPlatform) return digestOf(bytes);
  return formatDigest(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}
