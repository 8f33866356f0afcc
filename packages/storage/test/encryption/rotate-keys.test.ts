import { instantOf, parseFacilityId } from "@benhan/core";
import type { KeyVault } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { createMemoryKeyStore, rotateKeys } from "@benhan/storage/encryption";
import { describe, expect, it } from "vitest";
import { openKeyRing } from "../../src/encryption/key-ring.ts";
import { nodeCipher } from "../../src/encryption/node-cipher.ts";
import { webCipher } from "../../src/encryption/web-cipher.ts";
import { createTestVault } from "./test-vault.ts";

const facilityId = parseFacilityId("bv-mau");
const clock = createManualClock(instantOf(Date.UTC(2026, 6, 2)));
const context = new TextEncoder().encode("c");
const [nonce, none] = [new Uint8Array(12), new Uint8Array()];
const plain = new TextEncoder().encode("bệnh án");

function place() {
  return { keys: createMemoryKeyStore(facilityId), vault: createTestVault() };
}
const ringOf = (parts: { keys: ReturnType<typeof createMemoryKeyStore>; vault: KeyVault }) =>
  openKeyRing({ ...parts, cipher: nodeCipher });

describe("the keys of a store", () => {
  it("open what they sealed, by Node's cipher and by that of browsers", async () => {
    const parts = place();
    const { key, keyId } = await (await ringOf(parts)).freshKey();
    const sealed = await key.seal(plain, nonce, context, none);
    for (const cipher of [nodeCipher, webCipher]) {
      const again = await (await openKeyRing({ ...parts, cipher })).keyOf(keyId);
      expect(await again.open(sealed, nonce, context)).toEqual(plain);
      expect(await again.seal(plain, nonce, context, none)).toEqual(sealed);
      expect(
        await again.open(
          sealed.map((byte, at) => (at === 3 ? byte ^ 1 : byte)),
          nonce,
          context,
        ),
      ).toBeUndefined();
      expect(await again.open(sealed.slice(0, 5), nonce, context)).toBeUndefined();
    }
  });

  it("are each used for one record, and lie in the key store before they seal", async () => {
    const parts = place();
    const ring = await ringOf(parts);
    const ids = new Set<string>();
    for (let at = 0; at < 200; at += 1) {
      const { keyId } = await ring.freshKey();
      expect(await parts.keys.getKey(keyId)).toMatchObject({ wrappedBy: "store:1" });
      ids.add(keyId);
    }
    expect(ids.size).toBe(200);
  });

  it("are made once when two open at the same time", async () => {
    const parts = place();
    const [one, two] = await Promise.all([ringOf(parts), ringOf(parts)]);
    expect(one.indexKey).toEqual(two.indexKey);
    const { key, keyId } = await one.freshKey();
    const sealed = await key.seal(plain, nonce, context, none);
    expect(await (await two.keyOf(keyId)).open(sealed, nonce, context)).toEqual(plain);
  });

  it("are told as destroyed or missing", async () => {
    const parts = place();
    const { keyId } = await (await ringOf(parts)).freshKey();
    await parts.keys.destroyKeys([keyId], clock.now());
    const ring = await ringOf(parts);
    await expect(ring.keyOf(keyId)).rejects.toMatchObject({ code: "storage.encryption.record_disposed" });
    const unknown = "01980000-0000-7000-8000-000000000000" as typeof keyId;
    await expect(ring.keyOf(unknown)).rejects.toMatchObject({ code: "storage.encryption.key_missing" });
  });

  it("of another vault are refused", async () => {
    const parts = place();
    await ringOf(parts);
    await expect(ringOf({ ...parts, vault: createTestVault() })).rejects.toMatchObject({
      code: "core.keys.refused",
    });
  });
});

describe("rotating keys", () => {
  it("[SEC-04] wraps every key anew and leaves what they sealed readable", async () => {
    const parts = place();
    const before = await ringOf(parts);
    const { key, keyId } = await before.freshKey();
    const sealed = await key.seal(plain, nonce, context, none);
    const done: number[] = [];
    const count = await rotateKeys({ ...parts, clock, onProgress: (number) => done.push(number) });
    // 16 of records and that of the index.
    expect(count).toBe(17);
    expect(done.at(-1)).toBe(17);
    const after = await ringOf(parts);
    expect(await (await after.keyOf(keyId)).open(sealed, nonce, context)).toEqual(plain);
    expect(after.indexKey).toEqual(before.indexKey);
    expect(await parts.keys.getKey("store:1")).toEqual({ keyId: "store:1", destroyedAt: clock.now() });
    for await (const row of parts.keys.listKeys()) {
      if ("wrapped" in row && row.keyId !== "store:2") expect(row.wrappedBy).toBe("store:2");
    }
  });

  it("does not disturb a store that is open: it takes the new key", async () => {
    const parts = place();
    const ring = await ringOf(parts);
    for (let at = 0; at < 16; at += 1) await ring.freshKey();
    await rotateKeys({ ...parts, clock });
    const { keyId } = await ring.freshKey();
    expect(await parts.keys.getKey(keyId)).toMatchObject({ wrappedBy: "store:2" });
  });

  it("may happen while a store is opened, between any two of its reads", async () => {
    for (let reads = 0; reads < 6; reads += 1) {
      const parts = place();
      await (await ringOf(parts)).freshKey();
      let left = reads;
      const racing = {
        ...parts.keys,
        async getKey(...given: Parameters<typeof parts.keys.getKey>) {
          const found = await parts.keys.getKey(...given);
          left -= 1;
          if (left === 0) await rotateKeys({ ...parts, clock });
          return found;
        },
      };
      const ring = await openKeyRing({ vault: parts.vault, keys: racing, cipher: nodeCipher });
      await ring.freshKey();
    }
  });

  it("that was interrupted anywhere is begun again, and nothing was lost", async () => {
    for (let calls = 1; calls < 12; calls += 1) {
      const parts = place();
      const ring = await ringOf(parts);
      const { key, keyId } = await ring.freshKey();
      const sealed = await key.seal(plain, nonce, context, none);
      let left = calls;
      const stop = <T>(call: () => Promise<T>): Promise<T> => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error("interrupted")) : call();
      };
      const failing = {
        ...parts.keys,
        addKeys: (...given: Parameters<typeof parts.keys.addKeys>) =>
          stop(() => parts.keys.addKeys(...given)),
        getKey: (...given: Parameters<typeof parts.keys.getKey>) => stop(() => parts.keys.getKey(...given)),
        rewrapKeys: (...given: Parameters<typeof parts.keys.rewrapKeys>) =>
          stop(() => parts.keys.rewrapKeys(...given)),
        destroyKeys: (...given: Parameters<typeof parts.keys.destroyKeys>) =>
          stop(() => parts.keys.destroyKeys(...given)),
      };
      await rotateKeys({ vault: parts.vault, keys: failing, clock }).catch(() => undefined);
      expect(await (await (await ringOf(parts)).keyOf(keyId)).open(sealed, nonce, context)).toEqual(plain);
      await rotateKeys({ ...parts, clock });
      expect(await (await (await ringOf(parts)).keyOf(keyId)).open(sealed, nonce, context)).toEqual(plain);
    }
  });

  it("goes on while keys are added under the old one", async () => {
    const parts = place();
    const ring = await ringOf(parts);
    let added = 0;
    const racing = {
      ...parts.keys,
      async destroyKeys(...given: Parameters<typeof parts.keys.destroyKeys>) {
        // Somebody whose ring still has the old key, for the first time only.
        if (added === 0) for (; added < 100; added += 1) await ring.freshKey();
        await parts.keys.destroyKeys(...given);
      },
    };
    await rotateKeys({ vault: parts.vault, keys: racing, clock });
    expect(await parts.keys.getKey("store:1")).toMatchObject({ destroyedAt: clock.now() });
  });
});
