import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { printedBy } from "./printed-by.ts";
import { outputOf } from "./program-of.ts";

/** A logo: a green square of PNG. */
function logo(side: number): Uint8Array {
  const row = Buffer.concat([
    Buffer.of(0),
    Buffer.concat(Array.from({ length: side }, () => Buffer.of(0, 120, 60))),
  ]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

it.each(["vi", "en"])(
  "the program of the guide to printing prints what the guide shows (%s) [CV365-03] [CV365-09]",
  { timeout: 60_000 },
  async (language) => {
    const page = `docs/${language}/guides/print.md`;
    expect(outputOf(page).split("\n").length).toBeGreaterThan(5);
    expect(await printedBy(page, { "logo.png": logo(32) })).toBe(outputOf(page));
  },
);
