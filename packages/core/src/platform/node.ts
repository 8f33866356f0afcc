import { createHash } from "node:crypto";
import type { Digest } from "../ports/digest.ts";

/** SHA-256 by `node:crypto`: several times faster than the portable one. */
export const nodeDigest: Digest = {
  algorithm: "sha-256",
  create: () => {
    const hash = createHash("sha256");
    const stream = {
      update(bytes: Uint8Array) {
        hash.update(bytes);
        return stream;
      },
      digest: () => new Uint8Array(hash.digest()),
    };
    return stream;
  },
};
