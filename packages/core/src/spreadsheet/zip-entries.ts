import { spreadsheetUnreadable } from "./spreadsheet.faults.ts";

const centralHeader = 0x02014b50;
const centralHeaderBytes = 46;
const localHeaderBytes = 30;
const endRecordBytes = 22;
const zip64LocatorBytes = 20;

/** One file in a ZIP file, as its directory tells it. */
export interface ZipEntry {
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
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 8, true); left > 0; left -= 1) {
    if (at + centralHeaderBytes > end || view.getUint32(at, true) !== centralHeader) {
      throw spreadsheetUnreadable({ format: "XLSX" });
    }
    entries.push({
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
