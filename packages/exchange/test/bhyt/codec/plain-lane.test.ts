import { isDeepStrictEqual } from "node:util";
import type { CalendarDate } from "@benhan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../../../../tests/long-run.ts";
import { encodeTables } from "../../../src/bhyt/codec/encode-tables.ts";
import { readEnvelope } from "../../../src/bhyt/codec/read-envelope.ts";
import { readPlainEnvelope } from "../../../src/bhyt/codec/read-plain-envelope.ts";
import { readPlainTable } from "../../../src/bhyt/codec/read-plain-table.ts";
import { readTable } from "../../../src/bhyt/codec/read-table.ts";
import { defaultXmlLimits } from "../../../src/bhyt/codec/xml-limits.ts";
import { bhytTableNames, bhytTables, rowsOf } from "../../../src/bhyt/qd3176/bhyt-tables.ts";
import type { TableDefinition } from "../../../src/bhyt/schema/table-definition.ts";
import { cellText, tablesArbitrary } from "../tables-arbitrary.ts";
import { bytesOf, edited, edits, flips } from "./mutated-markup.ts";
import { tableText } from "./table-text.ts";

const seed = 20260702;

/** A table of QĐ 4210, whose root holds the rows. */
const flat: TableDefinition = {
  ...bhytTables.XML2,
  root: "DSACH_CHI_TIET_THUOC",
  list: { row: "CHI_TIET_THUOC" },
};
const definitions = [...bhytTableNames.map((name) => bhytTables[name]), flat];

const row = (definition: TableDefinition) =>
  fc.dictionary(fc.constantFrom(...definition.fields.map(({ name }) => name)), cellText, {
    maxKeys: 6,
    noNullPrototype: true,
  });
const document = fc
  .constantFrom(...definitions)
  .chain((definition) =>
    fc
      .array(row(definition), { minLength: 1, maxLength: definition.list === undefined ? 1 : 4 })
      .map((rows) => ({ definition, text: tableText(definition, rows) })),
  );
const limits = fc
  .tuple(
    fc.constantFrom(...Array.from({ length: 8 }, () => defaultXmlLimits.cellLength), 6, 12),
    fc.constantFrom(...Array.from({ length: 8 }, () => defaultXmlLimits.depth), 3, 4, 6),
  )
  .map(([cellLength, depth]) => ({ ...defaultXmlLimits, cellLength, depth }));
const allowed = fc.oneof({ weight: 8, arbitrary: fc.constant(100_000) }, fc.integer({ min: 0, max: 200 }));

describe(`the fast lane (seed ${seed})`, () => {
  it("reads a table as the XML parser does, or leaves it to it", () => {
    let answered = 0;
    let asked = 0;
    fc.assert(
      fc.property(
        document,
        edits,
        flips,
        limits,
        allowed,
        ({ definition, text }, changes, flip, within, left) => {
          const bytes = bytesOf(edited(text, changes), flip);
          const fast = { left };
          const reading = readPlainTable(bytes, definition, within, fast);
          asked++;
          if (reading === undefined) return fast.left === left;
          answered++;
          const slow = { left };
          const expected = readTable(bytes, definition, within, slow);
          if (!isDeepStrictEqual(reading, expected)) expect(reading).toEqual(expected);
          return fast.left === slow.left;
        },
      ),
      { seed, numRuns: runs(3000, 60_000) },
    );
    expect(answered / asked).toBeGreaterThan(0.25);
    expect(answered / asked).toBeLessThan(0.9);
  }, 120_000);

  it("reads an envelope as the XML parser does, or leaves it to it", () => {
    const signatures = ["", "x", "<Signature><a>&lt;</a></Signature>", "<!-- -->", " ", "<a></b>"];
    const tails = ["", "", "", "", " ", "<X/>", "<CHUKYDONVI/>", "x", "<!-- -->"];
    const file = fc.array(tablesArbitrary(), { minLength: 1, maxLength: 2 }).map((tables) => {
      return new TextDecoder().decode(
        encodeTables(tables, { facilityCode: "99999", createdOn: "2026-07-02" as CalendarDate }),
      );
    });
    let answered = 0;
    let asked = 0;
    fc.assert(
      fc.property(
        file,
        fc.constantFrom(...signatures),
        fc.constantFrom(...tails),
        edits,
        flips,
        limits,
        allowed,
        (text, signature, tail, changes, flip, within, left) => {
          const signed =
            signature === "" ? text : text.replace("<CHUKYDONVI/>", `<CHUKYDONVI>${signature}</CHUKYDONVI>`);
          const ended = signed.replace("</GIAMDINHHS>", `${tail}</GIAMDINHHS>`);
          const bytes = bytesOf(edited(ended, changes), flip);
          const fast = { left };
          const reading = readPlainEnvelope(bytes, within, fast);
          asked++;
          if (reading === undefined) return fast.left === left;
          answered++;
          const slow = { left };
          const expected = readEnvelope(bytes, within, slow);
          if (!isDeepStrictEqual(reading, expected)) expect(reading).toEqual(expected);
          return fast.left === slow.left;
        },
      ),
      { seed, numRuns: runs(1000, 20_000) },
    );
    expect(answered / asked).toBeGreaterThan(0.1);
    expect(answered / asked).toBeLessThan(0.9);
  }, 120_000);

  it("answers for every table that is written here", () => {
    fc.assert(
      fc.property(tablesArbitrary(), (tables) =>
        bhytTableNames.every((name) =>
          rowsOf(tables, name).every((own) => {
            const written = bytesOf(tableText(bhytTables[name], [own]));
            return readPlainTable(written, bhytTables[name], defaultXmlLimits, { left: 1000 }) !== undefined;
          }),
        ),
      ),
      { seed, numRuns: 100 },
    );
  });
});
