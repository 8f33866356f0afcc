import { expect, it } from "vitest";
import { columnLetterOf } from "../../src/spreadsheet/column-letter.ts";
import { readCsv } from "../../src/spreadsheet/index.ts";

it("a column of a sheet is found by the letter that Excel calls it, though blank cells leave no trace", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `X${index}`);
  const rows = await readCsv(`${names.join(",")},\n${",".repeat(29)}z,thừa`);
  expect(rows).toEqual([{ X29: "z", "(AE)": "thừa" }]);
  expect(["X0", "X25", "X26", "X29", "(AE)", "Y"].map((name) => columnLetterOf(rows, name))).toEqual([
    ...["A", "Z", "AA", "AD", "AE"],
    undefined,
  ]);
});

it("rows that come from no sheet have no letters", () => {
  expect(columnLetterOf([{ X: "1" }], "X")).toBeUndefined();
});
