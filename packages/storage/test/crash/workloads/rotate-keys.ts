import { systemPlatform } from "@benhan/core/platform";
import { rotateKeys as rotate } from "@benhan/storage/encryption";
import { openKeyRing } from "../../../src/encryption/key-ring.ts";
import { webCipher } from "../../../src/encryption/web-cipher.ts";
import type { Worker, Workload } from "./workload.ts";

/** Wraps all keys of the store anew while others write. */
export const rotateKeys: Workload = {
  name: "rotation",
  needsKeys: true,
  isAlone: true,
  begin({ encryption, dice, tell, insist }: Worker) {
    if (encryption === undefined) throw new Error("there are no keys");
    const { clock } = systemPlatform();
    return async () => {
      const count = await insist("rotation", () => rotate(encryption));
      tell("rotated", count);
      await clock.sleep(dice.below(30));
    };
  },
  async broken({ encryption }, told) {
    if (encryption === undefined) return [];
    const wrong: string[] = [];
    const ring = await openKeyRing({ ...encryption, cipher: webCipher });
    let destroyed = 0;
    for await (const key of encryption.keys.listKeys()) {
      if ("destroyedAt" in key) destroyed += 1;
      else if (!key.keyId.startsWith("store:") && key.keyId !== "index") {
        await ring.keyOf(key.keyId as never).catch((error: unknown) => {
          wrong.push(`key ${key.keyId} cannot be read: ${error}`);
        });
      }
    }
    // Each rotation that was acknowledged has destroyed at least one more.
    const rotations = told.all("rotated").length;
    if (destroyed < rotations) wrong.push(`${rotations} rotations, but ${destroyed} keys destroyed`);
    return wrong;
  },
};
