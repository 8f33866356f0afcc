export { createMemoryDatabase, type MemoryDatabase } from "./memory-database.ts";
export { type MemoryStorageOptions, openMemoryStorage } from "./open-memory-storage.ts";
