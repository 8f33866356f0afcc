import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../../src/bhyt/codec/byte-writer.ts";
import { unwritableCells } from "../../../src/bhyt/codec/writable.ts";
import { writeTable } from "../../../src/bhyt/codec/write-table.ts";
import { escapeText, isUnwritable, normalText } from "../../../src/bhyt/codec/xml-text.ts";
import { bhytTables } from "../../../src/bhyt/qd3176/bhyt-tables.ts";

const seed = 20260702;
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(..."aé–&<>\r\n\tế\u0301\u0323\u1e9b\u212b\ud800\udc00\u0001\u007f\ufb2c\uffff"),
  }),
);

describe(`writing a cell (seed ${seed})`, () => {
  it("gives the bytes of the composed and escaped text, or says that there are none", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        // Too small at first, so that it has to grow.
        const out = new ByteWriter(4);
        const written = texts.filter((text) => out.putText(text));
        expect(written).toEqual(texts.filter((text) => !isUnwritable(text)));
        const expected = written.map((text) => escapeText(normalText(text))).join("");
        expect(Buffer.from(out.taken()).toString("utf8")).toBe(expected);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it("does not look up the characters of which it knows that they are composed", () => {
    const from = (first: number, end: number) =>
      Array.from({ length: end - first }, (_, index) => first + index);
    const known = [...from(0, 0x300), ...from(0x1e00, 0x1f00), ...from(0x2010, 0x20d0)];
    const all = known.map((unit) => String.fromCharCode(unit)).join("");
    expect(all.normalize("NFC")).toBe(all);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known)), (units) => {
        const text = String.fromCharCode(...units);
        return text.normalize("NFC") === text;
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("finds a row odd exactly when something keeps it from being written", () => {
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<unknown>("1", "", undefined, "Mẫu") },
      fc.constantFrom<unknown>("\u0000", "\ud800", null, 1, {}, ["x"]),
    );
    const keys = ["MA_LK", "STT", "HO_TEN", "XYZ", "__proto__", "constructor"];
    const row = fc.oneof(
      { weight: 9, arbitrary: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 4 }) },
      fc.constantFrom<unknown>(null, "x", [], undefined),
    );
    let odd = 0;
    fc.assert(
      fc.property(row, (cells) => {
        const good = writeTable(new ByteWriter(), bhytTables.XML1, [cells]);
        if (!good) odd++;
        expect(good).toBe(unwritableCells(bhytTables.XML1, cells, [], "XML1").length === 0);
      }),
      { seed, numRuns: 2000 },
    );
    expect(odd).toBeGreaterThan(200);
    expect(odd).toBeLessThan(1800);
  });
});
