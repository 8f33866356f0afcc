import { expect, it } from "vitest";
import { readSheets, sheetsFromTables, tablesFromSheets } from "../../../src/bhyt/qd3176/index.ts";
import { sampleTables } from "../sample-tables.ts";

it("rows of a dossier come back as the same dossier", () => {
  const report = tablesFromSheets(sheetsFromTables([sampleTables]));
  expect(report.issues).toEqual([]);
  expect(report.ok && report.value).toEqual([sampleTables]);
});

it("tables without rows have no sheet", () => {
  expect(Object.keys(sheetsFromTables([{ XML1: sampleTables.XML1 }]))).toEqual(["XML1"]);
  expect(sheetsFromTables([])).toEqual({});
});

it("each row of a dossier knows the sheet and the row it came from", () => {
  const second = { ...sampleTables.XML1, MA_LK: "second" };
  const { episodes } = readSheets({ "xml 1": [sampleTables.XML1, {}, second] as never });
  expect(episodes.map(({ places }) => places["XML1"])).toEqual([
    [{ sheet: "xml 1", row: 0 }],
    [{ sheet: "xml 1", row: 2 }],
  ]);
});

it("the sheet of explanations in the empty workbook is read past", () => {
  const report = tablesFromSheets({ XML1: [sampleTables.XML1], HUONG_DAN: [{ Bảng: "XML1" }] } as never);
  expect(report.issues).toEqual([]);
});
