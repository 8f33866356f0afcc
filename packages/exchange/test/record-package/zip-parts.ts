import { crc32 } from "node:zlib";

/** A file as it is to stand in a ZIP file that nobody would write. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Changes of what its headers say. */
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly localName?: string;
  readonly offset?: number;
  /** Of the file unpacked; by default of the bytes. */
  readonly checksum?: number;
  /** What only the file itself says, or only the directory. */
  readonly local?: { readonly size?: number; readonly checksum?: number; readonly extra?: Uint8Array };
  readonly central?: { readonly extra?: Uint8Array; readonly comment?: string };
  /** As the directory says: kind and rights of Unix in the upper half. */
  readonly attributes?: number;
}

const utf8 = new TextEncoder();

/** A ZIP file of such parts, byte by byte, stored unless `method` says otherwise. */
export function zipOf(parts: readonly ZipPart[], comment = ""): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const {
      name,
      bytes,
      flags = 0,
      method = 0,
      size = bytes.length,
      localName = name,
      offset = at,
      attributes = 0,
      checksum = crc32(bytes),
      local: own = {},
      central: listed = {},
    } = part;
    const { extra = new Uint8Array() } = own;
    const beside = joined([listed.extra ?? new Uint8Array(), utf8.encode(listed.comment ?? "")]);
    const local = header(30, 0x04034b50, [
      [6, 2, flags],
      [8, 2, method],
      [14, 4, own.checksum ?? checksum],
      [18, 4, bytes.length],
      [22, 4, own.size ?? size],
      [26, 2, utf8.encode(localName).length],
      [28, 2, extra.length],
    ]);
    const central = header(46, 0x02014b50, [
      [8, 2, flags],
      [10, 2, method],
      [16, 4, checksum],
      [20, 4, bytes.length],
      [24, 4, size],
      [28, 2, utf8.encode(name).length],
      [30, 2, listed.extra?.length ?? 0],
      [32, 2, utf8.encode(listed.comment ?? "").length],
      [38, 4, attributes],
      [42, 4, offset],
    ]);
    chunks.push(local, utf8.encode(localName), extra, bytes);
    directory.push(central, utf8.encode(name), beside);
    at += 30 + utf8.encode(localName).length + extra.length + bytes.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = header(22, 0x06054b50, [
    [8, 2, parts.length],
    [10, 2, parts.length],
    [12, 4, length],
    [16, 4, at],
    [20, 2, utf8.encode(comment).length],
  ]);
  return joined([...chunks, ...directory, end, utf8.encode(comment)]);
}

function header(
  length: number,
  mark: number,
  fields: readonly (readonly [number, 2 | 4, number])[],
): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
