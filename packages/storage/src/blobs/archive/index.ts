export { type BlobArchiveOptions, openBlobArchive } from "./open-blob-archive.ts";
