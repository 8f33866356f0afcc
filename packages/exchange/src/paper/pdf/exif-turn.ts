/** How a picture is turned before it is shown: a matrix of PDF over its unit square. */
export type PictureTurn = readonly [number, number, number, number, number, number];

/** By the orientation of EXIF, from 1: cameras write how they were held, and leave the pixels lying. */
const turns: readonly (PictureTurn | undefined)[] = [
  undefined,
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
];
const exifName = "Exif\0\0";
const orientationTag = 0x0112;

/** The turn that an APP1 segment of a JPEG asks for; undefined when the picture stands as it lies. */
export function exifTurn(segment: Uint8Array): PictureTurn | undefined {
  if (String.fromCharCode(...segment.subarray(0, exifName.length)) !== exifName) return undefined;
  const tiff = segment.subarray(exifName.length);
  if (tiff.length < 8) return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return undefined;
  const end = directory + 2 + 12 * view.getUint16(directory, isLittle);
  for (let at = directory + 2; at + 12 <= Math.min(end, tiff.length); at += 12) {
    if (view.getUint16(at, isLittle) === orientationTag) return turns[view.getUint16(at + 8, isLittle) - 1];
  }
  return undefined;
}

/** Whether width and height change places. */
export function isSideways([across]: PictureTurn): boolean {
  return across === 0;
}
