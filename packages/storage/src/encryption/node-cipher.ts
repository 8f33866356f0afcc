import { createCipheriv, createDecipheriv, createSecretKey } from "node:crypto";
import { type Cipher, tagLength } from "./cipher.ts";

/** AES-256-GCM of `node:crypto`, in the calling thread: for bodies of some kilobytes faster than a hop to another. */
export const nodeCipher: Cipher = {
  algorithm: "aes-256-gcm",
  keyOf(bytes) {
    const key = createSecretKey(bytes);
    return {
      seal(plain, nonce, context) {
        const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
        cipher.setAAD(context);
        const sealed = new Uint8Array(plain.length + tagLength);
        sealed.set(cipher.update(plain));
        // GCM is a stream cipher: everything has come out by now.
        cipher.final();
        sealed.set(cipher.getAuthTag(), plain.length);
        return sealed;
      },
      open(sealed, nonce, context) {
        const end = sealed.length - tagLength;
        if (end < 0) return undefined;
        const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
        decipher.setAAD(context);
        decipher.setAuthTag(sealed.subarray(end));
        const plain = new Uint8Array(decipher.update(sealed.subarray(0, end)));
        try {
          decipher.final();
        } catch {
          return undefined;
        }
        return plain;
      },
    };
  },
};
