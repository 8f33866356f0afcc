import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
// The generator is plain JavaScript.
import { disagreements, generateHubsPage } from "../../tools/generate/hubs.mjs";

const page = "docs/reference/hubs.md";

describe("docs/reference/hubs.md", () => {
  it("is what the tables and tests of the hubs make of it", async () => {
    const pages: Readonly<Record<string, string>> = await generateHubsPage();
    const own = readFileSync(fileURLToPath(new URL(`../../${page}`, import.meta.url)), "utf8");
    expect(own).toBe(pages[page]);
  });

  it("is not made when a row has no test, or a test no row", () => {
    const rows = [{ key: "000", evidence: "D" }];
    const tables = { cardCodeTable: { id: "bhxh.card-codes", rows } };
    const told = (codeRows: object, proven = ["cardCodeTable"]) =>
      disagreements(tables, codeRows, new Map(proven.map((name) => [name, "x.test.ts"])));
    expect(told({ "bhxh.card-codes": rows })).toEqual([]);
    expect(told({})).toEqual([]);
    expect(told({ "bhxh.card-codes": [...rows, { key: "001", evidence: "D" }] })).toEqual([
      "bhxh.card-codes: 001 (D) of the code has no test",
    ]);
    expect(told({ "bhxh.card-codes": [{ key: "000", evidence: "C" }] })).toEqual([
      "bhxh.card-codes: 000 (C) of the code has no test",
      "bhxh.card-codes: the code lacks 000 (D)",
    ]);
    expect(told({}, [])).toEqual(["no test proves cardCodeTable"]);
    expect(told({}, ["cardCodeTable", "other"])).toEqual(["other is not among the tables of spec-tables.ts"]);
    expect(told({ other: rows })).toEqual(["the table other of the code has no description"]);
  });
});
