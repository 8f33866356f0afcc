export type { Encryption } from "./choose-sealing.ts";
export type { Cipher, CipherKey } from "./cipher.ts";
export { createMemoryKeyStore } from "./memory-key-store.ts";
export { type RotateKeysOptions, rotateKeys } from "./rotate-keys.ts";
