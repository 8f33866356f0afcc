import { type DigestText, formatDigest } from "@benhan/core/digest";
import type { EmrError } from "@benhan/core/faults";
import type { Digest } from "@benhan/core/ports";
import { PageCounter } from "../paper/record/page-counter.ts";
import { mostBytesOf, type PackageLimits } from "./package-limits.ts";
import type { PackagedFile } from "./package-manifest.ts";
import { packageTooLarge } from "./record-package.faults.ts";
import { ZipWriter } from "./zip-writer.ts";

export interface PackageWriterOptions {
  readonly digest: Digest;
  readonly limits: PackageLimits;
  /** Files that will be added at most. */
  readonly total: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Writes the files of a package piece by piece within its limits, and keeps what the manifest says of each. */
export class PackageWriter {
  readonly #zip = new ZipWriter();
  readonly #options: PackageWriterOptions;
  readonly #files: PackagedFile[] = [];
  #unpacked = 0;
  #packed = 0;

  /** @throws EmrError `exchange.record_package.beyond_limits` */
  constructor(options: PackageWriterOptions) {
    this.#options = options;
    if (options.total > options.limits.maxFiles) throw this.#tooLarge();
  }

  /** What was added, in that order. */
  get files(): readonly PackagedFile[] {
    return this.#files;
  }

  /** Adds a file; the pieces of the package that came of it are the caller's to pass on. */
  async *add(
    path: string,
    pieces: AsyncIterable<Uint8Array> | readonly Uint8Array[],
    facts: Omit<PackagedFile, "path" | "size" | "digest"> = {},
  ): AsyncGenerator<Uint8Array, void, undefined> {
    const { digest, limits, signal, total, onProgress } = this.#options;
    const push = this.#zip.open(path);
    const hash = digest.create();
    const counter = new PageCounter();
    const isDrawn = path.endsWith(".pdf") && facts.signed !== true;
    let size = 0;
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      size += piece.length;
      this.#unpacked += piece.length;
      if (this.#unpacked > limits.maxUnpackedBytes || size > mostBytesOf(path, limits))
        throw this.#tooLarge();
      hash.update(piece);
      if (isDrawn) counter.take(piece);
      push(piece, false);
      yield* this.#written();
    }
    push(new Uint8Array(), true);
    yield* this.#written();
    this.#files.push({
      path,
      size,
      digest: formatDigest(hash.digest()),
      ...(isDrawn && { pages: counter.pages }),
      ...facts,
    });
    onProgress?.({ done: this.#files.length, total });
  }

  /** The digest of bytes that are added later. */
  digestOf(bytes: Uint8Array): DigestText {
    return formatDigest(this.#options.digest.create().update(bytes).digest());
  }

  /** The last pieces. */
  *end(): Generator<Uint8Array, void, undefined> {
    this.#zip.end();
    yield* this.#written();
  }

  *#written(): Generator<Uint8Array, void, undefined> {
    for (const piece of this.#zip.taken()) {
      this.#packed += piece.length;
      if (this.#packed > this.#options.limits.maxBytes) throw this.#tooLarge();
      yield piece;
    }
  }

  #tooLarge(): EmrError {
    const { maxBytes } = this.#options.limits;
    return packageTooLarge({ megabytes: Math.round(maxBytes / (1024 * 1024)) });
  }
}
