import { mostBytesOf, type PackageLimits } from "./package-limits.ts";
import { isPackagePath } from "./package-path.ts";
import { readEntry, type ZipFile } from "./zip-entry.ts";

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

const endMark = 0x06054b50;
const endLength = 22;

/**
 * The files of a ZIP file, by its directory; nothing is unpacked yet. What two readers could read in two ways is
 * refused: text before, between or behind, entries that say something else than the directory, entries over each other,
 * names twice.
 */
export function readZip(
  bytes: Uint8Array,
  limits: PackageLimits,
): { readonly files: readonly ZipFile[]; readonly faults: readonly ZipFault[] } {
  const none = (kind: ZipFault["kind"]) => ({ files: [], faults: [{ kind }] });
  if (bytes.length > limits.maxBytes) return none("too_large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endLength;
  if (end < 0 || view.getUint32(end, true) !== endMark) return none("not_zip");
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
    const read = readEntry({ bytes, view, start, end }, at, next);
    if (typeof read === "string") {
      faults.push({ kind: read, entry });
      return { files: [], faults };
    }
    const { file, nextCentral, nextLocal } = read;
    at = nextCentral;
    next = nextLocal;
    unpacked += file.size;
    if (unpacked > limits.maxUnpackedBytes || file.size > mostBytesOf(file.path, limits)) {
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
