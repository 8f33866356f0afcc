import { given, type OptionShape } from "@benhan/core/options";
import { notAvailable } from "./indexeddb.faults.ts";

/** What is used of a window or of a worker. */
export interface IndexedDbScope {
  readonly indexedDB: IDBFactory;
  /** Makes ranges of keys. */
  readonly IDBKeyRange: Pick<typeof IDBKeyRange, "bound">;
  readonly addEventListener?: (type: "pagehide", listener: (event: Event) => void) => void;
  readonly removeEventListener?: (type: "pagehide", listener: (event: Event) => void) => void;
}

/** A window: an object of the browser. */
export const scopeShape: OptionShape = given;

/**
 * The databases of a window.
 *
 * @throws `storage.indexeddb.not_available`
 */
export function usableScope(
  scope: Partial<IndexedDbScope> = globalThis as Partial<IndexedDbScope>,
): IndexedDbScope {
  try {
    if (scope.indexedDB && scope.IDBKeyRange) return scope as IndexedDbScope;
  } catch (cause) {
    // Some browsers refuse the mere look.
    throw notAvailable({}, { cause });
  }
  throw notAvailable({});
}
