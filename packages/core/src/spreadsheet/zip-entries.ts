import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";

const centralHeader = 0x02014b50;
const centralHeaderBytes = 46;
const localHeaderBytes = 30;
const endRecordBytes = 22;
const zip64LocatorBytes = 20;

/** One file in a ZIP file, as its directory tells it. */
export interface ZipEntry {
  /** Where the directory tells of it. */
  readonly at: number;
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** What the directory says; the packed bytes may disagree. */
  readonly unpackedSize: number;
}

/**
 * The files of a ZIP file. The reader of workbooks takes what the end record says and looks at no marks in between, so
 * a directory that is not wholly what it should be is refused, and so are the larger numbers of ZIP64: it could show
 * the reader other files than these.
 *
 * @throws EmrError `core.spreadsheet.file_unreadable`
 */
export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
  if (end < 0 || hasZip64(view, end)) throw spreadsheetUnreadable({ format: "XLSX" });
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 8, true); left > 0; left -= 1) {
    if (at + centralHeaderBytes > end || view.getUint32(at, true) !== centralHeader) {
      throw spreadsheetUnreadable({ format: "XLSX" });
    }
    const nameAt = view.byteOffset + at + centralHeaderBytes;
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameAt, view.getUint16(at + 28, true)));
    // The reader would take one of the two.
    if (names.has(name)) throw spreadsheetUnreadable({ format: "XLSX" });
    names.add(name);
    entries.push({
      at,
      name,
      method: view.getUint16(at + 10, true),
      packed: packedBytes(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
      unpackedSize: view.getUint32(at + 24, true),
    });
    const lengths =
      view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    at += centralHeaderBytes + lengths;
  }
  return entries;
}

/**
 * The ZIP file with other content for some of its entries, unpacked. The new content and a new directory stand behind
 * what was there; sums of the old content are left as they were, as the reader of workbooks looks at none.
 */
export function zipWith(zip: Uint8Array, contents: ReadonlyMap<ZipEntry, Uint8Array>): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endRecord(view);
  const from = view.getUint32(end + 16, true);
  const directory = zip.slice(from, end);
  const entry = new DataView(directory.buffer);
  const parts: Uint8Array[] = [zip.subarray(0, end)];
  let size = end;
  const put = (part: Uint8Array) => {
    parts.push(part);
    size += part.length;
  };
  for (const [{ at }, content] of contents) {
    entry.setUint16(at - from + 10, 0, true);
    entry.setUint32(at - from + 20, content.length, true);
    entry.setUint32(at - from + 24, content.length, true);
    entry.setUint32(at - from + 42, size, true);
    put(new Uint8Array(localHeaderBytes));
    put(content);
  }
  const last = zip.slice(end, end + endRecordBytes);
  const record = new DataView(last.buffer);
  record.setUint32(16, size, true);
  record.setUint16(20, 0, true);
  put(directory);
  // So that nothing of the directory can be taken for the larger numbers of ZIP64.
  put(new Uint8Array(zip64LocatorBytes));
  put(last);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function packedBytes(view: DataView, header: number, size: number): Uint8Array {
  if (header + localHeaderBytes > view.byteLength) return new Uint8Array();
  const names = view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const start = Math.min(header + localHeaderBytes + names, view.byteLength);
  const end = Math.min(start + size, view.byteLength);
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}

/** Where the directory is told of, the last place first, as the reader looks for it; -1 when there is none. */
function endRecord(view: DataView): number {
  const longestComment = 65_535;
  const lowest = Math.max(0, view.byteLength - endRecordBytes - longestComment);
  for (let at = view.byteLength - endRecordBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** No workbook that may be read has so many or so large files. */
function hasZip64(view: DataView, end: number): boolean {
  return end >= zip64LocatorBytes && view.getUint32(end - zip64LocatorBytes, true) === 0x07064b50;
}
