const centralHeader = 0x02014b50;
const centralHeaderBytes = 46;
const localHeaderBytes = 30;

/** One file in a ZIP file, as its directory tells it. */
export interface ZipEntry {
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array;
  /** What the directory says; the packed bytes may disagree. */
  readonly unpackedSize: number;
}

/** The files of a ZIP file; none when there is no directory, which the reader will refuse anyway. */
export function zipEntries(zip: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: ZipEntry[] = [];
  for (let at = directoryStart(view); at >= 0 && at + centralHeaderBytes <= view.byteLength; ) {
    if (view.getUint32(at, true) !== centralHeader) break;
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

function directoryStart(view: DataView): number {
  const endRecordBytes = 22;
  const longestComment = 65_535;
  const lowest = Math.max(0, view.byteLength - endRecordBytes - longestComment);
  for (let at = view.byteLength - endRecordBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return view.getUint32(at + 16, true);
  }
  return -1;
}
