import { zlibSync } from "fflate";
import { isSideways, type PictureTurn } from "./exif-turn.ts";
import { jpegHead } from "./jpeg-head.ts";
import { pngSamples } from "./png-samples.ts";

/** A picture as a file holds it. */
export interface PictureData {
  /** As it is shown, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly turn: PictureTurn | undefined;
  /** What is drawn, and how much of it shows. */
  readonly image: ImageStream;
  readonly mask: ImageStream | undefined;
}

/** Pixels of one image of a PDF. */
export interface ImageStream {
  readonly width: number;
  readonly height: number;
  /** 1 gray, 3 colours. */
  readonly channels: 1 | 3;
  readonly filter: "DCTDecode" | "FlateDecode";
  readonly bytes: Uint8Array;
}

/** By the bytes of the picture: the logo of a facility stands on every paper, and is decoded once. */
const known = new WeakMap<Uint8Array, { readonly data: PictureData | undefined }>();

/** A PNG or JPEG as files hold it; undefined for what no file can hold. */
export function pictureData(bytes: Uint8Array): PictureData | undefined {
  let found = known.get(bytes);
  if (found === undefined) {
    found = { data: jpegData(bytes) ?? pngData(bytes) };
    known.set(bytes, found);
  }
  return found.data;
}

function jpegData(bytes: Uint8Array): PictureData | undefined {
  const head = jpegHead(bytes);
  if (head === undefined) return undefined;
  const { width, height, channels, turn } = head;
  const image: ImageStream = { width, height, channels, filter: "DCTDecode", bytes };
  const isTurned = turn !== undefined && isSideways(turn);
  return {
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    turn,
    image,
    mask: undefined,
  };
}

function pngData(bytes: Uint8Array): PictureData | undefined {
  const png = pngSamples(bytes);
  if (png === undefined) return undefined;
  const { width, height, channels, samples, alpha } = png;
  const stream = (own: Uint8Array, count: 1 | 3): ImageStream => ({
    ...{ width, height, channels: count },
    filter: "FlateDecode",
    bytes: zlibSync(own),
  });
  const mask = alpha && stream(alpha, 1);
  return { width, height, turn: undefined, image: stream(samples, channels), mask };
}
