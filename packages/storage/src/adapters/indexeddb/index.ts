export {
  asOutboxLeader,
  type LockManagerShape,
  type OutboxLeaderOptions,
} from "./as-outbox-leader.ts";
export type { IndexedDbScope } from "./indexeddb-scope.ts";
export { type IndexedDbKeyStoreOptions, openIndexedDbKeyStore } from "./keys/open-indexeddb-key-store.ts";
export { type IndexedDbStorageOptions, openIndexedDbStorage } from "./open-indexeddb-storage.ts";
