import { type DigestText, formatDigest } from "@benhan/core/digest";
import type { Digest } from "@benhan/core/ports";
import { manifestName, tagManifestName } from "./bag-manifest.ts";
import { manifestPath } from "./bag-path.ts";
import type { PackageSink } from "./package-sink.ts";
import { bytePieces, type Pieces } from "./pieces.ts";

/** A file as it was written. */
export interface WrittenFile {
  /** Relative to the bag: `data/…`. */
  readonly path: string;
  readonly size: number;
  readonly digest: DigestText;
}

/** A bag in the making (RFC 8493, BagIt 1.0). */
export interface BagWriter {
  /** How many files of data were written, and how many bytes. */
  readonly total: { readonly files: number; readonly bytes: number };
  /** Writes a file below `data/`. One at a time. */
  add(path: string, content: Pieces): Promise<WrittenFile>;
  /** Writes the tag files. `info` are lines of `bag-info.txt`; `Payload-Oxum` comes to them. */
  finish(info: readonly (readonly [label: string, value: string])[]): Promise<void>;
}

/** @official RFC 8493 2.1.1 */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** Begins a bag. Its manifest grows with it, so that a bag of any size needs the memory of one piece. */
export async function createBagWriter(
  sink: PackageSink,
  digest: Digest,
  signal: AbortSignal | undefined,
): Promise<BagWriter> {
  const total = { files: 0, bytes: 0 };
  const tags: WrittenFile[] = [];
  const manifest = await sink.create(manifestName);
  const hash = digest.create();
  let manifestSize = 0;

  async function write(path: string, content: Pieces): Promise<WrittenFile> {
    signal?.throwIfAborted();
    const file = await sink.create(path);
    const own = digest.create();
    let size = 0;
    for await (const piece of bytePieces(content)) {
      signal?.throwIfAborted();
      own.update(piece);
      size += piece.length;
      await file.write(piece);
    }
    await file.close();
    return { path, size, digest: formatDigest(own.digest()) };
  }

  return {
    total,
    async add(path, content) {
      const written = await write(`data/${path}`, content);
      const line = new TextEncoder().encode(lineOf(written));
      hash.update(line);
      manifestSize += line.length;
      await manifest.write(line);
      total.files += 1;
      total.bytes += written.size;
      return written;
    },
    async finish(info) {
      await manifest.close();
      const oxum = ["Payload-Oxum", `${total.bytes}.${total.files}`] as const;
      const lines = [...info, oxum].map(([label, value]) => `${label}: ${oneLine(value)}\n`);
      tags.push(await write("bag-info.txt", lines.join("")));
      tags.push(await write("bagit.txt", bagDeclaration));
      tags.push({ path: manifestName, size: manifestSize, digest: formatDigest(hash.digest()) });
      await write(tagManifestName, tags.map(lineOf).join(""));
    },
  };
}

const lineOf = ({ path, digest }: WrittenFile): string =>
  `${digest.slice("sha-256:".length)}  ${manifestPath(path)}\n`;

const oneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
