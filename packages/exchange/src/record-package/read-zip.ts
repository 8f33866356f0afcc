import { Inflate } from "fflate";
import type { PackageLimits } from "./package-limits.ts";
import { isPackagePath } from "./package-path.ts";

/** One file as the directory of the package tells it. Its bytes are a view of the package. */
export interface ZipFile {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  readonly size: number;
}

/** Why a ZIP file is not taken; `path` is where it happens. */
export interface ZipFault {
  readonly kind:
    | "not_zip"
    | "too_large"
    | "path_unsafe"
    | "path_twice"
    | "no_plain_file"
    | "encrypted"
    | "entry_unreadable";
  /** Of the entry in the directory, from 0. */
  readonly entry?: number;
  /** Its path, when it is one that a package may hold. */
  readonly path?: string;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;
const lengths = { local: 30, central: 46, end: 22 } as const;
/** Encrypted; strongly encrypted; with a masked directory. */
const encryptedBits = 0x1 | 0x40 | 0x2000;
/** Among the attributes of an entry: a folder, as DOS marks it. */
const dosFolder = 0x10;

/**
 * The files of a ZIP file, by its directory; nothing is unpacked yet. What two readers could read in two ways is
 * refused: text before, between or behind, other names at the entries themselves, entries over each other, names twice.
 */
export function readZip(
  bytes: Uint8Array,
  limits: PackageLimits,
): { readonly files: readonly ZipFile[]; readonly faults: readonly ZipFault[] } {
  const none = (kind: ZipFault["kind"]) => ({ files: [], faults: [{ kind }] });
  if (bytes.length > limits.maxBytes) return none("too_large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - lengths.end;
  if (end < 0 || view.getUint32(end, true) !== signatures.end) return none("not_zip");
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const isWhole =
    view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count && start + size === end;
  if (!isWhole || view.getUint16(end + 20, true) !== 0) return none("not_zip");
  if (count > limits.maxFiles) return none("too_large");

  const files: ZipFile[] = [];
  const faults: ZipFault[] = [];
  const names = new Set<string>();
  let at = start;
  // Where the next entry must begin: entries follow each other in the order of the directory.
  let next = 0;
  let unpacked = 0;
  for (let entry = 0; entry < count; entry += 1) {
    const read = readEntry(bytes, view, at, end, next, start);
    if (typeof read === "string") {
      faults.push({ kind: read, entry });
      return { files: [], faults };
    }
    const { file, nextCentral, nextLocal } = read;
    at = nextCentral;
    next = nextLocal;
    unpacked += file.size;
    if (
      unpacked > limits.maxUnpackedBytes ||
      (file.size > limits.maxDataBytes && !file.path.endsWith(".pdf"))
    ) {
      return { files: [], faults: [...faults, { kind: "too_large", entry }] };
    }
    const isSafe = isPackagePath(file.path);
    if (!isSafe) faults.push({ kind: "path_unsafe", entry });
    // Systems that do not tell A from a would write one over the other.
    else if (names.has(file.path.toLowerCase())) faults.push({ kind: "path_twice", entry, path: file.path });
    else if (!read.isPlain) faults.push({ kind: "no_plain_file", entry, path: file.path });
    else files.push(file);
    names.add(file.path.toLowerCase());
  }
  if (at !== end || next !== start) return none("not_zip");
  return { files: faults.length > 0 ? [] : files, faults };
}

interface EntryRead {
  readonly file: ZipFile;
  /** No link, folder or device, which a program that unpacks it would make of it. */
  readonly isPlain: boolean;
  readonly nextCentral: number;
  readonly nextLocal: number;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  next: number,
  start: number,
): EntryRead | "entry_unreadable" | "encrypted" {
  if (at + lengths.central > end || view.getUint32(at, true) !== signatures.central)
    return "entry_unreadable";
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const beside = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const disk = view.getUint16(at + 34, true);
  const local = view.getUint32(at + 42, true);
  const nextCentral = at + lengths.central + nameLength + beside;
  if ((flags & encryptedBits) !== 0) return "encrypted";
  const isKnown = method === 0 || method === 8;
  if (!isKnown || disk !== 0 || nextCentral > end || local !== next || size === 0xffffffff)
    return "entry_unreadable";
  if (local + lengths.local > start || view.getUint32(local, true) !== signatures.local)
    return "entry_unreadable";
  const name = bytes.subarray(at + lengths.central, at + lengths.central + nameLength);
  const localLength = view.getUint16(local + 26, true);
  const from = local + lengths.local + localLength + view.getUint16(local + 28, true);
  const localName = bytes.subarray(local + lengths.local, local + lengths.local + localLength);
  const sameHead =
    view.getUint16(local + 6, true) === flags &&
    view.getUint16(local + 8, true) === method &&
    same(name, localName);
  const to = from + packedSize;
  if (!sameHead || to > start || (method === 0 && packedSize !== size)) return "entry_unreadable";
  const nextLocal = to + ((flags & 0x8) === 0 ? 0 : descriptorLength(view, to, start));
  if (nextLocal > start) return "entry_unreadable";
  const path = latin(name);
  const attributes = view.getUint32(at + 38, true);
  const unixKind = (attributes >>> 16) & 0o170000;
  return {
    isPlain: (unixKind === 0 || unixKind === 0o100000) && (attributes & dosFolder) === 0,
    file: { path, packed: bytes.subarray(from, to), isDeflated: method === 8, size },
    nextCentral,
    nextLocal,
  };
}

/** The sizes behind the bytes of an entry, with or without their mark. */
function descriptorLength(view: DataView, at: number, start: number): number {
  return at + 4 <= start && view.getUint32(at, true) === 0x08074b50 ? 16 : 12;
}

/** Paths of a package are ASCII; anything else comes out as something that is refused. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

const stride = 64 * 1024;

/**
 * Unpacks a file piece by piece and stops where it becomes longer than its directory said: a bomb unpacks no further
 * than one piece.
 *
 * @returns Whether it was as long as it said.
 */
export function unpack({ packed, isDeflated, size }: ZipFile, take: (piece: Uint8Array) => void): boolean {
  if (!isDeflated) {
    take(packed);
    return packed.length === size;
  }
  let length = 0;
  let isLast = false;
  try {
    const inflate = new Inflate((piece, final) => {
      length += piece.length;
      if (length > size) throw new RangeError();
      take(piece);
      isLast ||= final;
    });
    for (let at = 0; at < packed.length; at += stride) {
      inflate.push(packed.subarray(at, at + stride), at + stride >= packed.length);
    }
  } catch {
    return false;
  }
  return isLast && length === size;
}
