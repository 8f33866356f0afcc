import type { IndexedDbScope } from "@benhan/storage/indexeddb";

/** Deletes a database as another program of the site would. */
export function deleteDatabase({ indexedDB }: IndexedDbScope, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Changes the rows of an object store behind the back of whoever keeps them. A row that becomes `undefined` is deleted. */
export function changeRows<Row>(
  { indexedDB }: IndexedDbScope,
  name: string,
  store: string,
  change: (row: Row) => Row | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction([store], "readwrite");
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
      const rows = transaction.objectStore(store).openCursor();
      rows.onsuccess = () => {
        const cursor = rows.result;
        if (cursor === null) return;
        const row = change(cursor.value);
        if (row === undefined) cursor.delete();
        else cursor.update(row);
        cursor.continue();
      };
    };
  });
}
