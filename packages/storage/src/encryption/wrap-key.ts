import { type FacilityId, keyRefused } from "@benhan/core";
import { systemRandom } from "@benhan/core/platform";
import type { StoredKey } from "@benhan/core/ports";
import { type CipherKey, nonceLength } from "./cipher.ts";
import { contextBytes } from "./envelope.ts";
import type { RandomBytes } from "./random-pool.ts";

/** What a wrapped key is bound to: its facility and its own id. */
export function contextOf(facilityId: FacilityId, keyId: string): string {
  return JSON.stringify(["benhan-key/1", facilityId, keyId]);
}

/** Wraps a key under another: a nonce of 12 bytes, then the sealed key. */
export async function wrapUnder(
  over: CipherKey,
  wrappedBy: string,
  bytes: Uint8Array,
  { facilityId, keyId }: { readonly facilityId: FacilityId; readonly keyId: string },
  random: RandomBytes = systemRandom.bytes,
): Promise<StoredKey> {
  const nonce = random(nonceLength);
  const wrapped = await over.seal(bytes, nonce, contextBytes([contextOf(facilityId, keyId)]), nonce);
  return { keyId, wrappedBy, wrapped };
}

/** The key again. @throws EmrError `core.keys.refused` when the row was altered */
export async function unwrapWith(
  over: CipherKey,
  { keyId, wrapped }: StoredKey,
  facilityId: FacilityId,
): Promise<Uint8Array> {
  const nonce = wrapped.subarray(0, nonceLength);
  const context = contextBytes([contextOf(facilityId, keyId)]);
  const bytes = await over.open(wrapped.subarray(nonceLength), nonce, context);
  if (bytes === undefined) throw keyRefused({});
  return bytes;
}
