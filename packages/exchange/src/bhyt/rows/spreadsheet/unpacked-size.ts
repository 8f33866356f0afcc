const centralHeader = 0x02014b50;
const centralHeaderBytes = 46;

/**
 * How many bytes a ZIP file says that it unpacks to: the sum over its directory. A guard against files that are small
 * and unpack to gigabytes; 0 when there is no directory, which the reader will refuse anyway.
 */
export function unpackedSize(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let total = 0;
  for (let at = directoryStart(view); at >= 0 && at + centralHeaderBytes <= view.byteLength; ) {
    if (view.getUint32(at, true) !== centralHeader) break;
    total += view.getUint32(at + 24, true);
    const lengths =
      view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    at += centralHeaderBytes + lengths;
  }
  return total;
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
