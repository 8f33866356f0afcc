import type { BlobStoreTraits, KeyStoreTraits, StoreTraits } from "@benhan/core/contract";

/** What the stores of this package claim about themselves: their suites run, and the page of adapters is made, by it. */
export const storeTraits = {
  memory: { durable: false, shared: true, damageable: true },
  SQLite: { durable: true, shared: true, damageable: true },
  PostgreSQL: { durable: true, shared: true, damageable: true },
  IndexedDB: { durable: true, shared: true, damageable: true },
} as const satisfies Readonly<Record<string, StoreTraits>>;

export const keyStoreTraits = {
  memory: { durable: false, shared: false },
  SQLite: { durable: true, shared: true, readable: true },
  PostgreSQL: { durable: true, shared: true, readable: true },
  IndexedDB: { durable: true, shared: true },
} as const satisfies Readonly<Record<string, KeyStoreTraits>>;

export const blobStoreTraits = {
  memory: { durable: false, shared: false },
  "folder of files": { durable: true, shared: true, damageable: true },
} as const satisfies Readonly<Record<string, BlobStoreTraits>>;
