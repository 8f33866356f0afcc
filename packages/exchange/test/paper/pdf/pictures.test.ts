import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { jpegHead } from "../../../src/paper/pdf/jpeg-head.ts";
import { pngSamples } from "../../../src/paper/pdf/png-samples.ts";
import { logo } from "./sample-papers.ts";

function png(
  head: readonly number[],
  rows: readonly number[],
  more: Readonly<Record<string, readonly number[]>> = {},
): Uint8Array {
  const chunk = (name: string, data: ArrayLike<number>) => {
    const bytes = new Uint8Array(12 + data.length);
    new DataView(bytes.buffer).setUint32(0, data.length);
    bytes.set(new TextEncoder().encode(name), 4);
    bytes.set(data, 8);
    return [...bytes];
  };
  const [width = 0, height = 0, ...rest] = head;
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [0, 0, 0, width, 0, 0, 0, height, ...rest, 0, 0, 0].slice(0, 13)),
    ...Object.entries(more).flatMap(([name, data]) => chunk(name, data)),
    ...chunk("IDAT", zlibSync(Uint8Array.from(rows))),
    ...chunk("IEND", []),
  ]);
}

describe("a PNG", () => {
  it("gives the samples of gray, colour, palette and alpha", () => {
    expect(pngSamples(png([2, 1, 8, 0], [0, 7, 9]))).toMatchObject({
      channels: 1,
      samples: Uint8Array.of(7, 9),
      alpha: undefined,
    });
    expect(pngSamples(png([1, 1, 8, 2], [0, 1, 2, 3]))).toMatchObject({
      channels: 3,
      samples: Uint8Array.of(1, 2, 3),
    });
    expect(pngSamples(png([2, 1, 8, 3], [0, 1, 0], { PLTE: [1, 2, 3, 4, 5, 6], tRNS: [9] }))).toMatchObject({
      samples: Uint8Array.of(4, 5, 6, 1, 2, 3),
      alpha: Uint8Array.of(255, 9),
    });
    expect(pngSamples(png([1, 1, 8, 4], [0, 5, 6]))).toMatchObject({
      channels: 1,
      samples: Uint8Array.of(5),
      alpha: Uint8Array.of(6),
    });
    expect(pngSamples(png([1, 1, 16, 2], [0, 1, 99, 2, 99, 3, 99]))).toMatchObject({
      samples: Uint8Array.of(1, 2, 3),
    });
    expect(pngSamples(png([8, 1, 1, 0], [0, 0b10100000]))).toMatchObject({
      samples: Uint8Array.of(255, 0, 255, 0, 0, 0, 0, 0),
    });
  });

  it("undoes each filter", () => {
    // Rows 10 20 and 11 22, written by each filter.
    for (const second of [
      [0, 11, 22],
      [1, 11, 11],
      [2, 1, 2],
      [3, 6, 7],
      [4, 1, 2],
    ]) {
      expect(pngSamples(png([2, 2, 8, 0], [0, 10, 20, ...second]))?.samples).toEqual(
        Uint8Array.of(10, 20, 11, 22),
      );
    }
  });

  it.each([
    ["interlaced", png([1, 1, 8, 0, 0, 0, 1].slice(0, 7), [0, 1])],
    ["too few rows", png([2, 9, 8, 0], [0, 1, 2])],
    ["an unknown filter", png([1, 1, 8, 0], [9, 1])],
    ["no pixels", png([0, 1, 8, 0], [0])],
    ["no PNG", Uint8Array.of(1, 2, 3)],
    ["a third of one", logo().subarray(0, 60)],
    ["nothing", new Uint8Array(0)],
  ])("is refused when it is %s", (_, bytes) => {
    expect(pngSamples(bytes)).toBeUndefined();
  });
});

describe("a JPEG", () => {
  const jpeg = (channels: number, bits = 8) =>
    Uint8Array.of(
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      4,
      1,
      2,
      0xff,
      0xc0,
      0,
      11,
      bits,
      0,
      5,
      0,
      9,
      channels,
      1,
      0x11,
      0,
    );

  it("is known by its head", () => {
    expect(jpegHead(jpeg(3))).toEqual({ width: 9, height: 5, channels: 3 });
    expect(jpegHead(jpeg(1))).toEqual({ width: 9, height: 5, channels: 1 });
  });

  it("is refused in the colours of printing, in twelve bits and cut off", () => {
    expect(jpegHead(jpeg(4))).toBeUndefined();
    expect(jpegHead(jpeg(3, 12))).toBeUndefined();
    expect(jpegHead(jpeg(3).subarray(0, 12))).toBeUndefined();
  });
});
