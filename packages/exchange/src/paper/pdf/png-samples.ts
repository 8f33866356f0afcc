import { unzlibSync } from "fflate";

/** The samples of a picture, eight bits each. */
export interface PictureSamples {
  readonly width: number;
  readonly height: number;
  /** 1 gray, 3 red-green-blue. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
  /** One byte for each pixel, when anything is transparent. */
  readonly alpha: Uint8Array | undefined;
}

/** A logo has less; what has more is a mistake or an attack on memory. */
const mostPixels = 16_000_000;

/** Decodes a PNG that is not interlaced; undefined for anything else. */
export function pngSamples(bytes: Uint8Array): PictureSamples | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): PictureSamples | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) return undefined;
    if (name === "IDAT") data.push(content);
    else chunks.set(name, content);
    at += 12 + length;
  }
  const head = chunks.get("IHDR");
  if (head === undefined || head.length < 13) return undefined;
  const headView = new DataView(head.buffer, head.byteOffset);
  const width = headView.getUint32(0);
  const height = headView.getUint32(4);
  const [bits = 0, type = 0, , , interlace = 0] = head.subarray(8);
  const perPixel = [1, 0, 3, 1, 2, 0, 4][type] ?? 0;
  if (perPixel === 0 || interlace !== 0 || width < 1 || height < 1 || width * height > mostPixels)
    return undefined;
  if (![1, 2, 4, 8, 16].includes(bits) || (bits < 8 && type !== 0 && type !== 3)) return undefined;
  const stride = Math.ceil((width * perPixel * bits) / 8);
  const lines = unzlibSync(joined(data), { out: new Uint8Array(height * (stride + 1)) });
  if (lines.length < height * (stride + 1)) return undefined;
  const rows = unfiltered(lines, height, stride, Math.max(1, (perPixel * bits) / 8));
  return rows && coloured({ width, height, bits, type, perPixel, stride, rows }, chunks);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function unfiltered(lines: Uint8Array, height: number, stride: number, step: number): Uint8Array | undefined {
  const rows = new Uint8Array(height * stride);
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1);
    const filter = lines[from] ?? 0;
    if (filter > 4) return undefined;
    for (let at = 0; at < stride; at++) {
      const here = row * stride + at;
      const left = at < step ? 0 : (rows[here - step] ?? 0);
      const up = row === 0 ? 0 : (rows[here - stride] ?? 0);
      const corner = row === 0 || at < step ? 0 : (rows[here - stride - step] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, filter === 4 ? paeth(left, up, corner) : 0][filter] ?? 0;
      rows[here] = (lines[from + 1 + at] ?? 0) + guess;
    }
  }
  return rows;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly type: number;
  readonly perPixel: number;
  readonly stride: number;
  readonly rows: Uint8Array;
}

function coloured(raw: RawPicture, chunks: ReadonlyMap<string, Uint8Array>): PictureSamples {
  const { width, height, bits, type, perPixel, stride, rows } = raw;
  const palette = chunks.get("PLTE");
  const transparent = chunks.get("tRNS");
  const isColour = type === 2 || type === 6 || type === 3;
  const channels = isColour ? 3 : 1;
  const samples = new Uint8Array(width * height * channels);
  const hasAlpha = type === 4 || type === 6 || transparent !== undefined;
  const alpha = hasAlpha ? new Uint8Array(width * height).fill(255) : undefined;
  const most = 2 ** bits - 1;
  /** The sample as it stands in the file. */
  const sample = (row: number, index: number): number => {
    if (bits === 8) return rows[row * stride + index] ?? 0;
    if (bits === 16)
      return ((rows[row * stride + 2 * index] ?? 0) << 8) | (rows[row * stride + 2 * index + 1] ?? 0);
    const bit = index * bits;
    return ((rows[row * stride + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & most;
  };
  const eight = (value: number) => (bits === 16 ? value >> 8 : Math.round((value * 255) / most));
  const keyOf = (channel: number) =>
    ((transparent?.[2 * channel] ?? 0) << 8) | (transparent?.[2 * channel + 1] ?? 0);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const pixel = row * width + column;
      const first = column * perPixel;
      if (type === 3) {
        const index = sample(row, first);
        for (let channel = 0; channel < 3; channel++)
          samples[pixel * 3 + channel] = palette?.[index * 3 + channel] ?? 0;
        if (alpha && transparent) alpha[pixel] = transparent[index] ?? 255;
        continue;
      }
      let isKey = transparent !== undefined;
      for (let channel = 0; channel < channels; channel++) {
        const value = sample(row, first + channel);
        samples[pixel * channels + channel] = eight(value);
        isKey &&= value === keyOf(channel);
      }
      if (alpha) alpha[pixel] = type >= 4 ? eight(sample(row, first + channels)) : isKey ? 0 : 255;
    }
  }
  return { width, height, channels, samples, alpha };
}
