import { Buffer } from "node:buffer";
import {
  constants,
  createHash,
  createPrivateKey,
  type KeyObject,
  privateEncrypt,
  randomBytes,
} from "node:crypto";

/** Opens the RSA key of a fake service, PKCS#8 in DER. */
export function openFakeKey(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
}

const hashes = {
  32: { name: "sha256", digestInfo: "3031300d060960864801650304020105000420" },
  48: { name: "sha384", digestInfo: "3041300d060960864801650304020205000430" },
  64: { name: "sha512", digestInfo: "3051300d060960864801650304020305000440" },
} as const;

/**
 * Signs a digest, as signing services do: it is not hashed again. RSA with PKCS#1 v1.5, or PSS with a salt as long as the
 * digest. The hash is told by the length.
 */
export function signDigest(
  key: KeyObject,
  digest: Uint8Array,
  padding: "pkcs1" | "pss" = "pkcs1",
): Uint8Array {
  const hash = hashes[digest.length as keyof typeof hashes];
  if (hash === undefined) throw new RangeError(`no digest has ${digest.length} bytes`);
  if (padding === "pss") {
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 2048;
    const block = pssBlock(hash.name, digest, bits);
    return new Uint8Array(privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, block));
  }
  const info = Buffer.concat([Buffer.from(hash.digestInfo, "hex"), digest]);
  return new Uint8Array(privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info));
}

/** EMSA-PSS of RFC 8017 9.1.1. */
function pssBlock(hash: string, digest: Uint8Array, bits: number): Buffer {
  const length = Math.ceil((bits - 1) / 8);
  const salt = randomBytes(digest.length);
  const inner = createHash(hash).update(Buffer.alloc(8)).update(digest).update(salt).digest();
  const block = Buffer.alloc(length - inner.length - 1);
  block[block.length - salt.length - 1] = 1;
  salt.copy(block, block.length - salt.length);
  for (let at = 0, counter = 0; at < block.length; counter++) {
    const mask = createHash(hash)
      .update(inner)
      .update(Buffer.from([0, 0, 0, counter]))
      .digest();
    for (const byte of mask) {
      if (at < block.length) block[at] = (block[at] ?? 0) ^ byte;
      at++;
    }
  }
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - (bits - 1)));
  return Buffer.concat([block, inner, Buffer.from([0xbc])]);
}
