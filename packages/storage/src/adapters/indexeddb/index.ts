export {
  asOutboxLeader,
  type LockManagerShape,
  type OutboxLeaderOptions,
} from "./as-outbox-leader.ts";
export { type IndexedDbStorageOptions, openIndexedDbStorage } from "./open-indexeddb-storage.ts";
