import { randomBytes, randomUUID } from "node:crypto";
import { keyRefused } from "@benhan/core";
import type { KeyVault } from "@benhan/core/ports";
import { nodeCipher } from "../../src/encryption/node-cipher.ts";

/** A vault in memory, for tests that do not need a file with its costly passphrase. */
export function createTestVault(): KeyVault {
  const [keyId, over] = [randomUUID(), Promise.resolve(nodeCipher.keyOf(randomBytes(32)))];
  const bound = (context: string) => new TextEncoder().encode(context);
  return {
    currentKeyId: async () => keyId,
    async wrapKey(key, context) {
      const nonce = new Uint8Array(randomBytes(12));
      return { vaultKeyId: keyId, bytes: await (await over).seal(key, nonce, bound(context), nonce) };
    },
    async unwrapKey({ vaultKeyId, bytes }, context) {
      const key = await (await over).open(bytes.subarray(12), bytes.subarray(0, 12), bound(context));
      if (key === undefined || vaultKeyId !== keyId) throw keyRefused({});
      return key;
    },
  };
}
