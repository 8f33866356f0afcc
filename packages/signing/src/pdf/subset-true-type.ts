import { joinBytes } from "../encoding/join-bytes.ts";
import { pdfTextUndrawable } from "./pdf.faults.ts";
import { latin1 } from "./serialize-object.ts";
import type { TrueTypeFont } from "./true-type-font.ts";

const mostGlyphs = 4096;
/** Flags of a part of a composed glyph. */
const part = { words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 } as const;

/**
 * A font with these glyphs alone, numbered in their order, and behind them the ones that they are composed of. The first
 * glyph must be 0, which stands for a missing character.
 *
 * @throws EmrError `signing.pdf.text_undrawable`
 */
export function subsetTrueType(font: TrueTypeFont, wanted: readonly number[]): Uint8Array {
  const glyphs = [...wanted];
  const outlines: Uint8Array[] = [];
  try {
    for (let at = 0; at < glyphs.length; at++) {
      if (glyphs.length > mostGlyphs) throw new RangeError("glyphs");
      outlines.push(renumbered(font.outlineOf(glyphs[at] ?? 0), glyphs));
    }
    return build(font, glyphs, outlines);
  } catch (cause) {
    throw pdfTextUndrawable({ reason: "font" }, { cause });
  }
}

/** The outline with the numbers that the parts of a composed glyph have in the subset; new ones are added to it. */
function renumbered(outline: Uint8Array, glyphs: number[]): Uint8Array {
  const copy = new Uint8Array((outline.length + 3) & ~3);
  copy.set(outline);
  const view = new DataView(copy.buffer);
  if (outline.length === 0 || view.getInt16(0) >= 0) return copy;
  for (let at = 10, flags: number = part.more; (flags & part.more) !== 0; ) {
    flags = view.getUint16(at);
    const glyph = view.getUint16(at + 2);
    if (!glyphs.includes(glyph)) glyphs.push(glyph);
    view.setUint16(at + 2, glyphs.indexOf(glyph));
    const scale = flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0;
    at += 4 + (flags & part.words ? 4 : 2) + scale;
  }
  return copy;
}

function build(font: TrueTypeFont, glyphs: readonly number[], outlines: readonly Uint8Array[]): Uint8Array {
  const copyOf = (tag: string) => new Uint8Array(font.table(tag) ?? []);
  const [head, hhea, maxp] = [copyOf("head"), copyOf("hhea"), copyOf("maxp")];
  const [headView, hheaView, maxpView] = [head, hhea, maxp].map((one) => new DataView(one.buffer)) as [
    DataView,
    DataView,
    DataView,
  ];
  headView.setUint32(8, 0);
  headView.setInt16(50, 1);
  hheaView.setUint16(34, glyphs.length);
  maxpView.setUint16(4, glyphs.length);
  const loca = new DataView(new ArrayBuffer(4 * (glyphs.length + 1)));
  const hmtx = new DataView(new ArrayBuffer(4 * glyphs.length));
  let at = 0;
  outlines.forEach((outline, i) => {
    at += outline.length;
    loca.setUint32(4 * (i + 1), at);
    hmtx.setUint16(4 * i, font.advanceOf(glyphs[i] ?? 0));
    // The left side bearing is where the outline begins.
    if (outline.length > 0) hmtx.setInt16(4 * i + 2, new DataView(outline.buffer).getInt16(2));
  });
  const tables = new Map([
    ["cvt ", font.table("cvt ")],
    ["fpgm", font.table("fpgm")],
    ["glyf", joinBytes(outlines)],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", new Uint8Array(hmtx.buffer)],
    ["loca", new Uint8Array(loca.buffer)],
    ["maxp", maxp],
    ["prep", font.table("prep")],
  ]);
  return assembled([...tables].filter((entry): entry is [string, Uint8Array] => entry[1] !== undefined));
}

function assembled(tables: readonly (readonly [tag: string, data: Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const header = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  header.setUint32(0, 0x00010000);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, i) => {
    header.setUint16(4 + 2 * i, value);
  });
  const bytes = new Uint8Array(header.buffer);
  const pieces = [bytes];
  let at = bytes.length;
  tables.forEach(([tag, data], i) => {
    const padded = new Uint8Array((data.length + 3) & ~3);
    padded.set(data);
    bytes.set(latin1(tag), 12 + 16 * i);
    [checksum(padded), at, data.length].forEach((value, j) => {
      header.setUint32(16 + 16 * i + 4 * j, value);
    });
    pieces.push(padded);
    at += padded.length;
  });
  const font = joinBytes(pieces);
  const head = header.getUint32(16 + 16 * tables.findIndex(([tag]) => tag === "head") + 4);
  new DataView(font.buffer).setUint32(head + 8, (0xb1b0afba - checksum(font)) >>> 0);
  return font;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
