import type { FacilityId } from "@benhan/core";

/**
 * A key or a key of an index: the facility first, then texts as their UTF-8 bytes and numbers. IndexedDB compares
 * strings by UTF-16 code unit, bytes as they are, which is the order of code points.
 */
export type Key = readonly (Uint8Array | number)[];

/** Makes the keys of one facility. */
export type KeyMaker = (...parts: readonly (string | number)[]) => Key;

/** Makes keys that begin with this facility: no range of them reaches another's rows. */
export function createKeyMaker(facilityId: FacilityId): KeyMaker {
  const encoder = new TextEncoder();
  const facility = encoder.encode(facilityId);
  return (...parts) => [facility, ...parts.map((part) => partOf(part, encoder))];
}

// Types are not trusted: JavaScript callers exist, and a key that is none ends the transaction.
function partOf(part: unknown, encoder: TextEncoder): Uint8Array | number {
  if (typeof part === "number" && !Number.isNaN(part)) return part;
  // Bytes of no length are taken for detached ones, which are no key, by some. A number stands before all bytes.
  return part === "" ? Number.NEGATIVE_INFINITY : encoder.encode(String(part));
}

/** Greater than every key that begins with these parts: lists are greater than bytes, and bytes than numbers. */
export function endOf(prefix: Key): readonly unknown[] {
  return [...prefix, []];
}
