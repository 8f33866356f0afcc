import { newerFormat } from "@benhan/core";
import { dataLost, foreignDatabase } from "./indexeddb.faults.ts";
import { markStore, newestFormat } from "./schema.ts";

/** The format that stands behind a version of a database: Dexie multiplies by ten. */
export function formatOf(version: number): number {
  return Math.ceil(version / 10);
}

/**
 * Looks at a database before Dexie touches it: Dexie would bring a foreign one to our format, and open a newer one as if it
 * were ours. Answers whether it holds a store.
 *
 * @throws `storage.indexeddb.data_lost`, `storage.indexeddb.foreign_database`, `core.store.newer_format`
 */
export async function probeDatabase(factory: IDBFactory, name: string): Promise<boolean> {
  const database = await openPresent(factory, name);
  if (database === undefined) return false;
  const { version, objectStoreNames } = database;
  database.close();
  // Somebody has opened the name before without putting anything in.
  if (objectStoreNames.length === 0 && formatOf(version) <= newestFormat && version % 10 > 0) return false;
  if (!objectStoreNames.contains(markStore)) throw foreignDatabase({});
  if (formatOf(version) > newestFormat) {
    throw newerFormat({ found: formatOf(version), known: newestFormat });
  }
  return true;
}

/** Opens a database as it is; `undefined` when there is none, and none is made. */
function openPresent(factory: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    let isNew = false;
    let isLost = false;
    const request = factory.open(name);
    request.onupgradeneeded = (event) => {
      // Chromium tells so once, to whoever opens first after it has deleted a damaged database.
      isLost = (event as { readonly dataLoss?: unknown }).dataLoss === "total";
      // Only asked for when there was none; taken back, nothing of it stays.
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isLost) reject(dataLost({}));
      else if (isNew) resolve(undefined);
      else reject(request.error);
    };
  });
}
