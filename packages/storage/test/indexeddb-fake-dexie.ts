import { Dexie, type DexieConstructor } from "dexie";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";

/** A Dexie on databases in the memory of this process; each call makes a browser of its own. */
export function createFakeDexie(indexedDB: IDBFactory = new IDBFactory()): DexieConstructor {
  class FakeDexie extends Dexie {
    static override readonly dependencies = { indexedDB, IDBKeyRange };
    static override delete(name: string) {
      return new FakeDexie(name).delete();
    }
    constructor(name: string, options: object = {}) {
      super(name, { indexedDB, IDBKeyRange, ...options });
    }
  }
  return FakeDexie as unknown as DexieConstructor;
}
