import { Unzlib } from "fflate";

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

/** So much is inflated at once: a few bytes may hold gigabytes. */
const inflatedAtOnce = 4096;

/** Decodes a PNG that is not interlaced and not damaged; undefined for anything else. */
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
    if (
      needed.has(name) &&
      crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)
    )
      return undefined;
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
  if (type === 3 && (bits === 16 || !chunks.has("PLTE"))) return undefined;
  const stride = Math.ceil((width * perPixel * bits) / 8);
  const lines = inflated(data, height * (stride + 1));
  const rows = lines && unfiltered(lines, height, stride, Math.max(1, (perPixel * bits) / 8));
  return rows && coloured({ width, height, bits, type, perPixel, stride, rows }, chunks);
}

/** The first `length` bytes of compressed pieces; undefined when there are fewer. */
function inflated(pieces: readonly Uint8Array[], length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length);
  let filled = 0;
  const inflate = new Unzlib((more) => {
    bytes.set(more.subarray(0, length - filled), filled);
    filled = Math.min(length, filled + more.length);
  });
  for (const piece of pieces) {
    for (let at = 0; at < piece.length && filled < length; at += inflatedAtOnce)
      inflate.push(piece.subarray(at, at + inflatedAtOnce));
  }
  return filled < length ? undefined : bytes;
}

function unfiltered(lines: Uint8Array, height: number, stride: number, step: number): Uint8Array | undefined {
  const rows = new Uint8Array(height * stride);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (stride + 1)] ?? 0;
    if (filter > 4) return undefined;
    const line = lines.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1));
    const above = row === 0 ? new Uint8Array(stride) : rows.subarray((row - 1) * stride, row * stride);
    unfilter(filter, line, above, rows.subarray(row * stride, (row + 1) * stride), step);
  }
  return rows;
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, row: Uint8Array, step: number): void {
  if (filter === 0) row.set(line);
  else {
    for (let at = 0; at < line.length; at++) {
      const left = at < step ? 0 : (row[at - step] ?? 0);
      const up = above[at] ?? 0;
      let guess = up;
      if (filter === 1) guess = left;
      else if (filter === 3) guess = (left + up) >> 1;
      else if (filter === 4) guess = paeth(left, up, at < step ? 0 : (above[at - step] ?? 0));
      row[at] = (line[at] ?? 0) + guess;
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - up);
  const c = Math.abs(guess - corner);
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

/** Chunks without which, or with wrong ones, another picture would be drawn. */
const needed: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "tRNS"]);

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
