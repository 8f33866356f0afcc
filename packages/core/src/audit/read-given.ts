import { isObject } from "../options/option-shape.ts";

/** The members of an object, each asked once; `undefined` of what is none, or cannot be read (a getter that throws). */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return isObject(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The items of a list, each asked once; `undefined` of what is none, or cannot be read. */
export function itemsOf(value: unknown): readonly unknown[] | undefined {
  try {
    return Array.isArray(value) ? [...value] : undefined;
  } catch {
    return undefined;
  }
}

/** The hashes of a list; `undefined` of what is no list of bytes. */
export function hashesOf(value: unknown): readonly Uint8Array[] | undefined {
  const items = itemsOf(value);
  return items?.every((item) => isBytes(item)) ? (items as readonly Uint8Array[]) : undefined;
}

function isBytes(value: unknown): value is Uint8Array {
  // Not `instanceof`, which asks a proxy.
  return ArrayBuffer.isView(value) && value instanceof Uint8Array;
}
