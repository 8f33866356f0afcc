export { attachmentsOf, type ReferencesOf } from "./attachments-of.ts";
export { type CopyBlobsOptions, copyBlobs } from "./copy-blobs.ts";
export { createMemoryBlobStore, type MemoryBlobStoreOptions } from "./memory-blob-store.ts";
export { type MissingBlob, missingBlobs } from "./missing-blobs.ts";
export { type UnreferencedOptions, unreferencedBlobs } from "./unreferenced-blobs.ts";
export type { ReferenceOptions } from "./walk-references.ts";
