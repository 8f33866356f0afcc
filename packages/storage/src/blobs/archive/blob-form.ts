import type { FileHandle } from "node:fs/promises";
import type { DigestText } from "@benhan/core";
import type { Segment } from "../read-source.ts";

/** What a file tells of its blob without being read. */
export interface FileHead {
  readonly digest: DigestText;
  readonly size: number;
  /** When it was stored, in milliseconds since 1970: what the file system has as the time of its content. */
  readonly storedMs: number;
  /** Whether the file is as long as it must be. */
  readonly isWhole: boolean;
}

/** How a content stands in a file: in plain, or sealed. */
export interface BlobForm {
  /** Bytes of a part, as `write` takes them. */
  readonly segmentLength: number;
  /** 64 hexadecimal digits, by which the file is found. */
  nameOf(digest: DigestText): string;
  /** Writes a content into an empty file. */
  write(
    file: FileHandle,
    segments: AsyncIterable<Segment>,
    signal: AbortSignal | undefined,
  ): Promise<Pick<FileHead, "digest" | "size">>;
  /**
   * `undefined` when there is no such file.
   *
   * @throws EmrError `core.store.damaged`, and what keys throw
   */
  headOf(path: string, name: string, signal?: AbortSignal): Promise<FileHead | undefined>;
  /** The content. @throws EmrError `core.store.damaged` */
  read(path: string, digest: DigestText, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array>;
  /** Makes the content unreadable wherever copies of the file are. Nothing to do when it has been done. */
  destroy(path: string, name: string): Promise<void>;
}
