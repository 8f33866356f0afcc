import { Inflate } from "fflate";
import { Crc32 } from "./crc32.ts";
import type { ZipFile } from "./zip-entry.ts";

const stride = 64 * 1024;

/**
 * Unpacks a file piece by piece and stops where it becomes longer than its directory said: a bomb unpacks no further
 * than one piece.
 *
 * @returns Whether it is what the directory said: so long, of this checksum, and nothing hidden behind it.
 */
export function unpack(
  { packed, isDeflated, size, checksum }: ZipFile,
  take: (piece: Uint8Array) => void,
): boolean {
  const crc = new Crc32();
  let length = 0;
  const isWhole = piecesOf(packed, isDeflated, (piece) => {
    length += piece.length;
    if (length > size) throw new RangeError();
    crc.take(piece);
    take(piece);
  });
  if (!isWhole || length !== size || crc.value !== checksum) return false;
  // Without its last byte a stream has no end, unless it ended before and something is hidden behind it.
  return !isDeflated || !piecesOf(packed.subarray(0, -1), true, () => undefined);
}

/** Whether it could be unpacked to its end. */
function piecesOf(packed: Uint8Array, isDeflated: boolean, take: (piece: Uint8Array) => void): boolean {
  try {
    if (!isDeflated) {
      take(packed);
      return true;
    }
    const inflate = new Inflate(take);
    for (let at = 0; at < packed.length; at += stride) {
      inflate.push(packed.subarray(at, at + stride), at + stride >= packed.length);
    }
    return packed.length > 0;
  } catch {
    return false;
  }
}
