import { Unzlib } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { jpegHead } from "../../../src/paper/pdf/jpeg-head.ts";
import { pictureData } from "../../../src/paper/pdf/picture-data.ts";
import { pngSamples } from "../../../src/paper/pdf/png-samples.ts";
import { pngFile, pngHead } from "./png-file.ts";
import { logo } from "./sample-papers.ts";

function png(
  [width = 0, height = 0, ...rest]: readonly number[],
  lines: readonly number[],
  more: Readonly<Record<string, readonly number[]>> = {},
): Uint8Array {
  return pngFile(pngHead(width, height, ...rest), Uint8Array.from(lines), more);
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
    ["changed by one bit", logo().map((byte, at) => (at === 60 ? byte ^ 1 : byte))],
    ["a palette without colours", png([1, 1, 8, 3], [0, 0])],
    ["nothing", new Uint8Array(0)],
  ])("is refused when it is %s", (_, bytes) => {
    expect(pngSamples(bytes)).toBeUndefined();
  });
});

describe("a PNG that is more than it seems", () => {
  it("inflates no more than its pixels need", () => {
    const bomb = pngFile(pngHead(10, 10, 8, 0), new Uint8Array(40_000_000));
    expect(bomb.length).toBeLessThan(50_000);
    const pushed = vi.spyOn(Unzlib.prototype, "push");
    expect(pngSamples(bomb)?.samples.length).toBe(100);
    expect(pushed).toHaveBeenCalledTimes(1);
    pushed.mockRestore();
  });

  it("is decoded once, however many papers show it", () => {
    const bytes = logo();
    expect(pictureData(bytes)).toBe(pictureData(bytes));
  });
});

describe("a JPEG", () => {
  const jpeg = (channels: number, bits = 8, more: readonly number[] = []) =>
    Uint8Array.of(
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      4,
      1,
      2,
      ...more,
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

  it("stands as the camera says that it was held", () => {
    const exif = (orientation: number, isLittle: boolean) => {
      const word = (value: number) => (isLittle ? [value, 0] : [0, value]);
      const long = (value: number) => (isLittle ? [value, 0, 0, 0] : [0, 0, 0, value]);
      const name = [...new TextEncoder().encode("Exif\0\0")];
      const tag = isLittle ? [0x12, 0x01] : [0x01, 0x12];
      const entry = [...tag, ...word(3), ...long(1), ...word(orientation), 0, 0];
      const tiff = [
        ...(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]),
        ...word(42),
        ...long(8),
        ...word(1),
        ...entry,
      ];
      return [0xff, 0xe1, 0, 2 + name.length + tiff.length, ...name, ...tiff];
    };
    for (const isLittle of [true, false]) {
      const shown = (orientation: number) => pictureData(jpeg(3, 8, exif(orientation, isLittle)));
      expect(shown(1)).toMatchObject({ width: 9, height: 5, turn: undefined });
      expect(shown(3)).toMatchObject({ width: 9, height: 5, turn: [-1, 0, 0, -1, 1, 1] });
      // Held upright, lying on its right side: the left edge of the pixels is the upper one.
      expect(shown(6)).toMatchObject({ width: 5, height: 9, turn: [0, -1, 1, 0, 0, 1] });
      expect(shown(8)).toMatchObject({ width: 5, height: 9, turn: [0, 1, -1, 0, 1, 0] });
      expect(shown(9)).toMatchObject({ turn: undefined });
    }
    const cut = jpeg(
      3,
      8,
      exif(6, true).map((byte, at) => (at === 14 ? 200 : byte)),
    );
    expect(pictureData(cut)).toMatchObject({ turn: undefined });
  });

  it("is refused in the colours of printing, in twelve bits and cut off", () => {
    expect(jpegHead(jpeg(4))).toBeUndefined();
    expect(jpegHead(jpeg(3, 12))).toBeUndefined();
    expect(jpegHead(jpeg(3).subarray(0, 12))).toBeUndefined();
  });
});
