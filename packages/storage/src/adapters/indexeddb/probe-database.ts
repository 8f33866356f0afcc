import { newerFormat } from "@benhan/core";
import { type DatabaseFormat, formatOf, versionOf } from "./database-format.ts";
import { dataLost, foreignDatabase } from "./indexeddb.faults.ts";

/** What there is under a name: no database of ours, one of an older format, or one that is open now. */
export type Probed = "absent" | "older" | IDBDatabase;

/**
 * Looks at a database before anything touches it: an opening in our version would bring a foreign one to our format, and
 * make the tabs let go that use it.
 *
 * @throws `storage.indexeddb.data_lost`, `storage.indexeddb.foreign_database`, `core.store.newer_format`
 */
export async function probeDatabase<Rows>(
  factory: IDBFactory,
  name: string,
  format: DatabaseFormat<Rows>,
): Promise<Probed> {
  const database = await openPresent(factory, name);
  if (database === undefined) return "absent";
  const { version, objectStoreNames } = database;
  const newest = format.steps.length;
  const isOurs = objectStoreNames.contains(format.mark);
  if (isOurs && version === versionOf(format)) return database;
  database.close();
  if (isOurs && formatOf(version) > newest) {
    throw newerFormat({ found: formatOf(version), known: newest });
  }
  if (isOurs) return "older";
  // Somebody has opened the name before without putting anything in.
  const isEmpty = objectStoreNames.length === 0 && formatOf(version) <= newest && version % 10 > 0;
  if (!isEmpty) throw foreignDatabase({});
  return "absent";
}

/** Opens a database in the newest format: makes what is not there, and runs the steps that it lacks. */
export function makeDatabase<Rows>(
  factory: IDBFactory,
  name: string,
  format: DatabaseFormat<Rows>,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, versionOf(format));
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result: database, transaction } = request;
      // What is empty may have any version.
      const done = database.objectStoreNames.contains(format.mark) ? formatOf(oldVersion) : 0;
      for (const step of format.steps.slice(done)) step(database, transaction as IDBTransaction);
    };
    settle(request, resolve, reject);
  });
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
    settle(request, resolve, (error) => {
      if (isLost) reject(dataLost({}));
      else if (isNew) resolve(undefined);
      else reject(error);
    });
  });
}

function settle(
  request: IDBOpenDBRequest,
  resolve: (database: IDBDatabase) => void,
  reject: (error: unknown) => void,
): void {
  request.onsuccess = () => resolve(request.result);
  request.onerror = (event) => {
    event.preventDefault();
    reject(request.error);
  };
}
