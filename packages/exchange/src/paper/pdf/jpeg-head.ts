import { exifTurn, type PictureTurn } from "./exif-turn.ts";

/** What a PDF has to know of a JPEG, which it holds as it is. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** 1 gray, 3 colours. */
  readonly channels: 1 | 3;
  /** Of the camera that was not held upright. */
  readonly turn: PictureTurn | undefined;
}

/** Reads the head of a JPEG; undefined for anything else, and for the colours of printing, which PDF/A here forbids. */
export function jpegHead(bytes: Uint8Array): JpegHead | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let turn: PictureTurn | undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // All that begin a frame; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [bits, height, width, channels] = [bytes[at + 4], word(at + 5), word(at + 7), bytes[at + 9]];
      const isDrawable = bits === 8 && width > 0 && height > 0 && (channels === 1 || channels === 3);
      return isDrawable ? { width, height, channels, turn } : undefined;
    }
    if (marker === 0xe1) turn ??= exifTurn(bytes.subarray(at + 4, at + 2 + word(at + 2)));
    at += marker === 0xff ? 1 : 2 + word(at + 2);
  }
  return undefined;
}
