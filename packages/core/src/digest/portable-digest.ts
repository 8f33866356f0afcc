import { sha256 } from "@noble/hashes/sha2.js";
import type { Digest } from "../ports/digest.ts";

/** SHA-256 in plain JavaScript, for browsers and for hosts without `node:crypto`. */
export const portableDigest: Digest = {
  algorithm: "sha-256",
  create: () => {
    const hash = sha256.create();
    const stream = {
      update(bytes: Uint8Array) {
        hash.update(bytes);
        return stream;
      },
      digest: () => hash.digest(),
    };
    return stream;
  },
  hash: (bytes) => sha256(bytes),
};
