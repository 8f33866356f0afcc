import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadPaperFonts } from "../../../src/paper/node-fonts.ts";
import { inVisualOrder, printableText } from "../../../src/paper/pdf/printable-text.ts";
import { widthsOf } from "../../../src/paper/pdf/text-lines.ts";
import { TypeSetter } from "../../../src/paper/pdf/type-setter.ts";

const seed = 2025;
let setter: TypeSetter;
beforeAll(async () => {
  setter = new TypeSetter(await loadPaperFonts());
});

const vietnamese = fc
  .array(
    fc.oneof(
      fc.constantFrom("người", "bệnh", "A01.1;B02.2", "ấ".repeat(40), "x", "", "—", "🙂", "\n"),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((words) => printableText(words.join(" ")));

describe("line breaking", () => {
  it(`loses nothing but the spaces at the ends of lines, and keeps every line within its width (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        vietnamese,
        fc.integer({ min: 30, max: 500 }),
        fc.integer({ min: 0, max: 200 }),
        (text, width, indent) => {
          const lines = setter.lines(text, "regular", 11, width, indent);
          expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          lines.forEach((line, at) => {
            const room = at === 0 ? Math.max(0, width - indent) : width;
            // At least one character stands on every line, however narrow.
            if ([...line].length > 1)
              expect(setter.width(line, "regular", 11)).toBeLessThanOrEqual(room + 0.001);
          });
        },
      ),
      { seed, numRuns: 400 },
    );
  });

  it("breaks at spaces, and keeps the line breaks of the text", () => {
    expect(setter.lines("một hai ba\n\nbốn", "regular", 10, 36)).toEqual(["một hai", "ba", "", "bốn"]);
  });

  it("breaks a word that fits on no line behind its punctuation", () => {
    expect(setter.lines("A01.1;B02.2;C03.3", "regular", 10, 60)).toEqual(["A01.1;B02.2;", "C03.3"]);
  });

  it("puts a first word that fits only below its label there", () => {
    expect(setter.lines("nghiêng ngả", "regular", 10, 60, 50)).toEqual(["", "nghiêng ngả"]);
  });
});

describe("printable text", () => {
  it.each([
    ["Nguyễn", "Nguyễn".normalize("NFD")],
    ["a\nb\nc\nd", "a\r\nb\rc\u2028d"],
    ["ab", "a\u0000\u001b\u200b\ufeff\u202eb"],
    ["a    b", "a\tb"],
    ["\ufffd\ufffd🙂", "\ud800\udc00\ud800🙂".replace("\ud800\udc00", "\udc00")],
  ])("is %j", (printed, text) => {
    expect(printableText(text)).toBe(printed);
  });

  it(`is the same when it is made twice, and holds no half characters (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = printableText(text);
        expect(printableText(once)).toBe(once);
        expect(once).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("turns words that are written from right to left, and their order", () => {
    expect(inVisualOrder("ab גד הו cd")).toBe("ab וה דג cd");
    expect(inVisualOrder("người bệnh")).toBe("người bệnh");
  });
});

describe("shares of a line", () => {
  it(`fill the width, none below the least, whatever they are (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 20 }), (shares) => {
        const widths = widthsOf(shares, 400, 18);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(400, 3);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(18 - 1e-6);
      }),
      { seed, numRuns: 500 },
    );
  });

  it("are what they say when there is room", () => {
    expect(widthsOf([1, 3], 400, 18)).toEqual([100, 300]);
  });
});
