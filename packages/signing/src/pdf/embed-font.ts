import { portableDigest } from "@benhan/core/digest";
import type { RevisionWriter } from "./append-revision.ts";
import { dictionaryOf, nameOf, type PdfReference, type PdfStream, stringOf } from "./pdf-object.ts";
import { latin1 } from "./serialize-object.ts";
import { subsetTrueType } from "./subset-true-type.ts";
import type { TrueTypeFont } from "./true-type-font.ts";

/** The glyphs of a text in one font, numbered as the embedded part of the font has them. */
export class GlyphSet {
  readonly #font: TrueTypeFont;
  /** Glyphs of the font, and the character that each was first used for. */
  readonly #glyphs: number[] = [0];
  readonly #characters: number[] = [0];

  constructor(font: TrueTypeFont) {
    this.#font = font;
  }

  /** The text as the font writes it in a content stream: two bytes for each glyph, in hexadecimal. */
  encode(text: string): string {
    return `<${[...text].map((sign) => hex4(this.#indexOf(sign.codePointAt(0) ?? 0))).join("")}>`;
  }

  /** Writes the font and what belongs to it. */
  async embed(writer: RevisionWriter): Promise<PdfReference> {
    const font = this.#font;
    const program = subsetTrueType(font, this.#glyphs);
    const digest = portableDigest.create().update(program).digest();
    const tag = Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join("");
    const BaseFont = nameOf(`${tag}+${font.name}`);
    const units = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
    const FontFile2 = writer.add(await compressed(program, { Length1: program.length }));
    const FontDescriptor = writer.add(
      dictionaryOf({
        Type: nameOf("FontDescriptor"),
        FontName: BaseFont,
        // Its glyphs are not found by the names of a standard encoding.
        Flags: 4,
        FontBBox: font.box.map(units),
        ItalicAngle: 0,
        Ascent: units(font.ascent),
        Descent: units(font.descent),
        CapHeight: units(font.ascent),
        StemV: 80,
        FontFile2,
      }),
    );
    const descendant = writer.add(
      dictionaryOf({
        Type: nameOf("Font"),
        Subtype: nameOf("CIDFontType2"),
        BaseFont,
        CIDSystemInfo: dictionaryOf({
          Registry: stringOf(latin1("Adobe")),
          Ordering: stringOf(latin1("Identity")),
          Supplement: 0,
        }),
        FontDescriptor,
        CIDToGIDMap: nameOf("Identity"),
        W: [0, this.#glyphs.map((glyph) => units(font.advanceOf(glyph)))],
      }),
    );
    const ToUnicode = writer.add(await compressed(latin1(this.#unicodeMap())));
    return writer.add(
      dictionaryOf({
        Type: nameOf("Font"),
        Subtype: nameOf("Type0"),
        BaseFont,
        Encoding: nameOf("Identity-H"),
        DescendantFonts: [descendant],
        ToUnicode,
      }),
    );
  }

  #indexOf(character: number): number {
    // One number for each character, so that every one is found again when the text is taken out.
    const known = this.#characters.indexOf(character, 1);
    if (known > 0) return known;
    this.#glyphs.push(this.#font.glyphOf(character));
    return this.#characters.push(character) - 1;
  }

  #unicodeMap(): string {
    const rows = this.#characters.slice(1).map((character, i) => {
      const text = String.fromCodePoint(character);
      const units = Array.from({ length: text.length }, (_, at) => hex4(text.charCodeAt(at)));
      return `<${hex4(i + 1)}> <${units.join("")}>`;
    });
    const blocks: string[] = [];
    for (let at = 0; at < rows.length; at += 100) {
      const block = rows.slice(at, at + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("\n")}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }
}

/** A stream in Flate. */
export async function compressed(
  data: Uint8Array,
  entries: Readonly<Record<string, number | PdfReference>> = {},
): Promise<PdfStream> {
  const packing = new Blob([new Uint8Array(data)]).stream().pipeThrough(new CompressionStream("deflate"));
  const packed = new Uint8Array(await new Response(packing).arrayBuffer());
  const dictionary = dictionaryOf({ ...entries, Filter: nameOf("FlateDecode"), Length: packed.length });
  return { kind: "stream", dictionary, data: packed };
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, "0");
}
