import { type Cipher, tagLength } from "./cipher.ts";
import { cryptoMissing } from "./encryption.faults.ts";

/** AES-256-GCM of WebCrypto: in browsers, and everywhere else. */
export const webCipher: Cipher = {
  algorithm: "aes-256-gcm",
  async keyOf(bytes) {
    const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
    // Pages that are not served safely have none.
    if (subtle === undefined) throw cryptoMissing({});
    const key = await subtle.importKey("raw", ownBytes(bytes), "AES-GCM", false, ["encrypt", "decrypt"]);
    const settings = (nonce: Uint8Array, context: Uint8Array) => ({
      name: "AES-GCM",
      iv: ownBytes(nonce),
      additionalData: ownBytes(context),
      tagLength: tagLength * 8,
    });
    return {
      async seal(plain, nonce, context, head) {
        const sealed = await subtle.encrypt(settings(nonce, context), key, ownBytes(plain));
        const whole = new Uint8Array(head.length + sealed.byteLength);
        whole.set(head);
        whole.set(new Uint8Array(sealed), head.length);
        return whole;
      },
      async open(sealed, nonce, context) {
        try {
          return new Uint8Array(await subtle.decrypt(settings(nonce, context), key, ownBytes(sealed)));
        } catch {
          return undefined;
        }
      },
    };
  },
};

/** WebCrypto takes no bytes of shared memory. */
function ownBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}
