import type { Digest } from "@benhan/core/ports";
import { hashWith } from "../policy/hash-of.ts";
import type { SignerCertificate } from "./certificate.ts";

interface MadeHash {
  readonly by: Digest | undefined;
  readonly hash: Uint8Array;
}

const hashes = new WeakMap<SignerCertificate, MadeHash>();

/** SHA-256 of a certificate, made once for each that was read: by the caller's digest, else by the engine's own. */
export async function hashOfCertificate(
  certificate: SignerCertificate,
  digest?: Digest,
): Promise<Uint8Array> {
  const known = hashes.get(certificate);
  if (known !== undefined && known.by === digest) return known.hash;
  const hash = await hashWith(digest, "SHA-256", certificate.der);
  hashes.set(certificate, { by: digest, hash });
  return hash;
}
