import type { Uuid } from "@benhan/core";
import { isEmrError, keyRefused, storeClosed, storeDamaged, storeUnavailable } from "@benhan/core";
import { keyMissing, keysWanted, recordDisposed } from "../encryption/encryption.faults.ts";
import type { StoreParts } from "../front/parts.ts";
import type { DamageCode } from "./walk-item.ts";

const ofFaults: ReadonlyMap<string, DamageCode | "disposed"> = new Map<string, DamageCode | "disposed">([
  [recordDisposed.code, "disposed"],
  [keyMissing.code, "key-missing"],
  [keysWanted.code, "key-missing"],
  [keyRefused.code, "key-unreadable"],
  [storeDamaged.code, "content-changed"],
]);

/** Whether a failure says that the store cannot work now, rather than that something in it is damaged. */
export function isPassing(error: unknown, signal: AbortSignal | undefined): boolean {
  if (signal?.aborted === true) return true;
  if (!isEmrError(error)) return false;
  return error.code === storeUnavailable.code || error.code === storeClosed.code || error.retry !== "never";
}

/**
 * What is wrong with something that could not be opened.
 *
 * @throws the failure itself when it says nothing about the content
 */
export function openFailure(error: unknown, signal: AbortSignal | undefined): DamageCode | "disposed" {
  if (isPassing(error, signal)) throw error;
  if (!isEmrError(error)) return "unreadable";
  return ofFaults.get(error.code) ?? "unreadable";
}

/** What the work answers, or `undefined` where a part of the store that it needs cannot be read. */
export async function ifReadable<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isPassing(error, signal)) throw error;
    return undefined;
  }
}

/** What became of a key of the store. */
export async function keyState(
  { keys, sealing }: Pick<StoreParts, "keys" | "sealing">,
  sealed: Uint8Array | undefined,
  signal: AbortSignal | undefined,
): Promise<"sound" | "disposed" | "key-missing"> {
  const keyId: Uuid | undefined = sealed && sealing.keyIdOf(sealed);
  if (keyId === undefined || keys === undefined) return "sound";
  const key = await keys.getKey(keyId, signal ? { signal } : {});
  if (key === undefined) return "key-missing";
  return "destroyedAt" in key ? "disposed" : "sound";
}
