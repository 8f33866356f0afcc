import { createCipheriv, createDecipheriv, createSecretKey } from "node:crypto";
import { type Cipher, tagLength } from "./cipher.ts";

/** AES-256-GCM of `node:crypto`, in the calling thread: for bodies of some kilobytes faster than a hop to another. */
export const nodeCipher: Cipher = {
  algorithm: "aes-256-gcm",
  keyOf(bytes) {
    const key = createSecretKey(bytes);
    return {
      seal(plain, nonce, context, head) {
        const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
        cipher.setAAD(context);
        const whole = new Uint8Array(head.length + plain.length + tagLength);
        whole.set(head);
        whole.set(cipher.update(plain), head.length);
        // GCM is a stream cipher: everything has come out by now.
        cipher.final();
        whole.set(cipher.getAuthTag(), head.length + plain.length);
        return whole;
      },
      open(sealed, nonce, context) {
        const end = sealed.length - tagLength;
        if (end < 0) return undefined;
        const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
        decipher.setAAD(context);
        decipher.setAuthTag(sealed.subarray(end));
        const opened = decipher.update(sealed.subarray(0, end));
        try {
          decipher.final();
        } catch {
          return undefined;
        }
        // Memory of its own: no other buffer shares it.
        return new Uint8Array(opened.buffer, opened.byteOffset, opened.length);
      },
    };
  },
};
