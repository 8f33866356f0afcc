import type { IndexedDbScope } from "@benhan/storage/indexeddb";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";

/** A window whose databases are in the memory of this process. */
export interface FakeScope extends IndexedDbScope {
  /** Does what a browser does when the user leaves the page and may come back to it. */
  putAside(): void;
}

/** Makes a window; each call makes a browser of its own. */
export function createFakeScope(indexedDB: IDBFactory = new IDBFactory()): FakeScope {
  const events = new EventTarget();
  return {
    indexedDB: indexedDB as unknown as IndexedDbScope["indexedDB"],
    IDBKeyRange: IDBKeyRange as unknown as IndexedDbScope["IDBKeyRange"],
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    removeEventListener: (type, listener) => events.removeEventListener(type, listener),
    putAside: () => void events.dispatchEvent(Object.assign(new Event("pagehide"), { persisted: true })),
  };
}
