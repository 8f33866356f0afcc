import { keyRefused } from "@benhan/core";
import { systemRandom } from "@benhan/core/platform";
import type { KeyVault } from "@benhan/core/ports";
import { webCipher } from "../../src/encryption/web-cipher.ts";

/**
 * A vault in memory, in Node and in browsers, for tests that do not need a file with its costly passphrase. Processes that
 * share a place give it the same id and the same 32 bytes.
 */
export function createTestVault(
  keyId: string = crypto.randomUUID(),
  key: Uint8Array = systemRandom.bytes(32),
): KeyVault {
  const over = Promise.resolve(webCipher.keyOf(key));
  const bound = (context: string) => new TextEncoder().encode(context);
  return {
    async wrapKey(key, context) {
      const nonce = systemRandom.bytes(12);
      return { vaultKeyId: keyId, bytes: await (await over).seal(key, nonce, bound(context), nonce) };
    },
    async unwrapKey({ vaultKeyId, bytes }, context) {
      const key = await (await over).open(bytes.subarray(12), bytes.subarray(0, 12), bound(context));
      if (key === undefined || vaultKeyId !== keyId) throw keyRefused({});
      return key;
    },
  };
}
